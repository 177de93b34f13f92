using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Brings documents into the order of their relevance: all by what the index knows of their words, then the best by their texts.</summary>
internal sealed class Ranker(IIndexState state, Matcher matcher)
{
    /// <summary>Of longer texts only this much is looked at for ranking and snippets; all of it is searched.</summary>
    public const int LookLimit = 60_000;

    // So many of the best are looked at closely; behind them the order from afar stays.
    private const int CloseLooks = 200;

    // What a term in a title is worth beside one anywhere, from afar.
    private const float InTitle = 0.7f;

    // Articles that hold two words, summed up over the pairs: of more it is not asked whether they hold them side by side, which costs.
    private const int PairBudget = 60_000;

    private readonly PassageScore _score = new(matcher.Asked, matcher);

    /// <summary>How terms are found in texts.</summary>
    public TermFinder Finder { get; } = new(matcher.Asked);

    /// <summary>What each term weighs; known after ranking.</summary>
    public double[] Weights => _score.Weights;

    /// <summary>The matches, best first, as far as <paramref name="whole"/> says: without it those behind the closely looked-at come in no order.</summary>
    public List<Match> Rank(List<Document> documents, bool whole)
    {
        var afar = documents.Count <= CloseLooks ? documents.ConvertAll(d => new Match(d, Match.FromAfar, 0)) : FromAfar(documents);
        var (near, rest) = Split(afar);
        var scores = _score.Score(near.ConvertAll(m => Meet(m.Document)));
        var matches = near.Select((m, i) => new Match(m.Document, Match.LookedAt, scores[i])).ToList();
        Match.Sort(matches);
        if (whole)
            Match.Sort(rest);
        matches.AddRange(rest);
        return matches;
    }

    private Meeting Meet(Document document)
    {
        var content = state.Read(document);
        return _score.Meet(Finder.Find(content.Title, TextField.Title, LookLimit), Finder.Find(content.Body, TextField.Body, LookLimit));
    }

    private List<Match> FromAfar(List<Document> documents)
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
        return documents.ConvertAll(d => new Match(d, Match.FromAfar, sums[d.Number]));
    }

    private void AddPairs(float[] sums)
    {
        var (budget, asked) = (PairBudget, 0);
        foreach (var (pair, both) in matcher.Asked.Pairs.Select(p => (Pair: p, Both: matcher.HoldingBoth(p))).Where(p => p.Both > 0).OrderBy(p => p.Both))
        {
            budget -= both!.Value;
            if (budget < 0 && asked > 0)
                break;
            if (matcher.SideBySide(pair) is not { } phrase)
                continue;
            asked++;
            var set = state.List(phrase, matcher.Asked.Terms[pair.First].Field);
            set.AddTo(sums, (float)matcher.Telling(Math.Min(set.Count, state.Documents.Count)));
        }
    }

    /// <summary>The best of all, so many as are looked at, and the rest in no order.</summary>
    private static (List<Match> Near, List<Match> Others) Split(List<Match> matches)
    {
        if (matches.Count <= CloseLooks)
            return (matches, []);
        var scores = matches.Select(m => m.Score).ToArray();
        Array.Sort(scores);
        var least = scores[^CloseLooks];
        var near = matches.Where(m => m.Score >= least).ToList();
        Match.Sort(near);
        var rest = matches.Where(m => m.Score < least).ToList();
        rest.AddRange(near.Skip(CloseLooks));
        return (near.GetRange(0, CloseLooks), rest);
    }
}
