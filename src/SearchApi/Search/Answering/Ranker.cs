using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Brings documents into the order of their relevance: all by what the index knows of their words, then the best by their texts.</summary>
internal sealed class Ranker(IIndexState state, Matcher matcher)
{
    // So many of the best are looked at closely; behind them the order from afar stays.
    private const int CloseLooks = 200;

    // What a term in a title is worth beside one anywhere, from afar.
    private const float InTitle = 0.7f;

    // Articles that hold two words, summed up over the pairs: of more it is not asked whether they hold them side by side, which costs.
    private const int PairBudget = 60_000;

    private readonly Documents _all = state.Documents;

    private DocumentSet _ranked = new(0);
    private DocumentSet _looked = new(0);

    // By number, what the index alone knows; null where all are looked at.
    private float[]? _sums;

    /// <summary>How texts are looked at.</summary>
    public CloseLook Look { get; } = new(matcher);

    /// <summary>Those that were looked at closely, best first; known after ranking.</summary>
    public List<Match> Near { get; private set; } = [];

    /// <summary>Those behind them, in no order.</summary>
    public IEnumerable<Match> Rest => _sums is null ? [] : _ranked.Backwards.Where(n => !_looked[n]).Select(Afar);

    /// <summary>Ranks documents.</summary>
    public void Rank(DocumentSet documents)
    {
        _ranked = documents;
        _sums = documents.Count <= CloseLooks ? null : FromAfar();
        var looked = _sums is null ? [.. documents.Members] : Best();
        _looked = new DocumentSet(_all.End);
        foreach (var number in looked)
            _looked.Add(number);
        var scores = Look.Score(state.Read(looked));
        Near = [.. looked.Select((n, i) => new Match(Match.LookedAt, scores[i], _all.Columns.TicksOf(n), n))];
        Match.Sort(Near);
    }

    /// <summary>A document of those that were ranked, as it stands among them.</summary>
    public Match Of(int number) => _looked[number] ? Near.Find(m => m.Number == number) : Afar(number);

    private Match Afar(int number) => new(Match.FromAfar, _sums![number], _all.Columns.TicksOf(number), number);

    private List<int> Best()
    {
        var best = new FirstMatches(CloseLooks, null);
        foreach (var number in _ranked.Backwards)
            best.Add(Afar(number));
        return best.Done().ConvertAll(m => m.Number);
    }

    private float[] FromAfar()
    {
        var sums = new float[state.Documents.End];
        var asked = matcher.Asked;
        for (var t = 0; t < asked.Terms.Count; t++)
        {
            var term = asked.Terms[t];
            if (term.Light || term.Boost == 0)
                continue;
            var weight = (float)matcher.Weight(t);
            matcher.Set(t).AddTo(sums, weight);
            if (term.Field == TextField.Any)
                state.List(term, TextField.Title).AddTo(sums, InTitle * weight);
        }
        AddPairs(sums);
        return sums;
    }

    private void AddPairs(float[] sums)
    {
        var (budget, asked) = (PairBudget, 0);
        foreach (var (pair, both) in matcher.Asked.Pairs.Select(p => (Pair: p, Both: matcher.HoldingBoth(p))).Where(p => p.Both > 0).OrderBy(p => p.Both))
        {
            budget -= both!.Value;
            if (budget < 0 && asked > 0)
                break;
            if (matcher.Asked.SideBySide(pair) is not { } phrase)
                continue;
            asked++;
            var set = state.List(phrase, matcher.Asked.Terms[pair.First].Field);
            set.AddTo(sums, (float)matcher.Telling(Math.Min(set.Count, state.Documents.Count)));
        }
    }
}
