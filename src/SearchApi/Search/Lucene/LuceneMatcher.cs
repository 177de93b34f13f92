using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using Does = Lucene.Net.Search.Occur;
using Occur = NgoNews.SearchApi.Search.Queries.Syntax.Occur;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>What a question finds.</summary>
/// <param name="Query">What has to be met: the whole tree of the question.</param>
/// <param name="Terms">The terms that count, which are all that can be met.</param>
/// <param name="Others">It may be met without any of them, by values or by what does not stand in an article.</param>
internal sealed record Finding(Query Query, IReadOnlyCollection<int> Terms, bool Others);

/// <summary>Makes queries of Lucene of a whole question: one of what has to be met, and one of what counts how much.</summary>
/// <remarks>They are two so that the second is words and phrases any of which may be met: only for such Lucene goes through whole lists at a time, which its conditions with scores do not.</remarks>
internal sealed class LuceneMatcher(LuceneState state, Question asked) : Holdings(asked)
{
    // What a word in a headline is worth beside one in the text.
    private const float InTitle = 2;

    // Articles that hold two words, summed up over the pairs: of more it is not asked whether they hold them side by side, which costs.
    private const int PairBudget = 60_000;

    /// <inheritdoc/>
    public override int Articles => state.Articles;

    /// <summary>What is found, or null for nothing.</summary>
    /// <param name="relaxed">Where the condition has loose words, some may be missing.</param>
    public Finding? Find(bool relaxed)
    {
        var met = new Met();
        var query = Of(Asked.Condition, relaxed, met);
        return state.FindsAny(query) ? new Finding(query, met.Terms, met.Others) : null;
    }

    /// <summary>What articles are scored by: its words, more in headlines, and those that stand side by side.</summary>
    public Query Score(Finding found)
    {
        var score = new BooleanQuery(disableCoord: true);
        foreach (var number in found.Terms)
        {
            var term = Asked.Terms[number];
            // Of words that stand for one typed, the rare are no more telling than the rest.
            if (term.Pattern is not null)
                score.Add(Constant(term.Alternatives, term.Field, Weight(number)), Does.SHOULD);
            else
                Add(score, term.Alternatives, term.Field, (float)term.Boost);
        }
        // How often two words stand side by side is left to the closer look: reading their places in tens of thousands of articles takes longer than all else.
        foreach (var (phrase, field) in Neighbours())
            score.Add(Constant([phrase], field, Telling(Math.Min(state.Held.Count(state.Searcher, [phrase], field), Articles))), Does.SHOULD);
        if (found.Others)
            score.Add(new MatchAllDocsQuery { Boost = 0 }, Does.SHOULD);
        return score;
    }

    /// <inheritdoc/>
    protected override int Holding(int term) => state.Held.Count(state.Searcher, Asked.Terms[term].Alternatives, Asked.Terms[term].Field);

    /// <inheritdoc/>
    protected override int Both(Pair pair) => state.Searcher.IndexReader.Leaves
        .Sum(segment => (int)FixedBitSet.IntersectionCount(Held(pair.First, segment), Held(pair.Second, segment)));

    private ConstantScoreQuery Held(int term) => Constant(Asked.Terms[term].Alternatives, Asked.Terms[term].Field, 1);

    private FixedBitSet Held(int term, AtomicReaderContext segment) =>
        state.Held.Of(state.Searcher, segment, Asked.Terms[term].Alternatives, Asked.Terms[term].Field).Bits;

    private ConstantScoreQuery Constant(IReadOnlyList<Phrase> phrases, TextField field, double weight) =>
        new(new HeldFilter(state, phrases, field)) { Boost = (float)weight };

    private IEnumerable<(Phrase Phrase, TextField Field)> Neighbours()
    {
        var (budget, some) = (PairBudget, false);
        foreach (var (pair, both) in Asked.Pairs.Select(p => (Pair: p, Both: HoldingBoth(p))).Where(p => p.Both > 0).OrderBy(p => p.Both))
        {
            budget -= both!.Value;
            if (budget < 0 && some)
                yield break;
            if (Asked.SideBySide(pair) is not { } phrase)
                continue;
            some = true;
            yield return (phrase, Asked.Terms[pair.First].Field);
        }
    }

    private static void Add(BooleanQuery score, IReadOnlyList<Phrase> phrases, TextField part, float boost)
    {
        foreach (var phrase in phrases)
        {
            foreach (var field in LuceneFields.Of(part, phrase.Words[0].Exact))
            {
                var query = PhraseQueries.Of(phrase, field);
                query.Boost = LuceneFields.IsTitle(field) ? InTitle * boost : boost;
                score.Add(query, Does.SHOULD);
            }
        }
    }

    /// <summary>What of a tree is met by what counts.</summary>
    private sealed class Met
    {
        public HashSet<int> Terms { get; } = [];

        public bool Others { get; set; }
    }

    private Query Of(Condition condition, bool relaxed, Met met) => condition switch
    {
        TermCondition term => Of(term.Term, met),
        WordsCondition words => Words(words, relaxed, met),
        GroupCondition group => Group(group, relaxed, met),
        ValueCondition value => Other(new ConstantScoreQuery(state.Values.Of(value.Node)), met),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private ConstantScoreQuery Of(int term, Met met)
    {
        met.Terms.Add(term);
        return Held(term);
    }

    private static Query Other(Query query, Met met)
    {
        met.Others = true;
        return query;
    }

    private BooleanQuery Group(GroupCondition group, bool relaxed, Met met)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (occur, condition) in group.Clauses)
            query.Add(Of(condition, relaxed, occur == Occur.MustNot ? new Met() : met), occur switch { Occur.Must => Does.MUST, Occur.Should => Does.SHOULD, _ => Does.MUST_NOT });
        // For Lucene nothing is found by what must not be.
        if (group.Clauses.All(c => c.Occur == Occur.MustNot))
            query.Add(Other(new MatchAllDocsQuery(), met), Does.MUST);
        return query;
    }

    private Query Words(WordsCondition words, bool relaxed, Met met)
    {
        var wanted = Wanted(words);
        var all = new BooleanQuery(disableCoord: true);
        foreach (var term in wanted)
            all.Add(Of(term, met), Does.MUST);
        if (!relaxed || !words.Loose)
            return all;
        if (words.Share is { } share)
            return Most(wanted, share);
        if (!MayLackSome(words, () => !state.FindsAny(all)))
            return all;
        return Shares.Select(s => Most(wanted, s)).FirstOrDefault(state.FindsAny) ?? all;
    }

    /// <summary>Those that hold the most telling of the terms: so many of them, or where some tell much more than others, so much of their weight. A term that no document holds is not counted against any.</summary>
    private Query Most(IReadOnlyList<int> terms, double share)
    {
        var weighed = terms.Where(t => Holding(t) > 0).Select(t => (Term: t, Weight: Weight(t))).ToList();
        var least = Least(share, weighed.Sum(t => t.Weight));
        var wanted = Fewest(weighed.Select(t => t.Weight).Order(), least);
        if (wanted > Fewest(weighed.Select(t => t.Weight).OrderDescending(), least))
            return new ConstantScoreQuery(new WeightFilter(segment => weighed.Select(t => (Held(t.Term, segment), (float)t.Weight)), least));
        var most = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = wanted };
        foreach (var (term, _) in weighed)
            most.Add(Held(term), Does.SHOULD);
        return most;
    }

    /// <summary>How many of some weights, in their order, add up to enough.</summary>
    private static int Fewest(IEnumerable<double> weights, double least)
    {
        var (sum, count) = (0.0, 0);
        foreach (var weight in weights)
        {
            count++;
            sum += weight;
            if (sum >= least)
                break;
        }
        return Math.Max(1, count);
    }

    /// <summary>What holds any of some phrases, as it is remembered.</summary>
    private sealed class HeldFilter(LuceneState state, IReadOnlyList<Phrase> phrases, TextField field) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
            BitsFilteredDocIdSet.Wrap(state.Held.Of(state.Searcher, context, phrases, field).Bits, acceptDocs);
    }
}
