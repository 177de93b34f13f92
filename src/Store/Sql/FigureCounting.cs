using System.Data.Common;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Sql;

/// <summary>Keeps what figures are counted by in memory, in step with the change feed: whatever changes figures gives their article a new number in it.</summary>
/// <remarks>The first to count reads half a million figures in about two seconds; from then on whoever counts reads what changed since.</remarks>
internal sealed class FigureCounting
{
    // So much of it may be of versions that are no more, before it is read anew.
    private const int LeastHeld = 100_000;

    private readonly Lock _turn = new();

    // By the key of the article, the number of its current version in the table.
    private readonly Dictionary<long, int> _numbers = [];
    private int _gone;
    private FigureTable _table = new();

    /// <summary>The table at the moment of the connection's transaction or later; null where the database is behind what was read before, so that it has to be asked itself.</summary>
    public FigureTable? Of(DbConnection connection)
    {
        var change = connection.QuerySingle<long>("SELECT value FROM change_counter");
        lock (_turn)
        {
            if (change > _table.Change)
                CatchUp(connection, change);
            return change < _table.Change ? null : _table;
        }
    }

    /// <summary>The same, where it was read already: counting one thing is not worth reading all of them.</summary>
    public FigureTable? Known(DbConnection connection)
    {
        lock (_turn)
        {
            if (_table.Change == 0)
                return null;
        }
        return Of(connection);
    }

    private void CatchUp(DbConnection connection, long change)
    {
        if (_table.Held > LeastHeld && _gone > _table.Articles / 2)
        {
            _numbers.Clear();
            (_table, _gone) = (new FigureTable(), 0);
        }
        var changed = new { after = _table.Change };
        var keys = connection.Query<long>("SELECT key FROM article WHERE change > @after ORDER BY key", changed).AsList();
        var gone = new List<int>();
        var numbers = new Dictionary<long, int>(keys.Count);
        foreach (var key in keys)
        {
            if (_numbers.TryGetValue(key, out var known))
                gone.Add(known);
            numbers.Add(key, _table.Articles + numbers.Count);
        }
        var sectors = connection.Query<(long Key, string Code)>(
            "SELECT article_key, code FROM article_sector WHERE article_key IN (SELECT key FROM article WHERE change > @after)", changed).ToLookup(s => s.Key, s => s.Code);
        _table = _table.With(gone, keys.ConvertAll(key => sectors[key].ToArray()), Facts(connection, changed, numbers), change);
        foreach (var (key, number) in numbers)
            _numbers[key] = number;
        _gone += gone.Count;
    }

    private List<FigureFact> Facts(DbConnection connection, object changed, Dictionary<long, int> numbers)
    {
        var facts = new List<FigureFact>();
        var words = _table.Words;
        // Not as a list first: of all figures that would take hundreds of megabytes for a moment.
        foreach (var row in connection.Query<Row>(
            """
            SELECT f.article_key AS Article, f.sample, f.indicator, f.stage, f.place, f.year, f.coverage, f.unit, f.donor
            FROM figure f
            WHERE f.current = 1 AND f.article_key IN (SELECT key FROM article WHERE change > @after)
            ORDER BY f.article_key
            """, changed, buffered: false))
        {
            facts.Add(new FigureFact(numbers[row.Article], words.Add(row.Place), words.Add(row.Donor), words.Add(row.Unit), (short?)row.Year, Column.Value<Indicator>(row.Indicator),
                Column.Value<Stage>(row.Stage), Column.Value<Coverage>(row.Coverage), row.Sample != 0));
        }
        return facts;
    }

    private sealed class Row
    {
        public long Article { get; init; }
        public long Sample { get; init; }
        public string Indicator { get; init; } = "";
        public string Stage { get; init; } = "";
        public string? Place { get; init; }
        public long? Year { get; init; }
        public string Coverage { get; init; } = "";
        public string Unit { get; init; } = "";
        public string? Donor { get; init; }
    }
}
