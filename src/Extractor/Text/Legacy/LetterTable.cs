using System.Buffers;
using System.Text;

namespace NgoNews.Extractor.Text.Legacy;

/// <summary>An encoding as a table: up to three bytes for one Vietnamese letter, the longest match wins.</summary>
internal sealed class LetterTable
{
    private readonly Dictionary<string, char> letters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly SearchValues<char> starts;
    private readonly int longest;

    private LetterTable(IEnumerable<(string Bytes, char Letter)> rows)
    {
        foreach (var (bytes, letter) in rows)
            letters.TryAdd(bytes, letter);
        lookup = letters.GetAlternateLookup<ReadOnlySpan<char>>();
        starts = SearchValues.Create([.. letters.Keys.Select(k => k[0]).Distinct()]);
        longest = letters.Keys.Max(k => k.Length);
    }

    /// <summary>The table of a file beside this one.</summary>
    internal static LetterTable Read(string name) => new(Rows(name).SelectMany(Spellings));

    /// <summary>The rows of a file: bytes as characters up to U+00FF, and the letter.</summary>
    internal static IEnumerable<(string Bytes, char Letter)> Rows(string name) =>
        RuleTable.Read(name).Select(r => (string.Concat(r["bytes"].Split(' ').Select(b => (char)System.Convert.ToByte(b, 16))), r["letter"][0]));

    /// <summary>The text with the table's letters.</summary>
    /// <param name="text">As read in Latin-1 or windows-1252.</param>
    /// <param name="isPunctuation">Whether the last byte of a match, at this offset, is a mark of its own and no tone; null where that cannot be.</param>
    internal Converted Convert(string text, Func<string, int, bool>? isPunctuation)
    {
        var bytes = LatinBytes.Of(text);
        var value = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var at = 0; at < bytes.Length;)
        {
            var (length, letter) = starts.Contains(bytes[at]) ? Match(bytes, at, isPunctuation) : default;
            value.Append(length == 0 ? text[at] : letter);
            origins.Add(at);
            at += Math.Max(length, 1);
        }
        return new Converted(value.ToString(), [.. origins]);
    }

    private (int Length, char Letter) Match(string bytes, int at, Func<string, int, bool>? isPunctuation)
    {
        for (var length = Math.Min(longest, bytes.Length - at); length > 0; length--)
        {
            if (lookup.TryGetValue(bytes.AsSpan(at, length), out var letter) && !(length > 1 && isPunctuation?.Invoke(bytes, at + length - 1) == true))
                return (length, letter);
        }
        return default;
    }

    // Capitals are typed with the small mark behind them as often as with the large one, and VIQR's horn is a plus or a star.
    private static IEnumerable<(string, char)> Spellings((string Bytes, char Letter) row)
    {
        yield return row;
        if (row.Bytes.Contains('+', StringComparison.Ordinal))
            yield return (row.Bytes.Replace('+', '*'), row.Letter);
        if (row.Bytes.Length == 2 && row.Bytes[1] >= '\u00C0')
            yield return (row.Bytes[..1] + (char)(row.Bytes[1] ^ 0x20), row.Letter);
    }
}
