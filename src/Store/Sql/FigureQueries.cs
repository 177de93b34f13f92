using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Reads figures with their evidence.</summary>
internal static class FigureQueries
{
    private const int LargestPage = 10_000;
    private const int MostNamed = 1000;

    /// <param name="connection">Where they are read.</param>
    /// <param name="query">Which.</param>
    /// <param name="table">Counts them; null: the database does.</param>
    public static FigurePage Find(DbConnection connection, FigureQuery query, FigureTable? table)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        var (where, parameters) = Conditions(query);
        var rows = Load(connection, $"SELECT f.id FROM figure f WHERE {where} AND f.id > @After ORDER BY f.id LIMIT @Limit", parameters);
        // A first page that is not full is all there is.
        if (query.After == 0 && rows.Length < query.Limit)
            return new FigurePage(rows.Length, rows);
        var total = table is not null && FigureTable.Knows(query) ? table.Count(query) : connection.QuerySingle<long>($"SELECT count(*) FROM figure f WHERE {where}", parameters);
        return new FigurePage(total, rows);
    }

    public static IReadOnlyList<FigureRow> OfVersion(DbConnection connection, long articleKey, int version) =>
        [.. AllOfVersion(connection, articleKey, version).Where(row => row.Review?.Decision != ReviewDecision.Reject)];

    /// <summary>Of the current versions.</summary>
    public static IReadOnlyList<FigureRow> OfArticles(DbConnection connection, IEnumerable<long> keys) =>
        Load(connection, "SELECT f.id FROM figure f WHERE f.current = 1 AND f.article_key IN (SELECT CAST(value AS BIGINT) FROM json_each(@keys))", new DynamicParameters(new { keys = JsonSerializer.Serialize(keys) }));

    /// <summary>The rejected ones, too.</summary>
    public static FigureRow[] AllOfVersion(DbConnection connection, long articleKey, int version) =>
        Load(connection, "SELECT f.id FROM figure f WHERE f.article_key = @articleKey AND f.version = @version", new DynamicParameters(new { articleKey, version }));

    /// <summary>A figure of a current version, rejected or not, with the text that it was read from.</summary>
    public static (FigureRow Row, string Text)? FindWithText(DbConnection connection, long id)
    {
        var text = connection.QuerySingleOrDefault<string>(
            """
            SELECT v.text FROM figure f JOIN article a ON a.key = f.article_key AND a.version = f.version
            JOIN article_version v ON v.article_key = f.article_key AND v.version = f.version WHERE f.id = @id
            """, new { id });
        return text is null ? null : (Load(connection, "SELECT @id", new DynamicParameters(new { id }))[0], text);
    }

    /// <exception cref="ArgumentOutOfRangeException">It names more than it may.</exception>
    public static void Check(FigureQuery query)
    {
        foreach (var named in (int?[])[query.Ids?.Count, query.Places?.Count, query.Donors?.Count, query.ArticleIds?.Count])
            ArgumentOutOfRangeException.ThrowIfGreaterThan(named ?? 0, MostNamed, nameof(query));
    }

    private static (string Where, DynamicParameters Parameters) Conditions(FigureQuery query)
    {
        Check(query);
        var parameters = new DynamicParameters(new { query.After, query.Limit });
        var conditions = new List<string> { "f.current = 1" };
        Equal("f.indicator", query.Indicator is { } indicator ? Column.Text(indicator) : null);
        Equal("f.stage", query.Stage is { } stage ? Column.Text(stage) : null);
        Equal("f.place", query.Place);
        Equal("f.year", query.Year);
        Equal("f.coverage", query.Coverage is { } coverage ? Column.Text(coverage) : null);
        Equal("f.sample", query.Sample is { } sample ? Column.Flag(sample) : null);
        Equal("f.unit", query.Unit);
        AddPeriod(query, conditions, parameters);
        if (query.Sector is { } sector)
        {
            conditions.Add("EXISTS (SELECT 1 FROM article_sector s WHERE s.article_key = f.article_key AND s.code BETWEEN @sectorFrom AND @sectorTo)");
            parameters.AddDynamicParams(new { sectorFrom = sector, sectorTo = sector.EndsWith('0') ? sector[..^1] + '9' : sector });
        }
        if (query.NamesDonor is { } named)
            conditions.Add(named ? "f.donor IS NOT NULL" : "f.donor IS NULL");
        Among("f.id", query.Ids, "CAST(value AS BIGINT)");
        Among("f.place", query.Places);
        Among("f.donor", query.Donors);
        Among("f.article_key", query.ArticleIds, "(SELECT key FROM article WHERE id = value)");
        Equal("f.article_key", query.ArticleId, "(SELECT key FROM article WHERE id = {0})");
        return (string.Join(" AND ", conditions), parameters);

        void Among<T>(string column, IReadOnlyList<T>? values, string each = "value")
        {
            if (values is null)
                return;
            // Of one value the database knows that an index by it leads to few rows; of a list it does not.
            if (values is [var only])
            {
                Equal(column, only, each.Replace("value", "{0}", StringComparison.Ordinal));
                return;
            }
            var name = $"@p{conditions.Count}";
            conditions.Add($"{column} IN (SELECT {each} FROM json_each({name}))");
            parameters.Add(name, JsonSerializer.Serialize(values));
        }

        void Equal(string column, object? value, string form = "{0}")
        {
            if (value is null)
                return;
            var name = $"@p{conditions.Count}";
            conditions.Add($"{column} = {form.Replace("{0}", name, StringComparison.Ordinal)}");
            parameters.Add(name, value);
        }
    }

    // Days are ISO texts, so they compare as days.
    private static void AddPeriod(FigureQuery query, List<string> conditions, DynamicParameters parameters)
    {
        if (query.Ends is { } ends)
        {
            conditions.Add("f.period_to BETWEEN @endsFrom AND @endsTo");
            parameters.AddDynamicParams(new { endsFrom = Column.Text((DateOnly?)ends.From), endsTo = Column.Text((DateOnly?)ends.To) });
        }
        if (query.Begins is not { } begins)
            return;
        var within = begins.Days is null ? "1 = 0" : "f.period_from BETWEEN @beginsFrom AND @beginsTo";
        conditions.Add(begins.Open ? $"(f.period_from IS NULL OR {within})" : within);
        if (begins.Days is { } days)
            parameters.AddDynamicParams(new { beginsFrom = Column.Text((DateOnly?)days.From), beginsTo = Column.Text((DateOnly?)days.To) });
    }

    /// <summary>Counts the figures that fit by what they share.</summary>
    public static IReadOnlyList<FigureCount> Count(DbConnection connection, FigureQuery query, FigureGroup by)
    {
        var (where, parameters) = Conditions(query);
        var (value, second, join) = by switch
        {
            FigureGroup.All => ("NULL", "NULL", ""),
            FigureGroup.Place => ("f.place", "NULL", ""),
            FigureGroup.Year => ("f.year", "NULL", ""),
            FigureGroup.Donor => ("f.donor", "NULL", ""),
            FigureGroup.Indicator => ("f.indicator", "NULL", ""),
            FigureGroup.Stage => ("f.stage", "NULL", ""),
            FigureGroup.Unit => ("f.unit", "NULL", ""),
            FigureGroup.Sector => ("code.code", "NULL", "LEFT JOIN article_sector code ON code.article_key = f.article_key"),
            FigureGroup.PlaceAndYear => ("f.place", "f.year", ""),
            FigureGroup.DonorAndYear => ("f.donor", "f.year", ""),
            FigureGroup.DonorAndPlace => ("f.donor", "f.place", ""),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        };
        return [.. connection.Query<(string? Value, string? Second, long Figures, long Articles)>(
            $"""
            SELECT CAST({value} AS TEXT), CAST({second} AS TEXT), count(*), count(DISTINCT f.article_key)
            FROM figure f {join}
            WHERE {where}
            GROUP BY 1, 2
            ORDER BY 3 DESC, 1 NULLS FIRST, 2 NULLS FIRST
            """, parameters).Select(c => new FigureCount(c.Value, c.Second, c.Figures, c.Articles))];
    }

    public static IReadOnlyList<FigureKey> ListKeys(DbConnection connection, FigureQuery query)
    {
        var (where, parameters) = Conditions(query);
        return [.. connection.Query<(long Sample, string Place, string Indicator, string Stage, string Unit)>(
            $"""
            SELECT DISTINCT f.sample, f.place, f.indicator, f.stage, f.unit
            FROM figure f
            WHERE {where} AND f.place IS NOT NULL
            ORDER BY 1, 2, 3, 4, 5
            """, parameters).Select(k => new FigureKey(k.Sample != 0, k.Place, Column.Value<Indicator>(k.Indicator), Column.Value<Stage>(k.Stage), k.Unit))];
    }

    private static FigureRow[] Load(DbConnection connection, string idSql, DynamicParameters parameters)
    {
        var mentions = connection.Query<MentionRow>(
            $"""SELECT figure_id AS FigureId, start, "end", quote FROM mention WHERE figure_id IN ({idSql}) ORDER BY figure_id, ordinal""", parameters)
            .ToLookup(m => m.FigureId);
        return [.. connection.Query<Row>(
            $"""
            SELECT f.id, a.id AS ArticleId, f.version, f.sample, f.indicator, f.stage, f.place, f.coverage, f.period_from AS PeriodFrom,
                f.period_to AS PeriodTo, f.value, f.high, f.unit, f.qualifier, f.donor, f.sentence, f.confidence, f.checks,
                v.title, v.url, v.portal, v.published, v.content_hash AS ContentHash, first.id AS Cluster,
                v.page_starts AS PageStarts, v.sectors, f.review, f.decision, f.reviewed_at AS ReviewedAt, f.read
            FROM figure f
            JOIN article a ON a.key = f.article_key
            JOIN article first ON first.key = a.cluster
            JOIN article_version v ON v.article_key = f.article_key AND v.version = f.version
            WHERE f.id IN ({idSql})
            ORDER BY f.id
            """, parameters).Select(row => row.Figure([.. mentions[row.Id]]))];
    }

    private sealed class MentionRow
    {
        public long FigureId { get; init; }
        public int Start { get; init; }
        public int End { get; init; }
        public string Quote { get; init; } = "";
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string ArticleId { get; init; } = "";
        public int Version { get; init; }
        public long Sample { get; init; }
        public string Indicator { get; init; } = "";
        public string Stage { get; init; } = "";
        public string? Place { get; init; }
        public string Coverage { get; init; } = "";
        public string? PeriodFrom { get; init; }
        public string? PeriodTo { get; init; }
        public string Value { get; init; } = "";
        public string? High { get; init; }
        public string Unit { get; init; } = "";
        public string Qualifier { get; init; } = "";
        public string? Donor { get; init; }
        public string Sentence { get; init; } = "";
        public double Confidence { get; init; }
        public string Checks { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Url { get; init; }
        public string Portal { get; init; } = "";
        public string? Published { get; init; }
        public string ContentHash { get; init; } = "";
        public string Cluster { get; init; } = "";
        public string PageStarts { get; init; } = "";
        public string Sectors { get; init; } = "";
        public long? Review { get; init; }
        public string? Decision { get; init; }
        public string? ReviewedAt { get; init; }
        public string? Read { get; init; }

        public FigureRow Figure(MentionRow[] mentions)
        {
            var figure = new Figure
            {
                Indicator = Column.Value<Indicator>(Indicator),
                Value = Column.Number(Value),
                High = Column.NumberOrNull(High),
                Unit = Unit,
                Qualifier = Column.Value<Qualifier>(Qualifier),
                Stage = Column.Value<Stage>(Stage),
                Place = Place,
                Period = Column.Period(PeriodFrom, PeriodTo),
                Coverage = Column.Value<Coverage>(Coverage),
                Donor = Donor,
                Mentions = [.. mentions.Select(m => new Mention(m.Start, m.End))],
                Confidence = Confidence,
                Checks = JsonSerializer.Deserialize<List<FigureCheck>>(Checks, FigureJson.Options)!,
            };
            return new FigureRow(Id, ArticleId, Version, figure, [.. mentions.Select(m => m.Quote)], Sentence,
                Title, Url, Portal, Column.InstantOrNull(Published), Sample != 0, ContentHash, Cluster)
            {
                Sectors = Sectors == "[]" ? [] : JsonSerializer.Deserialize<List<string>>(Sectors)!,
                Pages = [.. mentions.Select(m => PageOf(m.Start)).OfType<int>()],
                Review = Review is { } decided
                    ? new FigureReview(decided, Column.Value<ReviewDecision>(Decision!), Column.Instant(ReviewedAt!), JsonSerializer.Deserialize<Figure>(Read!, FigureJson.Options)!)
                    : null,
            };
        }

        private int? PageOf(int offset) =>
            PageStarts == "[]" ? null : JsonSerializer.Deserialize<List<int>>(PageStarts)!.FindLastIndex(start => start <= offset) + 1;
    }
}
