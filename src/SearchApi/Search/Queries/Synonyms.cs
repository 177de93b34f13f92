using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Finds in a query the expressions that have other names, and names those.</summary>
internal static class Synonyms
{
    /// <summary>An expression and the row it stands in.</summary>
    private sealed record Entry(TypedWord[] Words, int Row);

    private static readonly string[][] Rows = SynonymTable.Rows;
    private static readonly Dictionary<string, Entry[]> ByFirstWord = Rows
        .SelectMany((row, number) => row.Select(name => new Entry(Cut(name), number)))
        .GroupBy(e => e.Words[0].Folded, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest expression that begins at a word, or null.</summary>
    /// <returns>How many words it takes, and its other names, always meant exactly: folded, "NGO" would find every "ngõ" and "Ngô".</returns>
    public static (int Length, IReadOnlyList<Phrase> Others)? Find(List<TypedWord> words, int at)
    {
        if (!ByFirstWord.TryGetValue(words[at].Folded, out var entries))
            return null;
        var found = Array.Find(entries, e => Fits(e.Words, words, at));
        return found is null ? null : (found.Words.Length, Others(found, words.GetRange(at, found.Words.Length)));
    }

    /// <summary>Whether these words are one acronym of the table ("ngo"), which is no word without its marks.</summary>
    public static bool IsAcronym(List<TypedWord> words) =>
        words is [{ Marked: false } word] && ByFirstWord.TryGetValue(word.Folded, out var entries)
        && Array.Exists(entries, e => e.Words is [{ Marked: false } only] && only.Exact == word.Exact);

    /// <summary>A word typed with marks must be the very word; one without them stands for any marks.</summary>
    private static bool Fits(TypedWord[] expression, List<TypedWord> words, int at)
    {
        if (at + expression.Length > words.Count)
            return false;
        for (var i = 0; i < expression.Length; i++)
        {
            var typed = words[at + i];
            if (typed.Marked ? typed.Exact != expression[i].Exact : typed.Folded != expression[i].Folded)
                return false;
        }
        return true;
    }

    private static List<Phrase> Others(Entry found, List<TypedWord> typed) =>
        [.. Rows[found.Row].Concat(SynonymTable.Narrower(found.Row)).Select(Cut)
            .Where(name => !name.Select(w => w.Exact).SequenceEqual(typed.Select(w => w.Exact), StringComparer.Ordinal))
            .Select(name => new Phrase([.. name.Select(w => new QueryWord(w.Exact, true))]))];

    private static TypedWord[] Cut(string name) => [.. WordScanner.Scan(name).Select(w => TypedWord.Of(name[w.Start..w.End]))];
}
