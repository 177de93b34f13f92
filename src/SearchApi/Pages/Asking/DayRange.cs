using System.Globalization;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>Reads a day, a month or a year as people type it.</summary>
internal static class DayRange
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Months = ["yyyy-MM", "M/yyyy"];

    /// <summary>The first and the last day that are meant, or null.</summary>
    // 2023 · 4/2023 · 2023-04 · 12/04/2023 · 2023-04-12
    public static (DateOnly First, DateOnly Last)? Read(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, day);
        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? (year, new DateOnly(year.Year, 12, 31))
            : null;
    }
}
