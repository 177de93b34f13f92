using System.Globalization;

namespace NgoNews.Crawler.Discovery;

/// <summary>When an article came out, where its address tells.</summary>
internal static class AddressDate
{
    /// <summary>The day or the month; null where the address tells none.</summary>
    /// <example><c>/tin/2021-11-25/x</c>, <c>/2021/11/25/x</c>, <c>/xa-hoi/202402/x</c>, <c>/x-20230627120732859.htm</c>, <c>/d20151211023857346.htm</c></example>
    public static DaySpan? Of(Uri address)
    {
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < parts.Length; at++)
        {
            if (OfPart(parts[at]) is { } told) return told;
            if (at + 1 < parts.Length && parts[at] is { Length: 4 } year && IsDigits(year) && parts[at + 1] is { Length: 1 or 2 } month && IsDigits(month))
            {
                var day = at + 2 < parts.Length && parts[at + 2] is { Length: 1 or 2 } last && IsDigits(last) ? last : null;
                if (day is not null && Day(year + month.PadLeft(2, '0') + day.PadLeft(2, '0')) is { } date) return date;
                if (day is null && Month(year, month) is { } whole) return whole;
            }
        }
        return null;
    }

    private static DaySpan? OfPart(string part)
    {
        if (part.Length == 10 && part[4] == '-' && part[7] == '-') return Day(part.Replace("-", "", StringComparison.Ordinal));
        if (part.Length == 8 && IsDigits(part)) return Day(part);
        if (part.Length == 6 && IsDigits(part)) return Month(part[..4], part[4..]);
        // A number of so many digits that begins with a day is the moment of writing.
        for (var start = 0; start < part.Length; start++)
        {
            var end = start;
            while (end < part.Length && char.IsAsciiDigit(part[end])) end++;
            if (end - start is 12 or 14 or 17 && Day(part[start..(start + 8)]) is { } day) return day;
            start = end;
        }
        return null;
    }

    private static DaySpan? Day(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsLikely(day.Year) ? DaySpan.Of(day) : null;

    private static DaySpan? Month(string year, string month) =>
        int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) is var y && IsLikely(y) ? DaySpan.OfMonth(y, int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture)) : null;

    /// <summary>Since there are portals. Other numbers count something else.</summary>
    private static bool IsLikely(int year) => year is >= 1997 and <= 2099;

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);
}
