using System.Globalization;

namespace NgoNews.Crawler;

/// <summary>Days in Vietnam, both ends included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last; not before <paramref name="From"/>.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    private const string Form = "yyyy-MM-dd";

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>A single day, as the clock in Vietnam has it.</summary>
    public static DaySpan Of(DateTimeOffset moment) => Of(moment > DateTimeOffset.MaxValue - Vietnam ? DateOnly.MaxValue : DateOnly.FromDateTime(moment.ToOffset(Vietnam).DateTime));

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    public static DaySpan Of(DateOnly day) => new(day, day);

    /// <summary>A month; null where there is no such month.</summary>
    public static DaySpan? OfMonth(int year, int month) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? new DaySpan(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))) : null;

    /// <summary>Reads <c>2020-01-01..2023-12-31</c>; null where it is no such thing, or ends before it begins.</summary>
    public static DaySpan? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split("..") is [var from, var to] && Day(from) is { } first && Day(to) is { } last && first <= last ? new DaySpan(first, last) : null;
    }

    /// <summary>Has it a day in common with another?</summary>
    public bool Meets(DaySpan other) => From <= other.To && other.From <= To;

    /// <summary>As it is read.</summary>
    public override string ToString() => $"{From.ToString(Form, CultureInfo.InvariantCulture)}..{To.ToString(Form, CultureInfo.InvariantCulture)}";

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
