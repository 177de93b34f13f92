using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Finds the documents that meet a question's condition.</summary>
internal sealed class Matcher(IIndexState state, Question asked) : Holdings(asked)
{
    private readonly Dictionary<int, DocumentSet> _sets = [];

    /// <inheritdoc/>
    public override int Articles => state.Documents.Count;

    /// <summary>The documents that hold a term.</summary>
    public DocumentSet Set(int term)
    {
        if (!_sets.TryGetValue(term, out var set))
            _sets.Add(term, set = state.List(Asked.Terms[term], Asked.Terms[term].Field));
        return set;
    }

    /// <inheritdoc/>
    protected override int Holding(int term) => Set(term).Count;

    /// <inheritdoc/>
    protected override int Both(Pair pair) => Set(pair.First).CountBoth(Set(pair.Second));

    /// <summary>Those that meet the condition.</summary>
    /// <param name="relaxed">Where the condition has loose words, some may be missing.</param>
    public DocumentSet Find(bool relaxed) => state.Documents.Everything().Keep(Find(Asked.Condition, relaxed));

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
        var wanted = Wanted(words);
        var all = state.Documents.Everything();
        foreach (var term in wanted)
            all.Keep(Set(term));
        if (!relaxed || !words.Loose)
            return all;
        if (words.Share is { } share)
            return Most(wanted, [share]);
        return MayLackSome(words, () => all.IsEmpty) ? Most(wanted, Shares) : all;
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
            var least = Least(share, whole);
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
