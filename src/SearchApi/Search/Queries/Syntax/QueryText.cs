using System.Globalization;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>The letters of a query text, and how far it has been read.</summary>
internal sealed class QueryText(string text)
{
    /// <summary>Words behind so many are not looked at: no question needs more, and each one costs.</summary>
    public const int MaxWords = 64;

    private const double MostBoost = 100;

    private int _words;

    /// <summary>The text as given.</summary>
    public string Whole => text;

    /// <summary>How far it has been read.</summary>
    public int At { get; set; }

    /// <summary>So many words were read that the rest is left alone.</summary>
    public bool IsFull => _words >= MaxWords;

    public bool IsEnd => At >= text.Length || IsFull;

    /// <summary>The character so many behind <see cref="At"/>, or U+0000 outside the text.</summary>
    public char Peek(int ahead = 0) => At + ahead is var at && at >= 0 && at < text.Length ? text[at] : '\0';

    /// <summary>Whether a word begins here.</summary>
    public bool IsWord => WordScanner.TryNext(text, At, out var word) && word.Start == At;

    /// <summary>White space, an end of the text or a bracket: what parts one expression from the next.</summary>
    public static bool Parts(char c) => c is '\0' or '(' or ')' || char.IsWhiteSpace(c);

    /// <summary>Reads the word that begins here.</summary>
    /// <param name="before">Where the word before ended, or -1.</param>
    public TypedWord ReadWord(int before)
    {
        WordScanner.TryNext(text, At, out var word);
        _words++;
        At = word.End;
        return TypedWord.Of(NfcText.Normalize(text[word.Start..word.End]), InNumber(before, word.Start)) with { Start = word.Start, End = word.End };
    }

    /// <summary>All words up to an offset, which becomes <see cref="At"/>.</summary>
    public List<TypedWord> ReadWords(int end)
    {
        var words = new List<TypedWord>();
        var before = -1;
        while (!IsFull && WordScanner.TryNext(text.AsSpan(0, end), At, out var word))
        {
            At = word.Start;
            words.Add(ReadWord(before));
            before = word.End;
        }
        At = end;
        return words;
    }

    /// <summary>AND, OR or NOT standing here for itself, or null.</summary>
    public string? Operator()
    {
        if (!Parts(Peek(-1)))
            return null;
        var rest = text.AsSpan(At);
        foreach (var name in (ReadOnlySpan<string>)["AND", "OR", "NOT"])
        {
            if (rest.StartsWith(name, StringComparison.Ordinal) && Parts(Peek(name.Length)))
                return name;
        }
        return null;
    }

    /// <summary>Reads the sign, and a number that follows it; null where the sign does not stand here, or means something else ("10^x", "2~mới").</summary>
    /// <param name="sign">The sign.</param>
    /// <param name="otherwise">What it means without a number.</param>
    public double? ReadSign(char sign, double? otherwise)
    {
        if (Peek() != sign)
            return null;
        var end = At + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == sign))
            return null;
        var value = end == At + 1 ? otherwise
            : double.TryParse(text.AsSpan(At + 1, end - At - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (value is not null)
            At = end;
        return value;
    }

    /// <summary>Reads <c>^3</c>; 1 where there is none.</summary>
    public double ReadBoost() => ReadSign('^', null) is { } boost ? Math.Min(boost, MostBoost) : 1;

    /// <summary>Whether only a decimal mark or a group mark stands between two words of digits, as in "2,072".</summary>
    private bool InNumber(int before, int start) =>
        before > 0 && start == before + 1 && text[before] is '.' or ',' && char.IsAsciiDigit(text[before - 1]) && char.IsAsciiDigit(text[start]);
}
