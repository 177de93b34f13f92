using System.Collections.Frozen;

namespace NgoNews.Extractor.Text.Legacy;

/// <summary>The bytes behind characters that were read as Latin-1 or windows-1252, whichever of the two it was.</summary>
internal static class LatinBytes
{
    // Bytes 80 to 9F of windows-1252; a space where it has none and readers keep the control character.
    private const string High = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly FrozenDictionary<char, char> Bytes = High.Select((c, i) => (c, Byte: (char)(0x80 + i))).Where(p => p.c != ' ').ToFrozenDictionary(p => p.c, p => p.Byte);

    /// <summary>The byte as a character up to U+00FF; a character that is none stays itself.</summary>
    internal static char Of(char c) => c <= '\u00FF' ? c : Bytes.GetValueOrDefault(c, c);

    /// <summary>The text with every character by its byte.</summary>
    internal static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Of(source[i]);
    });
}
