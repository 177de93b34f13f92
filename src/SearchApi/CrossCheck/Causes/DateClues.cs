using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>What the days of publication allow.</summary>
internal static class DateClues
{
    /// <summary>An early count is seldom further from the final one.</summary>
    private const decimal LessByAtMost = 0.4m;

    private const decimal MoreByAtMost = 0.15m;

    /// <summary>A year that is a quarter old was not counted yet.</summary>
    private const int YearUntoldDays = 90;

    /// <summary>So long after its end a year is no longer "năm qua".</summary>
    private const int YearPastDays = 330;

    private const int StatedSoonDays = 10;

    /// <summary>A count of before the end, or of before the office stated the total.</summary>
    public static IEnumerable<Clue> Early(Dispute dispute)
    {
        if (dispute.Total.Period is not { To: { } last } period || !IsNear(dispute))
            yield break;
        if (dispute.Row.Figure.Period.To < last && dispute.PressIsLess)
            yield return new Clue(Cause.EarlyVsFinal, Weights.WeakWording, $"it ends on {Printing.Day(dispute.Row.Figure.Period.To.Value)} already");
        else if (dispute.Row.Figure.Period.To > last && dispute.PressIsMore)
            yield return new Clue(Cause.EarlyVsFinal, Weights.WeakWording, $"the total ends on {Printing.Day(last)} already");
        if (dispute.Published is not { } published)
            yield break;
        if (published <= last && published >= (period.From ?? last).AddDays(YearUntoldDays))
            yield return new Clue(Cause.EarlyVsFinal, Weights.Date, $"it was published on {Printing.Day(published)}, before the period had ended");
        else if (published > last && published.AddDays(StatedSoonDays) <= dispute.Stated)
            yield return new Clue(Cause.EarlyVsFinal, Weights.Least, $"it was published on {Printing.Day(published)}, before the total was stated");
        else if (dispute.Stated <= last && published > last && dispute.PressIsMore)
            yield return new Clue(Cause.EarlyVsFinal, Weights.Date, "the total was stated before the period had ended");
    }

    /// <summary>A whole year told in its first months is the year before; one told a year late, without its number, the year after.</summary>
    public static IEnumerable<Clue> OtherYear(Dispute dispute)
    {
        if (dispute.Total.Period is not { From: { } first, To: { } last } || last.DayNumber - first.DayNumber is < 300 or > 370 || dispute.Published is not { } published)
            yield break;
        if (published < first.AddDays(YearUntoldDays))
            yield return new Clue(Cause.YearMixedUp, Weights.Date, $"on {Printing.Day(published)} the year {first.Year} could not be told yet");
        else if (published.DayNumber - last.DayNumber > YearPastDays && dispute.Fragment.Periods.Count == 0)
            yield return new Clue(Cause.YearMixedUp, Weights.Least, $"it was published on {Printing.Day(published)} and does not name the year {first.Year}");
    }

    /// <summary>Since July 2025 a bare name means the merged province, and before that it cannot.</summary>
    public static IEnumerable<Clue> Merger(Dispute dispute)
    {
        if (dispute.Members.Count == 0 || dispute.Published is not { } published)
            yield break;
        if (dispute.IsMerged && published < PlaceTables.Merger && dispute.PressIsLess)
            yield return new Clue(Cause.OldVsNewProvince, Weights.WeakWording, $"on {Printing.Day(published)} the merged province was not there yet");
        if (!dispute.IsMerged && published >= PlaceTables.Merger && dispute.PressIsMore)
            yield return new Clue(Cause.OldVsNewProvince, Weights.Date, $"on {Printing.Day(published)} the name meant the merged province already");
    }

    private static bool IsNear(Dispute dispute)
    {
        var total = dispute.Total.Value;
        return total > 0 && (dispute.Value <= total ? total - dispute.Value <= total * LessByAtMost : dispute.Value - total <= total * MoreByAtMost);
    }
}
