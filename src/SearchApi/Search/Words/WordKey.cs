using System.Globalization;
using System.Text;

namespace NgoNews.SearchApi.Search.Words;

/// <summary>The forms under which words are found. They are for comparing only and never shown.</summary>
/// <remarks>Exact: lower case, the tones moved to the end of the word, so that "hoà" and "hòa", "uỷ" and "ủy" are one word while "khoản" and "khoảng"
/// stay two. Folded: lower case without any mark, "đồng" → "dong".</remarks>
internal static class WordKey
{
    /// <summary>Longest key in characters; a longer word is found by its beginning.</summary>
    public const int MaxLength = 64;

    /// <summary>What stands at the end of exact forms.</summary>
    public static readonly char[] Tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

    private const int MaxTones = 8;

    /// <summary>Writes the exact form; <paramref name="key"/> holds at least <see cref="MaxLength"/> characters.</summary>
    /// <param name="word">One word, NFC.</param>
    /// <param name="key">Where it goes.</param>
    /// <returns>Its length.</returns>
    public static int WriteExact(ReadOnlySpan<char> word, Span<char> key)
    {
        Span<char> tones = stackalloc char[MaxTones];
        var (length, toneCount) = (0, 0);
        foreach (var c in word)
        {
            var tone = Letters.IsTone(c) ? c : Letters.Tone(c);
            if (tone != '\0' && toneCount < MaxTones)
                tones[toneCount++] = tone;
            if (tone != c && length < MaxLength - MaxTones)
                key[length++] = Letters.Shape(c);
        }
        tones[..toneCount].CopyTo(key[length..]);
        return length + toneCount;
    }

    /// <summary>Writes the folded form; <paramref name="key"/> holds at least <see cref="MaxLength"/> characters.</summary>
    /// <returns>Its length.</returns>
    public static int WriteFolded(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length < MaxLength - MaxTones && !(c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark))
                key[length++] = Letters.Base(c);
        }
        return length;
    }

    /// <summary>The exact form.</summary>
    public static string Exact(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[MaxLength];
        return new string(key[..WriteExact(word, key)]);
    }

    /// <summary>The folded form.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[MaxLength];
        return new string(key[..WriteFolded(word, key)]);
    }

    /// <summary>Both forms of all words of a text, separated by single spaces: what the index is given to keep.</summary>
    public static (string Exact, string Folded) OfText(ReadOnlySpan<char> text)
    {
        var exact = new StringBuilder(text.Length + 16);
        var folded = new StringBuilder(text.Length + 16);
        Span<char> key = stackalloc char[MaxLength];
        for (var at = 0; WordScanner.TryNext(text, at, out var word); at = word.End)
        {
            var letters = text[word.Start..word.End];
            exact.Append(key[..WriteExact(letters, key)]).Append(' ');
            folded.Append(key[..WriteFolded(letters, key)]).Append(' ');
        }
        return (exact.ToString(), folded.ToString());
    }
}
