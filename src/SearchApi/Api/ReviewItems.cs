using System.ComponentModel;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Review;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Api;

/// <summary>What a person decided about a figure; the figure is then as they say.</summary>
/// <param name="Decision">confirm or correct; a rejected figure is in no answer.</param>
/// <param name="At">When.</param>
/// <param name="Read">The figure as the reader read it.</param>
internal sealed record FigureReviewItem(ReviewDecision Decision, DateTimeOffset At, FigureAttributes Read)
{
    public static FigureReviewItem? Of(FigureReview? review) => review is null ? null : new FigureReviewItem(review.Decision, review.At, Plain(FigureAttributes.Of(review.Read)));

    internal static FigureAttributes Plain(FigureAttributes told) => told with { Value = PlainNumber.Of(told.Value), High = PlainNumber.Of(told.High) };
}

/// <summary>What a person decided about a verdict.</summary>
/// <param name="Decision">confirm, correct or reject.</param>
/// <param name="At">When.</param>
/// <param name="Computed">The computed verdict that it is about.</param>
/// <param name="Holds">It counts: the total says what it said then, and the computed verdict is the same.</param>
internal sealed record VerdictReviewItem(ReviewDecision Decision, DateTimeOffset At, Verdict Computed, bool Holds)
{
    public static VerdictReviewItem? Of(VerdictReview? review) => review is null ? null : new VerdictReviewItem(review.Decision, review.At, review.Computed, review.Holds);
}

/// <summary>A decision.</summary>
internal sealed record ReviewEventItem(
    long Id,
    DateTimeOffset At,
    [property: Description("Name beside the token that was used.")] string Author,
    ReviewSubject Subject,
    ReviewDecision Decision,
    string? Note,
    [property: Description("stands; replaced by a later one about the same thing; undone; not_found: the article's reading of today has no such figure, and it is applied again when it has.")]
    ReviewStanding Standing,
    [property: Description("The article that states the figure, or the first of a link.")] string? ArticleId,
    [property: Description("The other article of a link.")] string? OtherId,
    [property: Description("The total of a verdict.")] string? TotalId,
    [property: Description("The row that it is applied to now, or null.")] long? FigureId,
    [property: Description("Of a figure: what was read.")] FigureAttributes? Read,
    [property: Description("Of a figure: the words that it was read from.")] string? Quote,
    [property: Description("Of a figure: the sentence that holds them.")] string? Sentence,
    [property: Description("Of a confirmed or corrected figure: what it is.")] FigureAttributes? Given,
    [property: Description("Of a verdict: the computed one.")] string? Computed,
    [property: Description("Of a corrected verdict: what it is.")] string? Verdict,
    [property: Description("Of an undo: the decision that it undoes.")] long? Undoes)
{
    public static ReviewEventItem Of(ReviewEvent one) => new(one.Id, one.At, one.Author, one.Subject, one.Decision, one.Note, one.Standing, one.ArticleId, one.OtherId, one.Total?.Id, one.FigureId,
        one.Anchor is null ? null : FigureReviewItem.Plain(one.Anchor.Read), one.Anchor?.Quote, one.Anchor?.Sentence, one.Given is null ? null : FigureReviewItem.Plain(one.Given),
        one.Computed, one.GivenVerdict, one.Undoes);
}

/// <summary>Decisions, the latest first.</summary>
/// <param name="Items">Those of this page.</param>
/// <param name="Next">The <c>before</c> of the next page, or null at the end.</param>
internal sealed record ReviewEventList(IReadOnlyList<ReviewEventItem> Items, string? Next);

/// <summary>A figure that waits for somebody to look at it.</summary>
/// <param name="Score">By which the queue is ordered: (1 − confidence, at least 0.02) × (1 + totals + 3 × decides + money).</param>
/// <param name="Totals">How many official totals it is held against.</param>
/// <param name="Decides">How many of them would have another verdict without it.</param>
/// <param name="Money">Of a sum, how large: 0 below 1,000 dollars, 1 from ten million on, by the logarithm; 0 for counts.</param>
/// <param name="TotalIds">The totals whose verdict hangs on it, else those that it is held against.</param>
/// <param name="Figure">The figure.</param>
internal sealed record QueueAnswer(double Score, int Totals, int Decides, double Money, IReadOnlyList<string> TotalIds, FigureItem Figure)
{
    public static QueueAnswer Of(QueueItem item) => new(item.Score, item.Totals, item.Decides, item.Money, item.Checks, FigureItem.Of(item.Figure));
}

/// <summary>The head of the queue.</summary>
internal sealed record QueueList(IReadOnlyList<QueueAnswer> Items);

/// <summary>What became of a request.</summary>
/// <param name="Replayed">It had been written before under its key: nothing was written now.</param>
/// <param name="Event">The decision.</param>
internal sealed record ReviewAnswer(bool Replayed, ReviewEventItem Event);

/// <summary>A decision about a figure.</summary>
internal sealed record FigureRequest(
    [property: Description("confirm, correct or reject.")] ReviewDecision? Decision,
    [property: Description("With correct: what the figure is; place, high, donor and the ends of the period may be null.")] GivenFigure? Given,
    [property: Description("Why; at most 2000 characters.")] string? Note);

/// <summary>What a figure is: the fields of a figure, without where.</summary>
internal sealed record GivenFigure(Indicator? Indicator, decimal? Value, decimal? High, string? Unit, Qualifier? Qualifier, Stage? Stage, string? Place, Period? Period, Coverage? Coverage, string? Donor)
{
    /// <summary>Null where something is missing.</summary>
    public FigureAttributes? Whole => Indicator is { } indicator && Value is { } value && Unit is { } unit && Qualifier is { } qualifier && Stage is { } stage && Coverage is { } coverage
        ? new FigureAttributes(indicator, value, High, unit, qualifier, stage, Place, Period ?? Extractor.Periods.Period.Unknown, coverage, string.IsNullOrWhiteSpace(Donor) ? null : Donor.Trim())
        : null;
}

/// <summary>A decision about whether two articles are copies.</summary>
internal sealed record CopyRequest(
    [property: Description("Id of an article.")] string? One,
    [property: Description("Id of another.")] string? Other,
    [property: Description("confirm: they are copies, one source; reject: they are not.")] ReviewDecision? Decision,
    [property: Description("Why; at most 2000 characters.")] string? Note);

/// <summary>A decision about a verdict.</summary>
internal sealed record VerdictRequest(
    [property: Description("The computed verdict that the decision is about; where it has changed, nothing is written.")] Verdict? Computed,
    [property: Description("confirm; correct; reject: the figures cannot be held against the total, which counts as not_reported.")] ReviewDecision? Decision,
    [property: Description("With correct: what the verdict is.")] Verdict? Verdict,
    [property: Description("Why; at most 2000 characters.")] string? Note);

/// <summary>An undo.</summary>
internal sealed record UndoRequest([property: Description("Why; at most 2000 characters.")] string? Note);
