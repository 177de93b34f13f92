using NgoNews.Extractor.Periods;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Periods in the words that reports use: "6 tháng đầu năm 2024" rather than two dates.</summary>
internal static class PeriodWords
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    public static string Of(Period period, Language language) => period switch
    {
        { From: { } from, To: { } to } => Closed(from, to, language),
        { To: { } to } => IsYearEnd(to) ? Texts.ToEndOfYear.In(language, to.Year) : Texts.UntilDay.In(language, DateWords.Day(to, language)),
        { From: { } from } => IsYearStart(from) ? Texts.SinceYear.In(language, from.Year) : Texts.SinceDay.In(language, DateWords.Day(from, language)),
        _ => Texts.PeriodUnknown.In(language),
    };

    private static string Closed(DateOnly from, DateOnly to, Language language)
    {
        if (from == to)
            return Texts.OnDay.In(language, DateWords.Day(to, language));
        if (IsYearStart(from) && IsYearEnd(to))
        {
            return from.Year == to.Year
                ? Texts.YearOf.In(language, to.Year)
                : Texts.YearsOf.In(language, from.Year, to.Year);
        }
        if (from.Year == to.Year && from.Day == 1 && IsMonthEnd(to))
            return Months(from.Month, to.Month, to.Year, language);
        return IsYearStart(from)
            ? Texts.FromYearToDay.In(language, from.Year, DateWords.Day(to, language))
            : Texts.FromDayToDay.In(language, DateWords.Day(from, language), DateWords.Day(to, language));
    }

    /// <summary>Whole months of one year, not all twelve.</summary>
    private static string Months(int first, int last, int year, Language language) => (first, last) switch
    {
        _ when first == last => DateWords.Month(last, year, language),
        (1, 6) => Texts.FirstHalf.In(language, year),
        (7, 12) => Texts.SecondHalf.In(language, year),
        _ when last - first == 2 && last % 3 == 0 => Texts.Quarter.In(language, Quarters[last / 3 - 1], last / 3, year),
        (1, _) => Texts.FirstMonths.In(language, last, year),
        _ => Texts.MonthsOf.In(language, DateWords.Month(first, year, language), DateWords.Month(last, year, language)),
    };

    private static bool IsYearStart(DateOnly day) => day is { Day: 1, Month: 1 };

    private static bool IsYearEnd(DateOnly day) => day is { Day: 31, Month: 12 };

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
}
