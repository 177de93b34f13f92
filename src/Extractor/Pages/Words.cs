using System.Text;

namespace NgoNews.Extractor.Pages;

/// <summary>Cleaning of the words of a page.</summary>
internal static class Words
{
    /// <summary>How many letters and digits there are.</summary>
    internal static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c >= 0x80 && char.IsLetterOrDigit(c)))
                count++;
        }
        return count;
    }

    /// <summary>White space (NBSP too) collapsed to single spaces, ends trimmed, zero-width and control characters removed, NFC.</summary>
    internal static string Clean(string text)
    {
        if (IsClean(text))
            return Nfc(text);
        var clean = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (IsSpace(c))
            {
                gap = clean.Length > 0;
                continue;
            }
            if (IsInvisible(c))
                continue;
            if (gap)
                clean.Append(' ');
            gap = false;
            clean.Append(c);
        }
        return Nfc(clean.ToString());
    }

    /// <summary>NFC, also of text with lone surrogates, which <see cref="string.Normalize()"/> refuses: they become U+FFFD.</summary>
    internal static string Nfc(string text)
    {
        if (IsSurelyNfc(text))
            return text;
        return Text.NfcText.Normalize(text);
    }

    /// <summary>For comparing lines: letters and digits only, lower case.</summary>
    internal static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\u2800';

    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (IsInvisible(c) || (IsSpace(c) && (c != ' ' || before == ' ')))
                return false;
            before = c;
        }
        return before != ' ' || text.Length == 0;
    }

    // Below the combining marks, in the block of Vietnamese letters and in most punctuation nothing composes; asking ICU costs ten times as much.
    private static bool IsSurelyNfc(string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAnyExceptInRange('\0', '\u02FF'); at >= 0; at = rest.IndexOfAnyExceptInRange('\0', '\u02FF'))
        {
            if (rest[at] is not ((>= '\u1E00' and <= '\u1EFF') or (>= '\u2002' and <= '\u20CF') or (>= '\u0400' and <= '\u0482') or (>= '\u2190' and <= '\u2ADB')))
                return false;
            rest = rest[(at + 1)..];
        }
        return true;
    }

    // Soft hyphen, zero-width space, joiners, direction marks, word joiner, byte order mark, controls, private-use icon glyphs.
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\uE000' and <= '\uF8FF')
        || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
