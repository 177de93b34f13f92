using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.SearchApi.Search.Snippets;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Puts words right that no article holds, and words that are right each for itself but not beside each other ("viên trợ" for "viện trợ").</summary>
internal sealed class Spelling
{
    // A longer text is a question of known words; looking at each pair of it would cost more than it tells.
    private const int MostTerms = 6;
    private const int MostCandidates = 12;

    // Beside its neighbour a word counts for so many articles that hold it anywhere.
    private const int BesideNeighbour = 50;

    // No Vietnamese syllable is much longer, with its tone.
    private const int LongWord = 6;

    // So many articles make a spelling, and not a slip of their own.
    private const int Usual = 3;

    private readonly IWords _words;
    private readonly Question _question;
    private readonly Dictionary<int, string> _corrections = [];

    private Spelling(IWords words, Question question) => (_words, _question) = (words, question);

    /// <summary>The text put right, or null where nothing is to be put right or nothing better is known.</summary>
    public static string? Correct(IWords words, string? text, IReadOnlyList<Question> ways)
    {
        if (text is null || ways.Count == 0 || words.Articles == 0)
            return null;
        // Where some words were typed with marks, the others are held against all spellings: the last way.
        var spelling = new Spelling(words, ways.Last(w => !w.Unquoted));
        spelling.CorrectUnknown();
        if (spelling._corrections.Count == 0 && spelling._question.Terms.Count <= MostTerms)
            spelling.CorrectPairs();
        return spelling._corrections.Count == 0 ? null : spelling.Apply(text);
    }

    private bool IsCorrectable(int term) => _question.Terms[term] is { Light: false, Pattern: null, Boost: > 0, Single: not null };

    private void CorrectUnknown()
    {
        for (var t = 0; t < _question.Terms.Count; t++)
        {
            if (!IsCorrectable(t) || char.IsAsciiDigit(_question.Terms[t].Single!.Value.Key[0]) || !IsUnknown(t))
                continue;
            if (Better(t, _question.Terms[t].Single!.Value) is { } better && Spelled(better) is { } spelled)
                _corrections[t] = spelled;
        }
    }

    private bool IsUnknown(int term) => !_words.Holds(_question.Terms[term]);

    /// <summary>A word as it stands beside its neighbour, or for itself.</summary>
    /// <param name="Phrase">Both, or the word alone.</param>
    /// <param name="Place">Which of them it is.</param>
    private sealed record Candidate(Phrase Phrase, int Place);

    private Candidate? Better(int term, QueryWord word)
    {
        var candidates = _words.Vocabulary.Near(word, 1).ToList();
        if (candidates.Count == 0)
            candidates = [.. _words.Vocabulary.Near(word, 2)];
        Candidate? best = null;
        var most = 0L;
        foreach (var (key, articles) in candidates.Where(c => c.Key != word.Key).OrderByDescending(c => c.Articles).Take(MostCandidates))
        {
            var candidate = new QueryWord(key, word.Exact);
            var (beside, count) = Beside(term, candidate).Select(c => (c, _words.Count(c.Phrase))).Where(c => c.Item2 > 0).OrderByDescending(c => c.Item2).FirstOrDefault();
            // A syllable has a likely neighbour in every text; alone that tells something only of a long word, or where nothing else is asked.
            if (beside is null && word.Key.Length < LongWord && _question.Terms.Count > 1)
                continue;
            var worth = articles + (BesideNeighbour * (long)count);
            if (worth > most)
                (best, most) = (beside ?? new Candidate(new Phrase([candidate]), 0), worth);
        }
        return best;
    }

    private IEnumerable<Candidate> Beside(int term, QueryWord candidate)
    {
        foreach (var pair in _question.Pairs)
        {
            if (pair.First == term && Alike(pair.Second, candidate) is { } next)
                yield return new Candidate(new Phrase([candidate, next]), 0);
            if (pair.Second == term && Alike(pair.First, candidate) is { } before)
                yield return new Candidate(new Phrase([before, candidate]), 1);
        }
    }

    /// <summary>A term's word in the form of another; null where it has no such.</summary>
    private QueryWord? Alike(int term, QueryWord other) => _question.Terms[term].Single switch
    {
        { } word when word.Exact == other.Exact => word,
        { Exact: true } word => new QueryWord(WordKey.Folded(word.Key), false),
        _ => null,
    };

    /// <summary>How texts spell it; without marks where none were typed.</summary>
    private string? Spelled(Candidate candidate) =>
        _question.Terms.All(t => t.Alternatives[0].Words.All(w => !w.Exact)) ? candidate.Phrase.Words[candidate.Place].Key
            : Surface(candidate.Phrase)?.Split(' ')[candidate.Place];

    private void CorrectPairs()
    {
        foreach (var pair in _question.Pairs)
        {
            if (!IsCorrectable(pair.First) || !IsCorrectable(pair.Second) || _corrections.ContainsKey(pair.First)
                || _question.SideBySide(pair) is not { Words: [{ Exact: true }, ..] } typed || _words.Count(typed) > 0)
                continue;
            var folded = new Phrase([.. typed.Words.Select(w => new QueryWord(WordKey.Folded(w.Key), false))]);
            if (_words.Count(folded) >= Usual && Surface(folded)?.Split(' ') is [var first, var second])
            {
                _corrections[pair.First] = first;
                _corrections[pair.Second] = second;
            }
        }
    }

    /// <summary>How a text spells it, small and in NFC.</summary>
    private string? Surface(Phrase phrase)
    {
        var asked = new Question([new Term([phrase], Quoted: true, Light: false)], [], new TermCondition(0));
        var finder = new TermFinder(asked);
        foreach (var content in _words.Holding(phrase, Usual))
        {
            foreach (var text in (string[])[content.Body, content.Title])
            {
                var found = finder.Find(text, TextField.Any, CloseLook.Limit);
                if (found.Hits is [var hit, ..])
                    return string.Join(' ', Enumerable.Range(hit.First, hit.End - hit.First).Select(w => text[found.Words[w].Start..found.Words[w].End])).ToLowerInvariant();
            }
        }
        return null;
    }

    private string? Apply(string text)
    {
        var corrected = text;
        foreach (var (term, right) in _corrections.OrderByDescending(c => _question.Terms[c.Key].Typed.Start))
        {
            var (start, end) = _question.Terms[term].Typed;
            corrected = corrected[..start] + right + corrected[end..];
        }
        return corrected == text ? null : corrected;
    }
}
