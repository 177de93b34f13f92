using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>A number far from its neighbours in time.</summary>
internal static class Jumps
{
    /// <summary>Organisations come and go slowly: a fifth within three years is much, below twenty of them it is a handful.</summary>
    private const decimal MovedShare = 0.2m;

    private const int ThreeYears = 1100;

    private const decimal FewOrganisations = 20;

    /// <summary>Money and items of single projects come in years: only a multiple tells.</summary>
    private const decimal Times = 5;

    private const int NextDays = 400;

    /// <summary>Every jump, each number against the next one in time.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var group in totals.Where(t => Shelf.IsWhole(t) && t.Period.To is not null && t.Stage != Stage.Target).GroupBy(t => (t.Sample, t.Indicator, t.Place, t.Stage)))
        {
            var own = Shelf.Ordered(group.Where(t => Shelf.IsFlow(t) ? Shelf.Years(t.Period) is > 0.4m and < 1.1m : Shelf.Years(t.Period) < 1.1m));
            for (var i = 1; i < own.Count; i++)
            {
                if ((Shelf.IsFlow(own[i]) ? OfFlow(own[i - 1], own[i]) : OfStock(own[i - 1], own[i])) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Finding? OfStock(OfficialTotal before, OfficialTotal after)
    {
        if (Days(before, after) > ThreeYears || Comparability.Periods(before.Indicator, before.Period, after.Period) || before.Value < FewOrganisations || after.Value < FewOrganisations)
            return null;
        var size = Bounds.Of(before).DistanceTo(Bounds.Of(after)) / Math.Min(before.Value, after.Value);
        return size < MovedShare ? null : Finding(before, after, Math.Min(1, size), 0.6m);
    }

    /// <summary>By the day, so that a half can be held against a year.</summary>
    private static Finding? OfFlow(OfficialTotal before, OfficialTotal after)
    {
        if (before.Unit == "1" || Days(before, after) > NextDays || Shelf.In(before, after.Unit) is not { } earlier)
            return null;
        var later = Bounds.Of(after);
        var (one, other) = (earlier.Times(1 / Shelf.Years(before.Period)), later.Times(1 / Shelf.Years(after.Period)));
        return one.Low > 0 && other.Low > 0 && (other.Low > one.High * Times || one.Low > other.High * Times) ? Finding(before, after, 1, 0.4m) : null;
    }

    private static Finding Finding(OfficialTotal before, OfficialTotal after, decimal size, decimal sure) =>
        new(FindingKind.Jump, [before, after], Shelf.Trust([before, after]) * sure, size,
            $"From {Shelf.Name(before)} of {Printing.Days(before.Period)} to {Shelf.Name(after)} of {Printing.Days(after.Period)} is a jump.");

    private static int Days(OfficialTotal before, OfficialTotal after) => after.Period.To!.Value.DayNumber - before.Period.To!.Value.DayNumber;
}
