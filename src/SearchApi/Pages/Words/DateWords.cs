using System.Globalization;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Days and moments, always as they are in Viet Nam.</summary>
internal static class DateWords
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static string Day(DateOnly day, Language language) =>
        day.ToString(language == Language.English ? "d MMMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment, Language language) => Day(VietnamDay.Of(moment), language);

    public static string Moment(DateTimeOffset moment, Language language)
    {
        var there = moment.ToUniversalTime().AddTicks(moment.UtcDateTime < DateTime.MaxValue - Offset ? Offset.Ticks : 0);
        return $"{there.ToString("HH:mm", CultureInfo.InvariantCulture)}, {Day(moment, language)}";
    }

    /// <summary>"tháng 4/2024".</summary>
    public static string Month(int month, int year, Language language) => language == Language.English
        ? string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}")
        : string.Create(CultureInfo.InvariantCulture, $"tháng {month}/{year}");
}
