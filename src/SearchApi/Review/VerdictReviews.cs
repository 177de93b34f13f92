using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Official;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Review;

/// <summary>What a person decided about a verdict.</summary>
/// <param name="Event">The decision.</param>
/// <param name="Decision">What.</param>
/// <param name="At">When.</param>
/// <param name="Computed">The verdict that it is about.</param>
/// <param name="Holds">The total still says what it said then, and the computed verdict is still the same; else the decision no longer counts.</param>
public sealed record VerdictReview(long Event, ReviewDecision Decision, DateTimeOffset At, Verdict Computed, bool Holds);

/// <summary>Puts what people decided about verdicts onto what was computed.</summary>
internal static class VerdictReviews
{
    private const int Most = 10_000;

    /// <summary>The decisions that stand, by total.</summary>
    public static async Task<IReadOnlyDictionary<string, ReviewEvent>> ReadAsync(IReviewStore store, CancellationToken cancellation) =>
        (await store.ListReviewsAsync(new ReviewQuery { Subject = ReviewSubject.Verdict, Standing = ReviewStanding.Stands, Limit = Most }, cancellation).ConfigureAwait(false))
            .Where(e => e.Undoes is null && e.Total is not null).DistinctBy(e => e.Total!.Id).ToDictionary(e => e.Total!.Id, StringComparer.Ordinal);

    /// <summary>A rejected verdict means that nothing was comparable.</summary>
    public static TotalCheck Apply(TotalCheck check, IReadOnlyDictionary<string, ReviewEvent> decided)
    {
        if (!decided.TryGetValue(check.Total.Id, out var one) || !WireName<Verdict>.TryRead(one.Computed ?? "", out var computed))
            return check;
        var review = new VerdictReview(one.Id, one.Decision, one.At, computed, computed == check.Verdict && SaysTheSame(one.Total!, check.Total));
        var verdict = !review.Holds ? check.Verdict : one.Decision switch
        {
            ReviewDecision.Reject => Verdict.NotReported,
            ReviewDecision.Correct => WireName<Verdict>.Parse(one.GivenVerdict!),
            _ => check.Verdict,
        };
        return check with { Verdict = verdict, Review = review };
    }

    /// <summary>Notes and sources may be told better; the number and what it is of may not be others.</summary>
    private static bool SaysTheSame(OfficialTotal then, OfficialTotal now) =>
        then == now with { Source = then.Source, SourceUrl = then.SourceUrl, Published = then.Published, Trust = then.Trust, Note = then.Note };
}
