using System.Globalization;

namespace NgoNews.Extractor.Quantities;

/// <summary>A number in digits as Vietnamese texts print it.</summary>
internal static class PrintedNumber
{
    // Fifteen digits before the mark are more dong than there are; more is an account or a serial number.
    private const int MostDigits = 15;

    // Grouped, they are meant to be read: up to "tỷ tỷ".
    private const int MostGrouped = 19;

    // Less than this of anything is a slip or an attack on the arithmetic.
    private const decimal Least = 0.000001m;

    /// <summary>
    /// The value of digits with separators, or null where they are no number ("1.1.1.1", "0262.859.9699").
    /// </summary>
    /// <param name="printed">Digits, dots and commas; begins and ends with a digit.</param>
    /// <param name="scaled">A scale word follows ("triệu"): one comma is decimal even before three digits.</param>
    public static decimal? Value(string printed, bool scaled)
    {
        var dots = printed.AsSpan().Count('.');
        var commas = printed.AsSpan().Count(',');
        if (printed.Length - dots - commas > (dots + commas > 3 ? MostGrouped : MostDigits))
            return null;
        var mark = DecimalMark(printed, dots, commas, scaled);
        var point = mark is null ? -1 : printed.LastIndexOf(mark.Value);
        var whole = point < 0 ? printed : printed[..point];
        if (dots + commas > (point < 0 ? 0 : 1) && !IsGrouped(whole))
            return null;
        var plain = dots + commas == 0 ? printed : whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + (point < 0 ? "" : "." + printed[(point + 1)..]);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && (value == 0 || value >= Least) ? value : null;
    }

    /// <summary>
    /// The other value that the same print admits, with its one mark read the other way: "2.072 triệu" is 2072 or 2.072 millions.
    /// Null where the print is plain: no mark or several of them, or not exactly three digits behind it.
    /// </summary>
    public static decimal? Otherwise(string printed, bool scaled)
    {
        var at = printed.IndexOfAny(['.', ',']);
        if (at is < 1 or > 3 || printed.Length - at != 4 || printed[0] == '0' || printed.LastIndexOfAny(['.', ',']) != at)
            return null;
        var grouped = DecimalMark(printed, printed[at] == '.' ? 1 : 0, printed[at] == ',' ? 1 : 0, scaled) is null;
        return Value(printed, scaled) is { } value ? (grouped ? value / 1000 : value * 1000) : null;
    }

    private static char? DecimalMark(string printed, int dots, int commas, bool scaled)
    {
        if (dots == 0 && commas == 0)
            return null;
        if (dots > 0 && commas > 0)
            return printed.LastIndexOf('.') > printed.LastIndexOf(',') ? '.' : ',';
        if (dots + commas > 1)
            return null;
        var mark = dots == 1 ? '.' : ',';
        var digitsBehind = printed.Length - printed.IndexOf(mark, StringComparison.Ordinal) - 1;
        if (digitsBehind != 3)
            return mark;
        return mark == ',' && (scaled || printed[0] == '0') ? mark : null;
    }

    private static bool IsGrouped(string whole)
    {
        var parts = whole.Split('.', ',');
        if (parts.Length == 1)
            return true;
        return parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3) && (parts[0] != "0" && parts[0][0] != '0');
    }
}
