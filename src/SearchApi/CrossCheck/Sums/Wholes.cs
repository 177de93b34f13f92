using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>Parts against wholes: provinces against the nation, restricted totals against those over all, disbursed against committed.</summary>
internal static class Wholes
{
    private const string Nation = "VN";

    /// <summary>One hundredth is rounding.</summary>
    private const decimal Tolerance = 0.01m;

    /// <summary>Bases that are part of all; others ("whole life of running items", "delegations of all kinds") are wider, or another thing.</summary>
    private static readonly string[] Narrower = ["friendship union only", "new in the period", "carried over", "NGO part only", "component"];

    /// <summary>Bases that together are all: what runs was there before or is new.</summary>
    private static readonly (string One, string Other)[] Complements = [("new in the period", "carried over")];

    /// <summary>The provinces of one time, by what they say at least, against the country.</summary>
    public static IEnumerable<Finding> Nationwide(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var nation in totals.Where(t => t.Place == Nation && Shelf.IsWhole(t) && t.Period.To is not null))
        {
            var provinces = totals.Where(t => t.Place != Nation && Shelf.IsWhole(t) && SameButPlace(t, nation)).GroupBy(t => t.Place)
                .Select(place => place.MinBy(t => Shelf.In(t, nation.Unit)?.Low ?? 0)!).ToArray();
            if (provinces.Length == 0)
                continue;
            var lows = provinces.Select(t => Shelf.In(t, nation.Unit)?.Low ?? 0).ToArray();
            // An organisation works in several provinces: of those, only the largest can be held against the country.
            var sum = Shelf.IsFlow(nation) ? lows.Sum() : lows.Max();
            if (Exceeds(sum, Bounds.Of(nation)) is { } size)
            {
                yield return new Finding(FindingKind.Parts, Shelf.Ordered([nation, .. provinces]), Shelf.Trust([nation, .. provinces]) * 0.8m, size,
                    $"Provinces come to {Printing.Number(decimal.Round(sum))}, more than {Shelf.Name(nation)} of the country.");
            }
        }
    }

    /// <summary>A union's own sum, new items, a component: never more than all; and new and carried over are all.</summary>
    public static IEnumerable<Finding> Parts(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var whole in totals.Where(t => Shelf.IsWhole(t) && Shelf.IsFlow(t)))
        {
            var parts = totals.Where(t => t.Basis != Comparability.BasisAll && t.Place == whole.Place && SameButPlace(t, whole)).ToArray();
            foreach (var part in parts.Where(t => Array.Exists(Narrower, t.Basis.StartsWith)))
            {
                if (Shelf.In(part, whole.Unit) is { } bounds && Exceeds(bounds.Low, Bounds.Of(whole)) is { } size)
                    yield return new Finding(FindingKind.Parts, Shelf.Ordered([whole, part]), Shelf.Trust([whole, part]), size, $"{Shelf.Name(part)}, {part.Basis}, is more than {Shelf.Name(whole)} over all.");
            }
            foreach (var (one, other) in Complements)
            {
                if (Array.Find(parts, t => t.Basis == one) is not { } first || Array.Find(parts, t => t.Basis == other) is not { } second
                    || Shelf.In(first, whole.Unit) is not { } a || Shelf.In(second, whole.Unit) is not { } b)
                    continue;
                var sum = new Interval(a.Low + b.Low, a.High + b.High);
                if (sum.DistanceTo(Bounds.Of(whole)) is > 0 and var distance)
                {
                    yield return new Finding(FindingKind.Parts, Shelf.Ordered([whole, first, second]), Shelf.Trust([whole, first, second]), distance / whole.Value,
                        $"{Shelf.Name(first)}, {one}, and {Shelf.Name(second)}, {other}, are {Printing.Of(sum)}, and not {Shelf.Name(whole)}.");
                }
            }
        }
    }

    /// <summary>What was disbursed of one time against what was committed; money of earlier commitments may be paid later, so it is not sure.</summary>
    public static IEnumerable<Finding> Disbursed(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var paid in totals.Where(t => t.Stage == Stage.Disbursed && Shelf.IsWhole(t)))
        {
            foreach (var promised in totals.Where(t => t.Stage is Stage.Committed or Stage.Approved && Shelf.IsWhole(t) && t.Indicator == paid.Indicator && t.Place == paid.Place
                && t.Sample == paid.Sample && Comparability.Units(t.Unit, paid.Unit) && Comparability.Periods(t.Indicator, t.Period, paid.Period)))
            {
                if (Shelf.In(paid, promised.Unit) is { } bounds && Exceeds(bounds.Low, Bounds.Of(promised)) is { } size)
                    yield return new Finding(FindingKind.Disbursed, Shelf.Ordered([promised, paid]), Shelf.Trust([promised, paid]) * 0.6m, size, $"{Shelf.Name(paid)} disbursed is more than {Shelf.Name(promised)} committed.");
            }
        }
    }

    private static bool SameButPlace(OfficialTotal one, OfficialTotal other) => one.Sample == other.Sample && one.Indicator == other.Indicator
        && Comparability.Units(one.Unit, other.Unit) && Comparability.Stages(one.Indicator, one.Stage, other.Stage)
        && Comparability.Periods(one.Indicator, one.Period, other.Period);

    private static decimal? Exceeds(decimal low, Interval whole) =>
        whole.High != Interval.Unbounded && whole.High > 0 && low > whole.High * (1 + Tolerance) ? (low - whole.High) / whole.High : null;
}
