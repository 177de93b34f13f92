using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>"Bình quân mỗi năm 15-16 triệu USD" held against the sum of the same years.</summary>
internal static class Averages
{
    /// <summary>Averages are told roughly, and a year is begun as often as it is full.</summary>
    private const decimal Tolerance = 0.1m;

    /// <summary>Every average that its sum contradicts.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var average in totals.Where(total => Shelf.IsAverage(total) && Shelf.IsFlow(total)))
        {
            var years = Shelf.Years(average.Period);
            foreach (var sum in totals.Where(total => Shelf.IsWhole(total) && IsOf(total, average)))
            {
                if (Shelf.In(average, sum.Unit) is not { } yearly)
                    continue;
                var all = yearly.Times(years);
                var bounds = Bounds.Of(sum);
                var size = all.DistanceTo(bounds) / Math.Max(1, Math.Max(all.Low, bounds.Low));
                if (size <= Tolerance)
                    continue;
                var evidence = Shelf.Ordered([average, sum]);
                yield return new Finding(FindingKind.Average, evidence, Shelf.Trust(evidence) * 0.9m, size,
                    $"{Shelf.Name(average)} a year over {Printing.Number(years)} years are {Printing.Of(Rounded(all))}, and not {Shelf.Name(sum)}.");
            }
        }
    }

    private static bool IsOf(OfficialTotal total, OfficialTotal average) => total.Sample == average.Sample && total.Indicator == average.Indicator
        && total.Place == average.Place && Comparability.Units(total.Unit, average.Unit)
        && Comparability.Stages(total.Indicator, total.Stage, average.Stage) && Comparability.Periods(total.Indicator, total.Period, average.Period);

    private static Interval Rounded(Interval interval) => new(decimal.Round(interval.Low), interval.High == Interval.Unbounded ? interval.High : decimal.Round(interval.High));
}
