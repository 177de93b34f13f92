namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Makes terms of typed words: numbers and what has other names become one term, every other word is one.</summary>
internal sealed class QuestionBuilder
{
    private readonly List<Term> _terms = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<Pair> _pairs = [];

    public void Add(List<TypedWord> words, bool quoted)
    {
        if (quoted)
        {
            AddTerm([AsPhrase(words)], quoted: true, light: false);
            return;
        }
        var before = -1;
        for (var at = 0; at < words.Count;)
        {
            var (term, taken) = Take(words, at);
            if (before >= 0 && before != term && !_pairs.Contains(new Pair(before, term)))
                _pairs.Add(new Pair(before, term));
            (before, at) = (term, at + taken);
        }
    }

    public Question Build() => new(_terms, _pairs);

    /// <summary>The term that begins at a word, and how many words it takes.</summary>
    private (int Term, int Taken) Take(List<TypedWord> words, int at)
    {
        if (Synonyms.Find(words, at) is { } match)
            return (AddTerm([AsPhrase(words.GetRange(at, match.Length)), .. match.Others], quoted: false, light: false), match.Length);
        var length = 1;
        while (at + length < words.Count && words[at + length].GoesOn)
            length++;
        if (length > 1)
            return (AddTerm([AsPhrase(words.GetRange(at, length))], quoted: false, light: false), length);
        return (AddTerm([new Phrase([words[at].Lookup])], quoted: false, LightWords.Contains(words[at])), 1);
    }

    private int AddTerm(IReadOnlyList<Phrase> alternatives, bool quoted, bool light)
    {
        var typed = alternatives[0].Words;
        var key = (typed[0].Exact ? "=" : "~") + string.Join(' ', typed.Select(w => w.Key));
        if (_known.TryGetValue(key, out var known))
        {
            _terms[known] = _terms[known] with { Quoted = _terms[known].Quoted || quoted };
            return known;
        }
        _known.Add(key, _terms.Count);
        _terms.Add(new Term(alternatives, quoted, light));
        return _terms.Count - 1;
    }

    /// <summary>One marked word makes the whole phrase exact: "phi chính phủ" is not "phí chính phủ".</summary>
    private static Phrase AsPhrase(List<TypedWord> words)
    {
        var exact = words.Exists(w => w.Marked || w.Meant) || Synonyms.IsAcronym(words);
        return new Phrase([.. words.Select(w => exact ? new QueryWord(w.Exact, true) : new QueryWord(w.Folded, false))]);
    }
}
