using NgoNews.Extractor.Figures;
using NgoNews.Store.Official;

namespace NgoNews.Store.Review;

/// <summary>About what a decision is. On the wire in snake case.</summary>
public enum ReviewSubject
{
    /// <summary>A figure.</summary>
    Figure,

    /// <summary>Whether two articles are copies.</summary>
    Copy,

    /// <summary>The verdict on an official total.</summary>
    Verdict,
}

/// <summary>What was decided. On the wire in snake case.</summary>
public enum ReviewDecision
{
    /// <summary>It is so. Of two articles: they are copies, whether that was found or not.</summary>
    Confirm,

    /// <summary>It is something else, which is given; not of copies.</summary>
    Correct,

    /// <summary>It is not so: no figure; no copies; nothing that the total can be held against.</summary>
    Reject,

    /// <summary>An earlier decision no longer counts.</summary>
    Undo,
}

/// <summary>What became of a decision. On the wire in snake case.</summary>
public enum ReviewStanding
{
    /// <summary>It is applied.</summary>
    Stands,

    /// <summary>A later decision about the same thing stands in its place.</summary>
    Replaced,

    /// <summary>It was undone.</summary>
    Undone,

    /// <summary>The article's current reading has no such figure; should it come back, the decision is applied again.</summary>
    NotFound,
}

/// <summary>A decision of a person. Ids grow with time.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who, as configured beside the token.</param>
/// <param name="Subject">About what; an undo has the subject of what it undoes.</param>
/// <param name="Decision">What.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Standing">What became of it.</param>
public sealed record ReviewEvent(long Id, DateTimeOffset At, string Author, ReviewSubject Subject, ReviewDecision Decision, string? Note, ReviewStanding Standing)
{
    /// <summary>The article that states the figure; of a link, the article whose id comes first.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Of a link, the other article.</summary>
    public string? OtherId { get; init; }

    /// <summary>Of a verdict, the total, as it was then.</summary>
    public OfficialTotal? Total { get; init; }

    /// <summary>Of a figure, what it said and where.</summary>
    public FigureAnchor? Anchor { get; init; }

    /// <summary>Of a confirmed or corrected figure, what it is.</summary>
    public FigureAttributes? Given { get; init; }

    /// <summary>Of a verdict, the computed one that the decision is about.</summary>
    public string? Computed { get; init; }

    /// <summary>Of a corrected verdict, what it is.</summary>
    public string? GivenVerdict { get; init; }

    /// <summary>Of a figure, the row that it is applied to now, or null.</summary>
    public long? FigureId { get; init; }

    /// <summary>Of an undo, the decision that it undoes.</summary>
    public long? Undoes { get; init; }
}

/// <summary>What a person decided about a figure that is shown.</summary>
/// <param name="Event">The decision.</param>
/// <param name="Decision">What.</param>
/// <param name="At">When.</param>
/// <param name="Read">The figure as the reader read it.</param>
public sealed record FigureReview(long Event, ReviewDecision Decision, DateTimeOffset At, Figure Read);
