using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>A term met in a text.</summary>
/// <param name="Term">Which, by its place in <see cref="Question.Terms"/>.</param>
/// <param name="First">Its first word, by number.</param>
/// <param name="End">One behind its last word.</param>
internal readonly record struct TermHit(int Term, int First, int End);

/// <summary>A text in words, with the terms met in it in reading order.</summary>
internal sealed record Findings(IReadOnlyList<Word> Words, IReadOnlyList<TermHit> Hits);

/// <summary>Finds where a text meets a question, by the same word forms as the index.</summary>
internal sealed class TermFinder
{
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);

    // By the number of its first word; a phrase is the numbers of its words.
    private readonly ILookup<int, (int Term, int[] Words)> _phrases;

    public TermFinder(Question question)
    {
        _phrases = question.Terms
            .SelectMany((term, t) => term.Alternatives.Select(a => (Term: t, Words: a.Words.Select(Number).ToArray())))
            .ToLookup(p => p.Words[0]);
    }

    /// <summary>Looks at the first <paramref name="limit"/> characters at most.</summary>
    public Findings Find(string text, int limit = int.MaxValue)
    {
        var words = WordScanner.Scan(text.AsSpan(0, Math.Min(limit, text.Length)));
        var (exact, folded) = NumberWords(text, words);
        var hits = new List<TermHit>();
        for (var at = 0; at < words.Count; at++)
        {
            AddHits(exact[at], at, exact, folded, hits);
            AddHits(folded[at], at, exact, folded, hits);
        }
        return new Findings(words, hits);
    }

    private void AddHits(int number, int at, int[] exact, int[] folded, List<TermHit> hits)
    {
        if (number == 0)
            return;
        foreach (var (term, words) in _phrases[number])
        {
            if (Stands(words, at, words[0] % 2 == 0 ? exact : folded))
                hits.Add(new TermHit(term, at, at + words.Length));
        }
    }

    private static bool Stands(int[] phrase, int at, int[] numbers) => numbers.AsSpan(at).StartsWith(phrase);

    private (int[] Exact, int[] Folded) NumberWords(string text, List<Word> words)
    {
        var (exact, folded) = (new int[words.Count], new int[words.Count]);
        var (exactKeys, foldedKeys) = (_exact.GetAlternateLookup<ReadOnlySpan<char>>(), _folded.GetAlternateLookup<ReadOnlySpan<char>>());
        Span<char> key = stackalloc char[WordKey.MaxLength];
        for (var i = 0; i < words.Count; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            if (_exact.Count > 0 && exactKeys.TryGetValue(key[..WordKey.WriteExact(word, key)], out var number))
                exact[i] = number;
            if (_folded.Count > 0 && foldedKeys.TryGetValue(key[..WordKey.WriteFolded(word, key)], out number))
                folded[i] = number;
        }
        return (exact, folded);
    }

    /// <summary>Exact forms get even numbers, folded ones odd; 0 is none.</summary>
    private int Number(QueryWord word)
    {
        var numbers = word.Exact ? _exact : _folded;
        if (!numbers.TryGetValue(word.Key, out var number))
            numbers[word.Key] = number = (2 * numbers.Count) + (word.Exact ? 2 : 1);
        return number;
    }
}
