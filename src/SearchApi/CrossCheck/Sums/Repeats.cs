using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

using Period = NgoNews.Extractor.Periods.Period;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>One number for different times: "2,3 triệu USD" up to October and of the whole year; the same estimate three years later.</summary>
internal static class Repeats
{
    private const int MonthDays = 31;

    /// <summary>Every pair that prints one number.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var group in totals.Where(t => Shelf.IsFlow(t) && t.Coverage == Coverage.Total && t.Place is not null && t.Period is { From: not null, To: not null })
            .GroupBy(t => (t.Sample, t.Indicator, t.Place, t.Basis)))
        {
            var own = Shelf.Ordered(group);
            for (var i = 0; i < own.Count; i++)
            {
                for (var j = i + 1; j < own.Count; j++)
                {
                    if (Repeated(own[i], own[j]) is { } finding)
                        yield return finding;
                }
            }
        }
    }

    private static Finding? Repeated(OfficialTotal one, OfficialTotal other)
    {
        if (one.Unit != other.Unit || !Comparability.Stages(one.Indicator, one.Stage, other.Stage) || Comparability.Periods(one.Indicator, one.Period, other.Period))
            return null;
        var overlap = Overlap(one.Period, other.Period);
        if (overlap > 0.3m ? !IsOneNumber(one, other) : !(overlap == 0 && IsOneEstimate(one, other)))
            return null;
        return new Finding(FindingKind.Repeated, Shelf.Ordered([one, other]), Shelf.Trust([one, other]) * (overlap > 0.3m ? 0.7m : 0.5m), Math.Max(0.1m, 1 - overlap),
            $"{Shelf.Name(one)} of {Printing.Days(one.Period)} and {Shelf.Name(other)} of {Printing.Days(other.Period)} are one number for two times.");
    }

    /// <summary>Of times that overlap, one number as printed.</summary>
    private static bool IsOneNumber(OfficialTotal one, OfficialTotal other) =>
        one.Value == other.Value || (one.Unit != "1" && Math.Abs(one.Value - other.Value) <= one.Value * 0.003m && Bounds.Of(one).Meets(Bounds.Of(other)));

    /// <summary>Of times apart, the same money with the same hedge, and more digits than chance repeats.</summary>
    private static bool IsOneEstimate(OfficialTotal one, OfficialTotal other) => one.Unit != "1" && one.Value == other.Value && one.Qualifier == other.Qualifier
        && one.Value / Precision.SignificantStep(one.Value) >= 10;

    /// <summary>The share of the longer time that both cover.</summary>
    private static decimal Overlap(Period one, Period other)
    {
        var from = one.From > other.From ? one.From!.Value : other.From!.Value;
        var to = one.To < other.To ? one.To!.Value : other.To!.Value;
        var longer = Math.Max(one.To!.Value.DayNumber - one.From!.Value.DayNumber, other.To!.Value.DayNumber - other.From!.Value.DayNumber) + 1;
        var days = to.DayNumber - from.DayNumber + 1;
        return days <= 0 ? 0 : days <= MonthDays && longer <= MonthDays ? 1 : (decimal)days / longer;
    }
}
