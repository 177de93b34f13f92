using System.Collections.Frozen;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Which figures claim the same slot as a total. A figure that openly differs is a near miss, never a conflict.</summary>
internal static class Comparability
{
    /// <summary>The basis of a total that was formed over everything.</summary>
    internal const string BasisAll = "all";

    /// <summary>"đến nay" in two reports of one meeting: their ends lie at most a month apart.</summary>
    private const int MonthDays = 31;

    /// <summary>The number of organisations at work moves slowly.</summary>
    private const int HalfYearDays = 184;

    /// <summary>Stages that may be told of the same money: what was approved was committed, and "received" is said of both ends of its life.</summary>
    private static readonly Stage[][] Together =
    [
        [Stage.Committed, Stage.Approved, Stage.Received, Stage.Unspecified],
        [Stage.Disbursed, Stage.Received, Stage.Unspecified],
    ];

    private static readonly FrozenSet<(Stage, Stage)> TogetherPairs =
        Together.SelectMany(set => set.SelectMany(one => set.Select(other => (one, other)))).ToFrozenSet();

    /// <summary>Why a total cannot be held against anything, or null where it can.</summary>
    public static NotCompared? Obstacle(OfficialTotal total) => total switch
    {
        { Basis: not BasisAll } => NotCompared.Basis,
        { Coverage: not Coverage.Total } => NotCompared.Coverage,
        { Place: null } => NotCompared.Place,
        { Period.To: null } => NotCompared.Period,
        _ => null,
    };

    /// <summary>Whether a figure claims the slot of a total; money of another currency does where there are rates to convert it.</summary>
    public static bool SameSlot(OfficialTotal total, FigureRow row) =>
        Obstacle(total) is null
        && row.Figure.Coverage == Coverage.Total
        && row.Sample == total.Sample
        && row.Figure.Indicator == total.Indicator
        && Periods(total.Indicator, total.Period, row.Figure.Period)
        && row.Figure.Place == total.Place
        && Stages(total.Indicator, total.Stage, row.Figure.Stage)
        && Units(total.Unit, row.Figure.Unit);

    /// <summary>Whether two stages can be told of the same thing; the same both ways.</summary>
    internal static bool Stages(Indicator indicator, Stage one, Stage other) =>
        one == other
        || (indicator is Indicator.ItemCount or Indicator.AidValue && TogetherPairs.Contains((one, other)));

    /// <summary>Whether numbers of the two units can be held against each other; the same both ways.</summary>
    internal static bool Units(string one, string other) => one == other || (Conversion.Knows(one) && Conversion.Knows(other));

    /// <summary>Whether two periods are the same time; the same both ways. An unknown end is never the same.</summary>
    internal static bool Periods(Indicator indicator, Period one, Period other)
    {
        if (one.To is not { } end || other.To is not { } otherEnd)
            return false;
        var apart = Math.Abs(end.DayNumber - otherEnd.DayNumber);
        if (one.From == other.From && apart <= MonthDays)
            return true;
        // "năm 2023 có 22 tổ chức" and "hiện có 22 tổ chức" both tell how many are there; "trong 5 năm qua" tells another thing.
        return indicator == Indicator.NgoCount && IsMoment(one) && IsMoment(other)
            && (apart <= HalfYearDays || end.Year == otherEnd.Year);
    }

    private static bool IsMoment(Period period) => period.From is null || period.From.Value.Year == period.To!.Value.Year;
}
