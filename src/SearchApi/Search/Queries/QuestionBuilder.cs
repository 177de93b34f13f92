using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>How a tree is understood.</summary>
/// <param name="Meant">Words without marks are meant without marks.</param>
/// <param name="Unquoted">Phrases in quotation marks are words like the others.</param>
internal readonly record struct Understanding(bool Meant, bool Unquoted);

/// <summary>Makes terms of a tree's words: numbers and what has other names become one term, every other word is one.</summary>
internal sealed class QuestionBuilder
{
    private readonly List<Term> _terms = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<Pair> _pairs = [];
    private readonly Understanding _how;
    private readonly bool _loose;
    private bool _negated;

    private QuestionBuilder(QuerySyntax syntax, Understanding how) => (_how, _loose) = (how, !syntax.Precise);

    public static Question Build(QuerySyntax syntax, Understanding how)
    {
        var builder = new QuestionBuilder(syntax, how);
        var condition = builder.Read(syntax.Root, 1);
        return new Question(builder._terms, builder._pairs, condition) { Unquoted = how.Unquoted };
    }

    private Condition Read(QueryNode node, double boost)
    {
        boost *= node.Boost;
        return node switch
        {
            WordsNode words => Words(words.Runs, words.Field, boost),
            PhraseNode phrase => Quoted(phrase, boost),
            PrefixNode prefix => OfPattern(prefix.Word, 0, prefix.Field, boost),
            FuzzyNode fuzzy => OfPattern(fuzzy.Word, fuzzy.Edits, fuzzy.Field, boost),
            GroupNode group => Group(group, boost),
            _ => new ValueCondition(node),
        };
    }

    private Condition Group(GroupNode group, double boost)
    {
        if (_how.Unquoted && Flat(group) is { } words)
            return Words(words, TextField.Any, boost);
        var clauses = new List<(Occur, Condition)>();
        foreach (var (occur, node) in group.Clauses)
        {
            var outside = _negated;
            _negated = outside || occur is Occur.MustNot;
            var condition = Read(node, boost);
            clauses.Add((IsLight(condition) && occur is Occur.Must && group.Clauses.Count > 1 ? Occur.Should : occur, condition));
            _negated = outside;
        }
        return new GroupCondition(clauses);
    }

    /// <summary>Nothing but words that questions are built with: in '"Đoạn trường tân thanh" của ai?' only the phrase is asked for.</summary>
    private bool IsLight(Condition condition) => _loose && condition is WordsCondition words && words.Terms.All(t => _terms[t].Light);

    /// <summary>The runs of a group of words and phrases that all must be met; null for any other.</summary>
    private static List<IReadOnlyList<TypedWord>>? Flat(GroupNode group) =>
        group.Clauses.All(c => c is { Occur: Occur.Must, Node: WordsNode { Field: TextField.Any } or PhraseNode { Field: TextField.Any, Slop: 0 } })
            ? [.. group.Clauses.SelectMany(c => c.Node is WordsNode words ? words.Runs : [((PhraseNode)c.Node).Words])]
            : null;

    private WordsCondition Words(IReadOnlyList<IReadOnlyList<TypedWord>> runs, TextField field, double boost)
    {
        var terms = new List<int>();
        foreach (var run in runs)
            AddRun([.. run.Select(w => _how.Meant ? w with { Meant = true } : w)], field, boost, terms);
        return new WordsCondition([.. terms.Distinct()], _loose);
    }

    private void AddRun(List<TypedWord> words, TextField field, double boost, List<int> terms)
    {
        var before = -1;
        for (var at = 0; at < words.Count;)
        {
            var (made, taken) = Take(words, at);
            var typed = words.GetRange(at, taken);
            var term = AddTerm(made with { Field = field, Boost = boost * typed.Max(w => w.Boost), Typed = (typed[0].Start, typed[^1].End) });
            terms.Add(term);
            if (before >= 0 && before != term && !_negated && !_pairs.Contains(new Pair(before, term)))
                _pairs.Add(new Pair(before, term));
            (before, at) = (term, at + taken);
        }
    }

    /// <summary>The term that begins at a word, and how many words it takes.</summary>
    private static (Term Term, int Taken) Take(List<TypedWord> words, int at)
    {
        if (Synonyms.Find(words, at) is { } match)
            return (new Term([AsPhrase(words.GetRange(at, match.Length)), .. match.Others], Quoted: false, Light: false), match.Length);
        var length = 1;
        while (at + length < words.Count && words[at + length].GoesOn)
            length++;
        return length > 1
            ? (new Term([AsPhrase(words.GetRange(at, length))], Quoted: false, Light: false), length)
            : (new Term([new Phrase([words[at].Lookup])], Quoted: false, LightWords.Contains(words[at])), 1);
    }

    private Condition Quoted(PhraseNode node, double boost)
    {
        if (_how.Unquoted && node is { Slop: 0, Field: TextField.Any } && !_negated)
            return Words([node.Words], node.Field, boost);
        var words = node.Words.Select(w => _how.Meant ? w with { Meant = true } : w).ToList();
        return new TermCondition(AddTerm(new Term([AsPhrase(words) with { Slop = words.Count > 1 ? node.Slop : 0 }], Quoted: true, Light: false)
        {
            Field = node.Field,
            Boost = boost,
            Typed = (words[0].Start, words[^1].End),
        }));
    }

    private TermCondition OfPattern(TypedWord word, int edits, TextField field, double boost)
    {
        var lookup = (_how.Meant ? word with { Meant = true } : word).Lookup;
        return new TermCondition(AddTerm(new Term([new Phrase([lookup])], Quoted: true, Light: false)
        {
            Field = field,
            Boost = boost,
            Pattern = new Pattern(lookup, edits),
            Typed = (word.Start, word.End),
        }));
    }

    private int AddTerm(Term term)
    {
        var typed = term.Alternatives[0];
        var key = $"{(_negated ? "-" : "")}{term.Field}{typed.Slop}{term.Pattern?.Edits}{(typed.Words[0].Exact ? "=" : "~")}{string.Join(' ', typed.Words.Select(w => w.Key))}";
        if (_known.TryGetValue(key, out var known))
        {
            _terms[known] = _terms[known] with { Quoted = _terms[known].Quoted || term.Quoted };
            return known;
        }
        _known.Add(key, _terms.Count);
        _terms.Add(_negated ? term with { Boost = 0 } : term);
        return _terms.Count - 1;
    }

    /// <summary>One marked word makes the whole phrase exact: "phi chính phủ" is not "phí chính phủ".</summary>
    private static Phrase AsPhrase(List<TypedWord> words)
    {
        var exact = words.Exists(w => w.Marked || w.Meant) || Synonyms.IsAcronym(words);
        return new Phrase([.. words.Select(w => exact ? new QueryWord(w.Exact, true) : new QueryWord(w.Folded, false))]);
    }
}
