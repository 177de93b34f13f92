using System.Globalization;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Digits of other scripts: Arabic, Persian, Hindi, Bengali, full-width.</summary>
internal static class Digits
{
    /// <summary>The text with every digit as an ASCII one, of the same length.</summary>
    internal static string Ascii(string text)
    {
        foreach (var c in text)
        {
            if (c > '\u0600' && char.IsDigit(c))
                return string.Create(text.Length, text, (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                        to[i] = char.IsDigit(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
                });
        }
        return text;
    }

    /// <summary>How many there are, of any script.</summary>
    internal static int Count(string text)
    {
        var digits = 0;
        foreach (var c in text)
            digits += char.IsDigit(c) ? 1 : 0;
        return digits;
    }
}
