namespace NgoNews.Store.Review;

/// <summary>What people decided about figures, copies and verdicts. Decisions are only ever added; an undo is one, too.</summary>
/// <remarks>
/// A decision about a figure is applied where figures are kept, so that whoever asks the store sees it: a confirmed or corrected figure has the attributes that the
/// person gave, a rejected one is in no answer. It is tied to what the figure says and where (<see cref="FigureAnchor"/>), and is applied again whenever the article is
/// read again; where its figure is gone it waits. A decision about a link moves clusters. Every article that it changes moves to the end of the change feed.
/// </remarks>
public interface IReviewStore
{
    /// <summary>Adds a decision and applies it, in one transaction; a key that was used before writes nothing.</summary>
    /// <exception cref="ArgumentException">The draft breaks a rule that <see cref="ReviewDraft.FindFault"/> names.</exception>
    Task<ReviewResult> ReviewAsync(ReviewDraft draft, CancellationToken cancellation);

    /// <summary>Decisions, the latest first.</summary>
    Task<IReadOnlyList<ReviewEvent>> ListReviewsAsync(ReviewQuery query, CancellationToken cancellation);
}

/// <summary>Which decisions; null means any.</summary>
public sealed record ReviewQuery
{
    /// <summary>About figures of this article, or about a link of it.</summary>
    public string? ArticleId { get; init; }

    /// <summary>About the verdict on this total.</summary>
    public string? TotalId { get; init; }

    /// <summary>About what.</summary>
    public ReviewSubject? Subject { get; init; }

    /// <summary>What became of it.</summary>
    public ReviewStanding? Standing { get; init; }

    /// <summary>Only this one.</summary>
    public long? Id { get; init; }

    /// <summary>Keyset: those with a smaller id.</summary>
    public long? Before { get; init; }

    /// <summary>1 to 10000.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>What became of a draft.</summary>
public enum ReviewOutcome
{
    /// <summary>It is written and applied.</summary>
    Written,

    /// <summary>The same draft was written before under its key: nothing was written now.</summary>
    Replayed,

    /// <summary>Its key was used for another draft: nothing was written.</summary>
    KeyTaken,

    /// <summary>What it is about is not there (any more): nothing was written.</summary>
    NotFound,

    /// <summary>It cannot be done, and the reason says why: nothing was written.</summary>
    Refused,
}

/// <summary>What became of a draft, the decision where there is one, and the reason in words where there is none.</summary>
public sealed record ReviewResult(ReviewOutcome Outcome, ReviewEvent? Event, string? Reason = null);
