using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Where a figure stands in time.</summary>
/// <param name="Slot">In which step.</param>
/// <param name="Basis">What it says of it.</param>
/// <param name="Since">Of a cumulative figure: from when on; null is "ever". Else null.</param>
internal readonly record struct Standing(Slot Slot, Basis Basis, DateOnly? Since);

/// <summary>
/// Which step of a series a figure tells, and which figures tell a step: the same rule both ways, so that what a number's link opens is what the number was made of.
/// </summary>
internal static class SlotRule
{
    /// <summary>A report on a year, a half or a quarter is written some days before it ends.</summary>
    private static readonly Dictionary<Grain, int> Early = new() { [Grain.Year] = 31, [Grain.Half] = 15, [Grain.Quarter] = 7 };

    /// <summary>
    /// Where a total stands, or null where it tells no step of this length: nine months, one day, a time that nobody told.
    /// </summary>
    public static Standing? Of(Indicator indicator, Stage stage, Period period, Grain grain)
    {
        if (period.To is not { } end)
            return null;
        var slot = Slot.Of(end, grain);
        if (IsState(indicator, stage, period, end))
            return new Standing(slot, Basis.State, null);
        if (period.From is null || period.From.Value.Year < end.Year)
            return new Standing(slot, Basis.Cumulative, period.From);
        return period.From == slot.From && slot.To.DayNumber - end.DayNumber <= Early[grain] ? new Standing(slot, Basis.Period, null) : null;
    }

    /// <summary>Where a part stands: in the step that its whole time lies in ("ngày 12/5 trao 50.000 USD"), else nowhere.</summary>
    public static Standing? OfPart(Period period, Grain grain)
    {
        if (period is not { From: { } from, To: { } to })
            return null;
        var slot = Slot.Of(to, grain);
        return from >= slot.From ? new Standing(slot, Basis.Period, null) : null;
    }

    /// <summary>Narrows a question to the totals that stand there. The question names indicator and stage, and they have a standing of that basis.</summary>
    public static FigureQuery Totals(FigureQuery query, Standing standing)
    {
        var slot = standing.Slot;
        return standing.Basis switch
        {
            Basis.State => query with
            {
                Begins = new PeriodStart(query.Stage == Stage.Licensed ? null : new DayRange(new DateOnly(slot.Year, 1, 1), slot.To), Open: true),
                Ends = new DayRange(slot.From, slot.To),
            },
            Basis.Cumulative => query with
            {
                Begins = standing.Since is { } since ? new PeriodStart(new DayRange(since, since), Open: false) : new PeriodStart(null, Open: true),
                Ends = new DayRange(slot.From, slot.To),
            },
            _ => query with
            {
                Begins = new PeriodStart(new DayRange(slot.From, slot.From), Open: false),
                Ends = new DayRange(slot.To.AddDays(-Early[slot.Grain]), slot.To),
            },
        };
    }

    /// <summary>What figures of an indicator and stage usually say of a time.</summary>
    public static Basis UsualBasis(Indicator indicator, Stage stage) =>
        indicator == Indicator.NgoCount && stage is Stage.Active or Stage.Unspecified or Stage.Licensed ? Basis.State : Basis.Period;

    /// <summary>Narrows a question to the parts that stand there.</summary>
    public static FigureQuery Parts(FigureQuery query, Slot slot) => query with
    {
        Begins = new PeriodStart(new DayRange(slot.From, slot.To), Open: false),
        Ends = new DayRange(slot.From, slot.To),
    };

    /// <summary>
    /// Organisations at work are counted at a day, and "năm 2023 có 22 tổ chức" is no other count. Licences are counted at a day where no beginning is told
    /// ("hiện có 22 tổ chức được cấp phép"), else over the time that they were given in.
    /// </summary>
    private static bool IsState(Indicator indicator, Stage stage, Period period, DateOnly end) => indicator == Indicator.NgoCount && stage switch
    {
        Stage.Active or Stage.Unspecified => period.From is null || period.From.Value.Year == end.Year,
        Stage.Licensed => period.From is null,
        _ => false,
    };
}
