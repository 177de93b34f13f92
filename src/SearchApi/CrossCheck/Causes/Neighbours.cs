using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

using Period = NgoNews.Extractor.Periods.Period;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>A figure that openly differs from a total, and in what.</summary>
/// <param name="Row">The figure.</param>
/// <param name="Value">Its number, in the total's unit.</param>
/// <param name="Difference">The cause that it would be for a figure that claims the total's slot.</param>
internal readonly record struct Neighbour(FigureRow Row, decimal Value, Cause Difference)
{
    /// <summary>Within this share two numbers may print the same.</summary>
    private const double Near = 0.03;

    private readonly double about = (double)Value;

    /// <summary>Whether it may print a number; quick, since every dispute asks every neighbour.</summary>
    public bool IsNear(double value) => Math.Abs(about - value) <= value * Near;
}

/// <summary>The figures beside a total that differ from it openly and in one thing. Read once for all that dispute the total, and only where one does.</summary>
internal sealed class Neighbours(OfficialTotal total, IReadOnlyList<FigureRow> rows)
{
    private static readonly Stage[] Promised = [Stage.Committed, Stage.Approved];

    private readonly Lazy<IReadOnlyList<string>> members = new(() => MergedPlaces.Of(total.Place), LazyThreadSafetyMode.None);

    private IReadOnlyList<Neighbour>? all;
    private decimal? siblings;
    private IReadOnlyList<decimal>? yearsBefore;

    /// <summary>The codes of all provinces that are one with the total's since July 2025; empty where it was not merged.</summary>
    public IReadOnlyList<string> Members => members.Value;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Neighbour> All => all ??= Read();

    /// <summary>The sum of the same slot in the other provinces that were merged with this one; 0 where nothing is told of them.</summary>
    public decimal Siblings => siblings ??= All.Where(IsSibling).DistinctBy(other => other.Row.Figure.Place).Sum(other => other.Value);

    /// <summary>The years before the total's, the latest first.</summary>
    public IReadOnlyList<decimal> YearsBefore => yearsBefore ??= [.. All.Where(other => other.Difference == Cause.YearMixedUp && other.Row.Figure.Period.To < total.Period.From)
        .DistinctBy(other => other.Row.Figure.Period.To!.Value.Year).OrderByDescending(other => other.Row.Figure.Period.To).Select(other => other.Value)];

    private bool IsSibling(Neighbour other) => other.Difference == Cause.OldVsNewProvince && other.Row.Figure.Place is { } place
        && place != PlaceTables.BearerOf(total.Place) && Members.Contains(place);

    private List<Neighbour> Read()
    {
        var read = new List<Neighbour>();
        foreach (var row in rows)
        {
            if (row.Figure.Indicator != total.Indicator || row.Sample != total.Sample || DifferenceOf(row) is not { } difference)
                continue;
            if (InUnit(row) is { } value)
                read.Add(new Neighbour(row, value, difference));
        }
        return read;
    }

    /// <summary>What a figure of the total's place and time means in its unit.</summary>
    public Interval? Bounds(FigureRow row) => Conversion.Convert(CrossCheck.Bounds.Of(row), row.Figure.Unit, total.Unit, total.Period, null);

    private decimal? InUnit(FigureRow row)
    {
        if (row.Figure.Unit == total.Unit)
            return row.Figure.Value;
        var point = Conversion.Convert(new Interval(row.Figure.Value, row.Figure.Value), row.Figure.Unit, total.Unit, total.Period, null);
        return point is { } known ? (known.Low + known.High) / 2 : null;
    }

    private Cause? DifferenceOf(FigureRow row)
    {
        var figure = row.Figure;
        var samePlace = figure.Place == total.Place;
        var samePeriod = Comparability.Periods(total.Indicator, total.Period, figure.Period);
        var sameStage = Comparability.Stages(total.Indicator, total.Stage, figure.Stage);
        if (figure.Coverage != Coverage.Total)
            return samePlace && samePeriod && UnionWords.IsOwnSum(Fragment.Of(row)) ? Cause.UnionVsProvince : null;
        if (samePlace && samePeriod && !sameStage)
            return IsOtherEnd(figure.Stage) ? Cause.CommittedVsDisbursed : null;
        if (samePeriod && sameStage && !samePlace)
            return figure.Place is { } place && Members.Contains(PlaceTables.BearerOf(place)) ? Cause.OldVsNewProvince : null;
        // What is the same in everything is comparable, and no neighbour.
        return samePlace && !samePeriod && sameStage ? OfPeriods(total.Period, figure.Period) : null;
    }

    private bool IsOtherEnd(Stage other) =>
        (total.Stage == Stage.Disbursed && Promised.Contains(other)) || (other == Stage.Disbursed && Promised.Contains(total.Stage));

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
}
