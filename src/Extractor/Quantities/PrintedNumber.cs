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
        var whole = printed.AsSpan(0, point < 0 ? printed.Length : point);
        if (dots + commas > (point < 0 ? 0 : 1) && !IsGrouped(whole))
            return null;
        Span<char> plain = printed.Length <= 64 ? stackalloc char[printed.Length] : new char[printed.Length];
        var length = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            if (i == point)
                plain[length++] = '.';
            else if (printed[i] is not ('.' or ','))
                plain[length++] = printed[i];
        }
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && (value == 0 || value >= Least) ? value : null;
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
        return printed[0] == '0' || (mark == ',' && scaled) ? mark : null;
    }

    // One to three digits, then groups of three.
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOfAny('.', ',');
        if (first < 0)
            return true;
        if (first is < 1 or > 3 || whole[0] == '0' || (whole.Length - first) % 4 != 0)
            return false;
        for (var i = first; i < whole.Length; i++)
        {
            if (char.IsAsciiDigit(whole[i]) == ((i - first) % 4 == 0))
                return false;
        }
        return true;
    }

    /// <summary>Digits without a mark between them?</summary>
    public static bool IsPlain(string printed) => !printed.AsSpan().ContainsAnyExceptInRange('0', '9');
}
