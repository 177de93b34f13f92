using System.Globalization;
using System.Text;

namespace NgoNews.SearchApi.Search.Words;

/// <summary>A word of a text: UTF-16 offsets, end exclusive.</summary>
internal readonly record struct Word(int Start, int End);

/// <summary>Cuts text into words: runs of letters, digits and their marks. Whatever else stands between them, hyphens and dashes too, parts them.</summary>
/// <remarks>"Bà Rịa-Vũng Tàu" is four words; "2,072" is two, which a query finds again as a phrase.</remarks>
internal static class WordScanner
{
    /// <summary>The next word at or behind <paramref name="from"/>; false at the end of the text.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, int from, out Word word)
    {
        var start = from;
        while (start < text.Length && LetterAt(text, start) == 0)
            start++;
        var end = start;
        while (end < text.Length)
        {
            var length = LetterAt(text, end);
            if (length == 0 && !IsMark(text[end]))
                break;
            end += Math.Max(length, 1);
        }
        word = new Word(start, end);
        return end > start;
    }

    /// <summary>All words.</summary>
    public static List<Word> Scan(ReadOnlySpan<char> text)
    {
        var words = new List<Word>(text.Length / 5);
        for (var at = 0; TryNext(text, at, out var word); at = word.End)
            words.Add(word);
        return words;
    }

    /// <summary>How many characters the letter or digit here takes; 0 where there is none. A lone surrogate is none.</summary>
    private static int LetterAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) ? 1 : 0;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? length : 0;
    }

    private static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
