using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>The words that articles hold and how many articles hold each, as read at some moment; in both forms.</summary>
internal sealed class Vocabulary : IVocabulary
{
    private readonly (string Key, int Articles)[] _exact;
    private readonly (string Key, int Articles)[] _folded;

    /// <param name="exact">Words in their exact form, each once, with the number of articles.</param>
    /// <param name="folded">Words in their folded form, likewise.</param>
    /// <param name="documents">Where they were read from.</param>
    public Vocabulary(IEnumerable<(string, int)> exact, IEnumerable<(string, int)> folded, Documents documents)
    {
        (_exact, _folded) = ([.. exact], [.. folded]);
        Array.Sort(_exact, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Array.Sort(_folded, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        (Generation, Documents) = (documents.Generation, documents.Count);
    }

    /// <summary>The state that it was read at.</summary>
    public long Generation { get; }

    /// <summary>How many documents there were then.</summary>
    public int Documents { get; }

    /// <inheritdoc/>
    public IEnumerable<QueryWord> Find(Pattern pattern) =>
        (pattern.Edits == 0 ? Beginning(pattern.Word) : Near(pattern.Word, pattern.Edits))
            .OrderByDescending(w => w.Articles).ThenBy(w => w.Key, StringComparer.Ordinal).Take(IVocabulary.MostWords).Select(w => new QueryWord(w.Key, pattern.Word.Exact));

    /// <inheritdoc/>
    public IEnumerable<(string Key, int Articles)> Near(QueryWord word, int edits)
    {
        // In a word of two letters one wrong letter is much, two would be anything.
        var most = Math.Min(edits, word.Key.Length / 2);
        return (word.Exact ? _exact : _folded).Where(w => Math.Abs(w.Key.Length - word.Key.Length) <= most && EditDistance.IsWithin(word.Key, w.Key, most));
    }

    /// <inheritdoc/>
    public int Articles(QueryWord word)
    {
        var words = word.Exact ? _exact : _folded;
        var at = Place(words, word.Key);
        return at < words.Length && words[at].Key == word.Key ? words[at].Articles : 0;
    }

    private IEnumerable<(string Key, int Articles)> Beginning(QueryWord word)
    {
        // Tones stand at the end of an exact key, so "việ" begins "viện": its letters do, and its tone is the same.
        var letters = word.Exact ? word.Key.TrimEnd(WordKey.Tones) : word.Key;
        var tones = word.Key[letters.Length..];
        var words = word.Exact ? _exact : _folded;
        for (var at = Place(words, letters); at < words.Length && words[at].Key.StartsWith(letters, StringComparison.Ordinal); at++)
        {
            if (tones.Length == 0 || words[at].Key.EndsWith(tones, StringComparison.Ordinal))
                yield return words[at];
        }
    }

    /// <summary>Where a key stands or would stand.</summary>
    private static int Place((string Key, int Articles)[] words, string key)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(words[middle].Key, key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
