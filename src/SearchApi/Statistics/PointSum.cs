using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Adds points up.</summary>
internal static class PointSum
{
    /// <summary>The sum of at least one point, as the point of a step.</summary>
    public static SeriesPoint Of(Slot slot, IReadOnlyList<SeriesPoint> addends, Choice why) => new(
        slot,
        [.. addends.SelectMany(p => p.Figures)],
        addends.Sum(p => p.Value),
        addends.Any(p => p.High is not null) ? addends.Sum(p => p.High ?? p.Value) : null,
        Sum(addends.Select(p => p.Bounds)),
        why,
        addends.Min(p => p.Sources),
        Sum(addends.Select(p => p.Spread)),
        [.. addends.SelectMany(p => p.Readings).OrderByDescending(r => r.Figure.Published).ThenBy(r => r.Figure.Id)])
    {
        Disagrees = addends.Any(p => p.Disagrees),
    };

    private static Interval Sum(IEnumerable<Interval> intervals) => intervals.Aggregate(new Interval(0, 0), (sum, next) =>
        new Interval(sum.Low + next.Low, sum.High == Interval.Unbounded || next.High == Interval.Unbounded ? Interval.Unbounded : sum.High + next.High));
}
