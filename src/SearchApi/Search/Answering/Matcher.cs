using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Finds the documents that meet a question's condition.</summary>
internal sealed class Matcher(IIndexState state, Question asked) : IHoldings
{
    // Words that are all wanted, as people mean two; of more, some may be given up.
    private const int AlwaysAll = 2;
    private const int WholeQuestion = 5;

    // What share of the words' weight an article has to hold where not all can be: the first that finds anything.
    private static readonly double[] Shares = [0.15, 0];

    private readonly Dictionary<int, DocumentSet> _sets = [];

    /// <summary>The question.</summary>
    public Question Asked => asked;

    /// <inheritdoc/>
    public int Articles => state.Documents.Count;

    /// <summary>The documents that hold a term.</summary>
    public DocumentSet Set(int term)
    {
        if (!_sets.TryGetValue(term, out var set))
            _sets.Add(term, set = state.List(asked.Terms[term], asked.Terms[term].Field));
        return set;
    }

    /// <inheritdoc/>
    public double Telling(double holding) => Math.Log(1 + ((state.Documents.Count - holding + 0.5) / (holding + 0.5)));

    /// <inheritdoc/>
    public double Weight(int term)
    {
        // A name of several words is one term, but tells more than one word does.
        var length = Math.Min(2, 0.5 + (0.5 * asked.Terms[term].Alternatives[0].Words.Count));
        return asked.Terms[term].Boost * length * Telling(Math.Min(Set(term).Count, Articles));
    }

    /// <summary>What meeting each term weighs, light ones a little.</summary>
    public double[] AllWeights() => [.. asked.Terms.Select((t, i) => t.Light ? 0.1 : t.Boost == 0 ? 0 : Weight(i))];

    /// <inheritdoc/>
    public int? HoldingBoth(Pair pair) =>
        asked.Terms[pair.First].Light || asked.Terms[pair.Second].Light ? null : Set(pair.First).CountBoth(Set(pair.Second));

    /// <summary>A pair of single words as a phrase of one form; null for anything longer.</summary>
    public Phrase? SideBySide(Pair pair) =>
        asked.Terms[pair.First].Single is { } first && asked.Terms[pair.Second].Single is { } second && first.Exact == second.Exact
            ? new Phrase([first, second])
            : null;

    /// <summary>Those that meet the condition.</summary>
    /// <param name="relaxed">Where the condition has loose words, some may be missing.</param>
    public DocumentSet Find(bool relaxed) => state.Documents.Everything().Keep(Find(asked.Condition, relaxed));

    private DocumentSet Find(Condition condition, bool relaxed) => condition switch
    {
        TermCondition term => Set(term.Term),
        WordsCondition words => Words(words, relaxed),
        GroupCondition group => Group(group, relaxed),
        ValueCondition value => Values(value.Node),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private DocumentSet Group(GroupCondition group, bool relaxed)
    {
        var musts = group.Clauses.Where(c => c.Occur == Occur.Must).ToList();
        var shoulds = group.Clauses.Where(c => c.Occur == Occur.Should).ToList();
        var found = musts.Count > 0 || shoulds.Count == 0 ? state.Documents.Everything() : new DocumentSet(state.Documents.End);
        foreach (var (_, condition) in musts)
            found.Keep(Find(condition, relaxed));
        foreach (var (_, condition) in musts.Count == 0 ? shoulds : [])
            found.Add(Find(condition, relaxed));
        foreach (var (_, condition) in group.Clauses.Where(c => c.Occur == Occur.MustNot))
            found.Remove(Find(condition, relaxed));
        return found;
    }

    private DocumentSet Values(QueryNode node)
    {
        var (columns, wanted) = (state.Documents.Columns, state.Documents.Columns.Values.Wanted(node));
        var found = state.Documents.Everything();
        foreach (var number in state.Documents.Everything().Members)
        {
            if (!HasAny(columns.ValuesOf(number), wanted))
                found.Remove(number);
        }
        return found;
    }

    private static bool HasAny(ReadOnlySpan<int> values, bool[] wanted)
    {
        foreach (var value in values)
        {
            if (value < wanted.Length && wanted[value])
                return true;
        }
        return false;
    }

    private DocumentSet Words(WordsCondition words, bool relaxed)
    {
        var telling = words.Terms.Where(t => !asked.Terms[t].Light).ToList();
        var wanted = telling.Count > 0 ? telling : words.Terms;
        var all = state.Documents.Everything();
        foreach (var term in wanted)
            all.Keep(Set(term));
        if (!relaxed || !words.Loose)
            return all;
        if (words.Share is { } share)
            return Most(wanted, [share]);
        return MayLackSome(words, wanted.Count, all.IsEmpty) ? Most(wanted, Shares) : all;
    }

    /// <summary>What answers a question best need not hold all of its words; neither need what answers many. Of few words some are given up only where no article holds them all.</summary>
    private bool MayLackSome(WordsCondition words, int telling, bool none)
    {
        if (telling >= WholeQuestion || asked.Asks)
            return true;
        return none && (telling > AlwaysAll || words.Terms.Count > telling);
    }

    /// <summary>Those that hold the most telling of the terms. A term that no document holds is not counted against any.</summary>
    private DocumentSet Most(IReadOnlyList<int> terms, double[] shares)
    {
        var sums = new float[state.Documents.End];
        var whole = 0.0;
        foreach (var term in terms.Where(t => !Set(t).IsEmpty))
        {
            var weight = Weight(term);
            whole += weight;
            Set(term).AddTo(sums, (float)weight);
        }
        foreach (var share in shares)
        {
            var found = new DocumentSet(state.Documents.End);
            var least = Math.Max(share * whole, float.Epsilon) - 1e-4;
            for (var number = 0; number < sums.Length; number++)
            {
                if (sums[number] > 0 && sums[number] >= least && state.Documents[number] is not null)
                    found.Add(number);
            }
            if (!found.IsEmpty)
                return found;
        }
        return new DocumentSet(state.Documents.End);
    }
}
