using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.SearchApi.Statistics;

/// <summary>The year that a figure tells the whole of, if any: half a year or five years would bend the line.</summary>
internal static class SeriesYear
{
    /// <summary>A year-end report is written some weeks before the year ends.</summary>
    private const int MonthDays = 31;

    /// <summary>The year, or null where the figure belongs into no yearly series.</summary>
    public static int? Of(Indicator indicator, Period period)
    {
        if (period.To is not { } end)
            return null;
        // Organisations at work are counted at a day ("hiện có"), so any day of the year will do.
        if (indicator == Indicator.NgoCount)
            return period.From is null || period.From.Value.Year == end.Year ? end.Year : null;
        // Money and items flow: "đến nay 334 triệu USD" without a beginning is the sum of all years.
        var wholeYear = Period.Year(end.Year);
        return period.From == wholeYear.From && wholeYear.To!.Value.DayNumber - end.DayNumber <= MonthDays ? end.Year : null;
    }
}
