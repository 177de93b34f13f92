namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>Collects what stands one beside the other, till an operator, a closing bracket or the end.</summary>
internal sealed class Sequence(TextField field)
{
    private readonly List<List<TypedWord>> _runs = [];
    private readonly List<(Occur? Occur, QueryNode Node)> _clauses = [];
    private bool _begins = true;

    /// <summary>Where the last word of the run ended, or -1 where the next begins one.</summary>
    public int LastEnd => _begins || _runs.Count == 0 ? -1 : _runs[^1][^1].End;

    public void Add(TypedWord word)
    {
        if (_begins)
            _runs.Add([]);
        _begins = false;
        _runs[^1].Add(word);
    }

    /// <summary>A clause; without a sign (null) it must be met, or, where another has a plus, should.</summary>
    public void Add(QueryNode node, Occur? occur)
    {
        // "Liên hợp quốc (LHQ) ra đời năm nào?": a bracket around words only is how people write, not a condition.
        if (node is WordsNode { Boost: 1 } words && words.Field == field && occur is null)
            _runs.AddRange(words.Runs.Select(r => r.ToList()));
        else
            _clauses.Add((occur, node));
        _begins = true;
    }

    /// <summary>What all of it says; null where nothing was found.</summary>
    public QueryNode? Done()
    {
        var plus = _clauses.Exists(c => c.Occur is Occur.Must);
        var unsigned = plus ? Occur.Should : Occur.Must;
        if (_clauses.Count == 0)
            return _runs.Count == 0 ? null : Words();
        if (_runs.Count == 0 && _clauses is [{ Occur: not Occur.MustNot } only])
            return only.Node;
        var clauses = _clauses.ConvertAll(c => new Clause(c.Occur ?? unsigned, c.Node));
        if (_runs.Count > 0)
            clauses.Insert(0, new Clause(unsigned, Words()));
        return new GroupNode(clauses);
    }

    private WordsNode Words() => new(_runs, field);
}
