using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>What other figures say: one that prints the same number and openly says what it is, or those that make it up.</summary>
internal static class NeighbourClues
{
    /// <summary>Another figure that openly differs from the total and prints the disputed number.</summary>
    public static IEnumerable<Clue> SameNumber(Dispute dispute)
    {
        var value = dispute.Value;
        foreach (var other in dispute.Neighbours.All)
        {
            if (other.IsNear((double)value) && Prints(dispute, other, dispute.Press))
                yield return new Clue(other.Difference, Weight(dispute.Row.Figure.Value), $"{other.Row.Portal} prints the same number as that of {Openly(other)}");
        }
    }

    /// <summary>Another year's figure is the total: the two years were exchanged.</summary>
    public static IEnumerable<Clue> Exchanged(Dispute dispute)
    {
        var value = dispute.Total.Value;
        foreach (var other in dispute.Neighbours.All)
        {
            if (other.IsNear((double)value) && other.Difference == Cause.YearMixedUp && Prints(dispute, other, dispute.Bounds))
                yield return new Clue(Cause.YearMixedUp, Weight(dispute.Total.Value) - 0.5m, $"{other.Row.Portal} prints the total as that of {Printing.Days(other.Row.Figure.Period)}");
        }
    }

    /// <summary>The disputed number is the total and the years before it, or the total and the other half of a merged province.</summary>
    public static IEnumerable<Clue> Sums(Dispute dispute)
    {
        var siblings = dispute.Members.Count > 0 ? dispute.Neighbours.Siblings : 0;
        if (siblings > 0 && dispute.PressIsMore && !dispute.IsMerged && IsPress(dispute, dispute.Total.Value + siblings))
            yield return new Clue(Cause.OldVsNewProvince, Weights.OtherFigure, "it is the total and the figures of the provinces that it was merged with");
        if (siblings > 0 && dispute.PressIsLess && dispute.IsMerged && dispute.IsTotal(dispute.Press.Plus(siblings)))
            yield return new Clue(Cause.OldVsNewProvince, Weights.OtherFigure, "with the figures of the other provinces that were merged it is the total");
        if (!dispute.PressIsMore)
            yield break;
        var sum = dispute.Total.Value;
        foreach (var year in dispute.Neighbours.YearsBefore)
        {
            sum += year;
            if (IsPress(dispute, sum))
                yield return new Clue(Cause.CumulativeVsYearly, Weights.OtherFigure, "it is the total and the years before it");
        }
    }

    private static bool Prints(Dispute dispute, Neighbour other, Interval number) => dispute.Neighbours.Bounds(other.Row) is { } bounds && bounds.Meets(number);

    private static bool IsPress(Dispute dispute, decimal value) => dispute.Press.DistanceTo(new Interval(value, value)) <= value * 0.01m;

    /// <summary>Numbers of three digits and more do not meet by chance.</summary>
    private static decimal Weight(decimal value) => value / Precision.SignificantStep(value) >= 100 ? Weights.OtherFigure : Weights.OtherFigure - 0.6m;

    private static string Openly(Neighbour other) => other.Difference switch
    {
        Cause.CommittedVsDisbursed => $"the stage {WireName<Stage>.Of(other.Row.Figure.Stage)}",
        Cause.OldVsNewProvince => PlaceTables.NameOf(other.Row.Figure.Place!),
        Cause.UnionVsProvince => "the friendship union",
        _ => Printing.Days(other.Row.Figure.Period),
    };
}
