using System.Globalization;

namespace NgoNews.Crawler.Commands;

/// <summary>The time that an operator asks for.</summary>
internal static class ReplayTime
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly string[] Zoned = [.. Local.Select(form => form + "zzz"), .. Local.Select(form => form + "'Z'")];

    /// <summary>A day means its end; without an offset it is Vietnam's. Null where it is no time.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), Vietnam);
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return moment.Year > 1 ? new DateTimeOffset(moment, Vietnam) : null;
        return DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var told) ? told : null;
    }
}
