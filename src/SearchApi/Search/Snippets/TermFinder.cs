using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>A term met in a text.</summary>
/// <param name="Term">Which, by its place in <see cref="Question.Terms"/>.</param>
/// <param name="First">Its first word, by number.</param>
/// <param name="End">One behind its last word.</param>
/// <param name="Sentence">The sentence it stands in, counted from 0.</param>
internal readonly record struct TermHit(int Term, int First, int End, int Sentence = 0);

/// <summary>A text in words, with the terms met in it in reading order.</summary>
internal sealed record Findings(IReadOnlyList<Word> Words, IReadOnlyList<TermHit> Hits);

/// <summary>Finds where a text meets a question, by the same word forms as the index.</summary>
internal sealed class TermFinder
{
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);

    // Texts repeat their syllables: what was folded once is known by its spelling.
    private readonly Dictionary<string, (int Exact, int Folded)> _spelled = new(StringComparer.Ordinal);

    // By the number of its first word.
    private readonly Wanted[][] _phrases;

    // Some 200 texts have a few thousand spellings.
    private const int MostSpelled = 20_000;

    /// <summary>A phrase of a term: the numbers of its words.</summary>
    private sealed record Wanted(int Term, TextField Field, int[] Words, int Slop);

    public TermFinder(Question question)
    {
        var wanted = question.Terms
            .SelectMany((term, t) => term.Alternatives.Select(a => new Wanted(t, term.Field, [.. a.Words.Select(Number)], a.Slop)))
            .ToLookup(w => w.Words[0]);
        _phrases = [.. Enumerable.Range(0, 2 + (2 * Math.Max(_exact.Count, _folded.Count))).Select(n => wanted[n].ToArray())];
    }

    /// <summary>Looks at the first <paramref name="limit"/> characters at most.</summary>
    /// <param name="text">A title or a body.</param>
    /// <param name="part">Which of them.</param>
    /// <param name="limit">Characters.</param>
    public Findings Find(string text, TextField part, int limit = int.MaxValue)
    {
        var words = WordScanner.Scan(text.AsSpan(0, Math.Min(limit, text.Length)));
        var (exact, folded) = NumberWords(text, words);
        var hits = new List<TermHit>();
        var sentence = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && Sentence.Ends(text, words[at - 1], words[at]))
                sentence++;
            AddHits(exact[at], at, sentence, part, exact, hits);
            AddHits(folded[at], at, sentence, part, folded, hits);
        }
        return new Findings(words, hits);
    }

    private void AddHits(int number, int at, int sentence, TextField part, int[] numbers, List<TermHit> hits)
    {
        if (number == 0)
            return;
        foreach (var wanted in _phrases[number])
        {
            if (wanted.Field != TextField.Any && wanted.Field != part)
                continue;
            if (wanted.Slop == 0 ? numbers.AsSpan(at).StartsWith(wanted.Words) : IsNear(wanted, at, numbers))
                hits.Add(new TermHit(wanted.Term, at, at + (wanted.Slop == 0 ? wanted.Words.Length : 1), sentence));
        }
    }

    /// <summary>Whether the other words stand as near as is wanted, before or behind the first.</summary>
    private static bool IsNear(Wanted wanted, int at, int[] numbers)
    {
        var reach = wanted.Slop + wanted.Words.Length - 1;
        var around = numbers.AsSpan(Math.Max(0, at - reach), Math.Min(numbers.Length, at + reach + 1) - Math.Max(0, at - reach));
        foreach (var word in wanted.Words)
        {
            if (!around.Contains(word))
                return false;
        }
        return true;
    }

    private (int[] Exact, int[] Folded) NumberWords(string text, List<Word> words)
    {
        var (exact, folded) = (new int[words.Count], new int[words.Count]);
        var spelled = _spelled.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            if (!spelled.TryGetValue(word, out var numbers))
            {
                numbers = NumbersOf(word);
                if (word.Length <= WordKey.MaxLength && _spelled.Count < MostSpelled)
                    spelled[word] = numbers;
            }
            (exact[i], folded[i]) = numbers;
        }
        return (exact, folded);
    }

    private (int Exact, int Folded) NumbersOf(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[WordKey.MaxLength];
        var (exact, folded) = (0, 0);
        if (_exact.Count > 0)
            _exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..WordKey.WriteExact(word, key)], out exact);
        if (_folded.Count > 0)
            _folded.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..WordKey.WriteFolded(word, key)], out folded);
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
