using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Sqlite;

/// <summary>Reads figures with their evidence.</summary>
internal static class FigureQueries
{
    private const int LargestPage = 10_000;

    public static FigurePage Find(SqliteConnection connection, FigureQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        var (where, parameters) = Conditions(query);
        var total = connection.QuerySingle<long>($"SELECT count(*) FROM figure f WHERE {where}", parameters);
        return new FigurePage(total, Load(connection, $"SELECT f.id FROM figure f WHERE {where} AND f.id > @After ORDER BY f.id LIMIT @Limit", parameters));
    }

    public static IReadOnlyList<FigureRow> OfVersion(SqliteConnection connection, long articleKey, int version) =>
        Load(connection, "SELECT f.id FROM figure f WHERE f.article_key = @articleKey AND f.version = @version",
            new DynamicParameters(new { articleKey, version }));

    private static (string Where, DynamicParameters Parameters) Conditions(FigureQuery query)
    {
        var parameters = new DynamicParameters(new { query.After, query.Limit });
        var conditions = new List<string> { "f.current = 1" };
        Equal("f.indicator", query.Indicator is { } indicator ? Column.Text(indicator) : null);
        Equal("f.stage", query.Stage is { } stage ? Column.Text(stage) : null);
        Equal("f.place", query.Place);
        Equal("f.year", query.Year);
        Equal("f.coverage", query.Coverage is { } coverage ? Column.Text(coverage) : null);
        Equal("f.sample", query.Sample);
        Equal("f.article_key", query.ArticleId, "(SELECT key FROM article WHERE id = {0})");
        return (string.Join(" AND ", conditions), parameters);

        void Equal(string column, object? value, string form = "{0}")
        {
            if (value is null)
                return;
            var name = $"@p{conditions.Count}";
            conditions.Add($"{column} = {form.Replace("{0}", name, StringComparison.Ordinal)}");
            parameters.Add(name, value);
        }
    }

    private static FigureRow[] Load(SqliteConnection connection, string idSql, DynamicParameters parameters)
    {
        var mentions = connection.Query<MentionRow>(
            $"""SELECT figure_id AS FigureId, start, "end", quote FROM mention WHERE figure_id IN ({idSql}) ORDER BY figure_id, ordinal""", parameters)
            .ToLookup(m => m.FigureId);
        return [.. connection.Query<Row>(
            $"""
            SELECT f.id, a.id AS ArticleId, f.version, f.sample, f.indicator, f.stage, f.place, f.coverage, f.period_from AS PeriodFrom,
                f.period_to AS PeriodTo, f.value, f.high, f.unit, f.qualifier, f.donor, f.sentence, f.confidence, f.checks,
                v.title, v.url, v.portal, v.published, v.content_hash AS ContentHash, first.id AS Cluster,
                v.page_starts AS PageStarts
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
                Pages = [.. mentions.Select(m => PageOf(m.Start)).OfType<int>()],
            };
        }

        private int? PageOf(int offset) =>
            PageStarts == "[]" ? null : JsonSerializer.Deserialize<List<int>>(PageStarts)!.FindLastIndex(start => start <= offset) + 1;
    }
}
