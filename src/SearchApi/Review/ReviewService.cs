using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Review;

/// <summary>Writes what a person decides, once its rules are met, and lets the index hear of it. Pages and endpoints both come here.</summary>
internal sealed class ReviewService(IStore store, CrossCheckService checks, IndexProjector projector, TimeProvider time)
{
    /// <summary>Decides about a figure.</summary>
    public Task<ReviewResult> DecideAsync(Reviewing by, ReviewDecision decision, FigureTarget target, CancellationToken cancellation) =>
        WriteAsync(by, decision, target, target.Given is { } given ? FaultOf(given) : null, cancellation);

    /// <summary>Decides about a link.</summary>
    public Task<ReviewResult> DecideAsync(Reviewing by, ReviewDecision decision, CopyTarget target, CancellationToken cancellation) =>
        WriteAsync(by, decision, target, null, cancellation);

    /// <summary>Decides about a verdict; the one that the person has before them must be the one that stands.</summary>
    public async Task<ReviewResult> DecideAsync(Reviewing by, ReviewDecision decision, VerdictTarget target, CancellationToken cancellation)
    {
        var check = await checks.FindAsync(target.Total, cancellation).ConfigureAwait(false);
        if (check is null)
            return new ReviewResult(ReviewOutcome.NotFound, null, "there is no such total");
        var computed = WireName<Verdict>.Of(check.Computed);
        // What was written before is not to be refused because the verdict has changed since.
        var fault = computed == target.Computed || await IsWrittenAsync(check, target, cancellation).ConfigureAwait(false) ? null : $"the verdict is {computed} now; look at it again";
        return await WriteAsync(by, decision, target, fault, cancellation).ConfigureAwait(false);
    }

    /// <summary>Undoes a decision.</summary>
    public Task<ReviewResult> UndoAsync(Reviewing by, long undone, CancellationToken cancellation) => WriteAsync(by, ReviewDecision.Undo, new UndoTarget(undone), null, cancellation);

    /// <summary>What is wrong with a figure as a person gives it, in words, or null.</summary>
    public static string? FaultOf(FigureAttributes given)
    {
        if (!IndicatorStages.Of(given.Indicator).Contains(given.Stage))
            return $"stage: '{WireName<Stage>.Of(given.Stage)}' is no stage of {WireName<Indicator>.Of(given.Indicator)}";
        if (given.Indicator == Indicator.AidValue ? !(given.Unit.Length == 3 && given.Unit.All(char.IsAsciiLetterUpper)) : given.Unit != "1")
            return $"unit: '{given.Unit}'; expected an ISO 4217 code for aid_value, 1 for counts";
        if (given.Value < 0 || (given.Unit == "1" && given.Value != decimal.Truncate(given.Value)))
            return "value: expected a number from 0 on, a whole one for counts";
        if (given.Qualifier == Qualifier.Range ? !(given.High > given.Value) : given.High is not null)
            return "high: expected the upper end of a range, above the value; nothing where it is no range";
        if (given.Place is not null && !PlaceCodes.IsKnown(given.Place))
            return $"place: '{given.Place}'; expected {PlaceCodes.Form}, or nothing";
        if (given.Period.From > given.Period.To)
            return "period: it ends before it begins";
        return given.Donor?.Length > 200 ? "donor: expected at most 200 characters" : null;
    }

    private async Task<bool> IsWrittenAsync(TotalCheck check, VerdictTarget target, CancellationToken cancellation) =>
        (await store.ListReviewsAsync(new ReviewQuery { TotalId = check.Total.Id, Limit = 1000 }, cancellation).ConfigureAwait(false)).Any(e => e.Computed == target.Computed);

    private async Task<ReviewResult> WriteAsync(Reviewing by, ReviewDecision decision, ReviewTarget target, string? fault, CancellationToken cancellation)
    {
        var draft = new ReviewDraft
        {
            Key = by.Key,
            Author = by.Author,
            At = time.GetUtcNow(),
            Decision = decision,
            Target = target,
            Note = string.IsNullOrWhiteSpace(by.Note) ? null : by.Note.Trim(),
        };
        if ((draft.FindFault() ?? fault) is { } refused)
            return new ReviewResult(ReviewOutcome.Refused, null, refused);
        var result = await store.ReviewAsync(draft, cancellation).ConfigureAwait(false);
        if (result.Outcome == ReviewOutcome.Written)
            projector.Nudge();
        return result;
    }
}

/// <summary>Who decides, why, and under which key.</summary>
internal sealed record Reviewing(string Author, string Key, string? Note);
