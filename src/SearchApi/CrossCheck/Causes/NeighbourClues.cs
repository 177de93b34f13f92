using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.Store.Figures;

using Period = NgoNews.Extractor.Periods.Period;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>What other figures say: one that prints the same number and openly says what it is, or those that make it up.</summary>
internal static class NeighbourClues
{
    private static readonly Stage[] Promised = [Stage.Committed, Stage.Approved];

    /// <summary>Another figure that openly differs from the total and prints the disputed number.</summary>
    public static IEnumerable<Clue> SameNumber(Dispute dispute)
    {
        foreach (var other in Others(dispute))
        {
            if (!Prints(dispute, other, dispute.Press, dispute.Value))
                continue;
            if (Difference(dispute, other) is { } cause)
                yield return new Clue(cause, Weight(dispute.Row.Figure.Value), $"{other.Portal} prints the same number as that of {Openly(cause, other)}");
        }
    }

    /// <summary>Another year's figure is the total: the two years were exchanged.</summary>
    public static IEnumerable<Clue> Exchanged(Dispute dispute)
    {
        foreach (var other in Others(dispute))
        {
            if (Difference(dispute, other) == Cause.YearMixedUp && Prints(dispute, other, dispute.Bounds, dispute.Total.Value))
                yield return new Clue(Cause.YearMixedUp, Weight(dispute.Total.Value) - 0.5m, $"{other.Portal} prints the total as that of {Printing.Days(other.Figure.Period)}");
        }
    }

    /// <summary>The disputed number is the total and the years before it, or the total and the other half of a merged province.</summary>
    public static IEnumerable<Clue> Sums(Dispute dispute)
    {
        if (dispute.PressIsMore && !dispute.IsMerged && SumOf(dispute, Siblings(dispute)))
            yield return new Clue(Cause.OldVsNewProvince, Weights.OtherFigure, "it is the total and the figures of the provinces that it was merged with");
        if (dispute.PressIsLess && dispute.IsMerged && Siblings(dispute).Sum() is > 0 and var rest && dispute.IsTotal(dispute.Press.Plus(rest)))
            yield return new Clue(Cause.OldVsNewProvince, Weights.OtherFigure, "with the figures of the other provinces that were merged it is the total");
        if (!dispute.PressIsMore)
            yield break;
        var years = Others(dispute).Where(row => Difference(dispute, row) == Cause.YearMixedUp && row.Figure.Period.To < dispute.Total.Period.From)
            .DistinctBy(row => row.Figure.Period.To!.Value.Year).OrderByDescending(row => row.Figure.Period.To)
            .Select(row => InUnit(dispute, row)).ToArray();
        var sum = 0m;
        foreach (var year in years)
        {
            sum += year;
            if (IsPress(dispute, dispute.Total.Value + sum))
                yield return new Clue(Cause.CumulativeVsYearly, Weights.OtherFigure, "it is the total and the years before it");
        }
    }

    /// <summary>How a figure openly differs from the total, where that alone is what differs; null where it does not, or in another way.</summary>
    private static Cause? Difference(Dispute dispute, FigureRow row)
    {
        var (total, figure) = (dispute.Total, row.Figure);
        var samePlace = figure.Place == total.Place;
        var samePeriod = Comparability.Periods(total.Indicator, total.Period, figure.Period);
        var sameStage = Comparability.Stages(total.Indicator, total.Stage, figure.Stage);
        if (figure.Coverage != Coverage.Total)
            return samePlace && samePeriod && UnionWords.IsOwnSum(Fragment.Of(row)) ? Cause.UnionVsProvince : null;
        if (samePlace && samePeriod && !sameStage)
            return IsOtherEnd(total.Stage, figure.Stage) ? Cause.CommittedVsDisbursed : null;
        if (samePeriod && sameStage && !samePlace)
            return figure.Place is { } place && dispute.Members.Contains(place.Split('@')[0]) ? Cause.OldVsNewProvince : null;
        return samePlace && !samePeriod && (sameStage || figure.Stage == dispute.Row.Figure.Stage) ? OfPeriods(total.Period, figure.Period) : null;
    }

    private static bool IsOtherEnd(Stage one, Stage other) =>
        (one == Stage.Disbursed && Promised.Contains(other)) || (other == Stage.Disbursed && Promised.Contains(one));

    private static Cause? OfPeriods(Period total, Period other)
    {
        if (other.To is not { } end || total.To is not { } last)
            return null;
        var (length, otherLength) = (Days(total), Days(other));
        if (otherLength > length + 31 && (other.From is null || other.From < total.From) && end >= (total.From ?? last))
            return Cause.CumulativeVsYearly;
        if (otherLength < length - 31 && end <= last && other.From >= total.From)
            return length > 370 ? Cause.CumulativeVsYearly : other.From == total.From ? Cause.EarlyVsFinal : null;
        return end.Year != last.Year && Math.Abs(otherLength - length) <= 31 ? Cause.YearMixedUp : null;
    }

    // "lũy kế đến nay" begins long before everything.
    private static int Days(Period period) => period.To!.Value.DayNumber - (period.From ?? new DateOnly(1990, 1, 1)).DayNumber;

    private static IEnumerable<FigureRow> Others(Dispute dispute) => dispute.Rows.Where(row => !ReferenceEquals(row, dispute.Row)
        && row.Figure.Indicator == dispute.Total.Indicator && row.Sample == dispute.Total.Sample
        && Comparability.Units(row.Figure.Unit, dispute.Total.Unit) && !Comparability.SameSlot(dispute.Total, row));

    private static bool Prints(Dispute dispute, FigureRow other, Interval number, decimal value)
    {
        if (Conversion.Convert(Bounds.Of(other), other.Figure.Unit, dispute.Total.Unit, dispute.Total.Period, null) is not { } interval)
            return false;
        return interval.Meets(number) && (Math.Abs(InUnit(dispute, other) - value) <= value * 0.03m);
    }

    private static decimal InUnit(Dispute dispute, FigureRow row)
    {
        if (row.Figure.Unit == dispute.Total.Unit)
            return row.Figure.Value;
        var point = new Interval(row.Figure.Value, row.Figure.Value);
        return Conversion.Convert(point, row.Figure.Unit, dispute.Total.Unit, dispute.Total.Period, null) is { } known ? (known.Low + known.High) / 2 : 0;
    }

    private static decimal[] Siblings(Dispute dispute)
    {
        var bare = dispute.Total.Place?.Split('@')[0];
        return [.. Others(dispute).Where(row => row.Figure.Coverage == Coverage.Total && row.Figure.Place is { } place && place != bare && dispute.Members.Contains(place)
                && Comparability.Periods(dispute.Total.Indicator, dispute.Total.Period, row.Figure.Period)
                && Comparability.Stages(dispute.Total.Indicator, dispute.Total.Stage, row.Figure.Stage))
            .DistinctBy(row => row.Figure.Place).Select(row => InUnit(dispute, row))];
    }

    private static bool SumOf(Dispute dispute, decimal[] others) => others.Length > 0 && IsPress(dispute, dispute.Total.Value + others.Sum());

    private static bool IsPress(Dispute dispute, decimal value) => dispute.Press.DistanceTo(new Interval(value, value)) <= value * 0.01m;

    /// <summary>Numbers of three digits and more do not meet by chance.</summary>
    private static decimal Weight(decimal value) => value / Precision.SignificantStep(value) >= 100 ? Weights.OtherFigure : Weights.OtherFigure - 0.6m;

    private static string Openly(Cause cause, FigureRow other) => cause switch
    {
        Cause.CommittedVsDisbursed => $"the stage {WireName<Stage>.Of(other.Figure.Stage)}",
        Cause.OldVsNewProvince => PlaceTables.NameOf(other.Figure.Place!),
        Cause.UnionVsProvince => "the friendship union",
        _ => Printing.Days(other.Figure.Period),
    };
}
