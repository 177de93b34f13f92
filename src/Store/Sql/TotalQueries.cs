using System.Data.Common;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Official;

namespace NgoNews.Store.Sql;

/// <summary>Reads official totals.</summary>
internal static class TotalQueries
{
    private const string Columns =
        """
        id, sample, indicator, stage, place, period_from AS PeriodFrom, period_to AS PeriodTo, coverage, value, high, unit, qualifier,
            basis, source, source_url AS SourceUrl, published, trust, note
        """;

    private const string Select = $"SELECT {Columns} FROM official_total";

    public static IEnumerable<OfficialTotal> OfFile(DbConnection connection, string sourceFile) =>
        connection.Query<Row>($"{Select} WHERE source_file = @sourceFile", new { sourceFile }).Select(r => r.Total());

    public static OfficialTotal? Find(DbConnection connection, string id) =>
        connection.QuerySingleOrDefault<Row>($"{Select} WHERE id = @id", new { id })?.Total();

    public static IReadOnlyList<TotalVersion> Versions(DbConnection connection, string id) =>
        [.. connection.Query<Row>($"SELECT {Columns}, version, at, author, removed, source_file AS SourceFile FROM official_total_version WHERE id = @id ORDER BY version", new { id })
            .Select(r => new TotalVersion(r.Version, Column.InstantOrNull(r.At), r.Author, r.Removed != 0, r.SourceFile, r.Total()))];

    // Sorted here and not by the engine: the order must not depend on an engine's collation and its way with nulls.
    public static IReadOnlyList<OfficialTotal> Find(DbConnection connection, string? place, int? year) =>
        [.. connection.Query<Row>($"{Select} WHERE (@place IS NULL OR place = @place) AND (@year IS NULL OR year = @year)", new { place, year })
            .Select(r => r.Total())
            .OrderBy(t => t.Place, StringComparer.Ordinal)
            .ThenBy(t => t.Period.From)
            .ThenBy(t => t.Period.To)
            .ThenBy(t => t.Indicator)
            .ThenBy(t => t.Id, StringComparer.Ordinal)];

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public long Sample { get; init; }
        public string Indicator { get; init; } = "";
        public string Stage { get; init; } = "";
        public string? Place { get; init; }
        public string? PeriodFrom { get; init; }
        public string? PeriodTo { get; init; }
        public string Coverage { get; init; } = "";
        public string Value { get; init; } = "";
        public string? High { get; init; }
        public string Unit { get; init; } = "";
        public string Qualifier { get; init; } = "";
        public string Basis { get; init; } = "";
        public string Source { get; init; } = "";
        public string? SourceUrl { get; init; }
        public string? Published { get; init; }
        public string Trust { get; init; } = "";
        public string? Note { get; init; }
        public int Version { get; init; }
        public string? At { get; init; }
        public string? Author { get; init; }
        public long Removed { get; init; }
        public string SourceFile { get; init; } = "";

        public OfficialTotal Total() => new()
        {
            Id = Id,
            Sample = Sample != 0,
            Indicator = Column.Value<Indicator>(Indicator),
            Stage = Column.Value<Stage>(Stage),
            Place = Place,
            Period = Column.Period(PeriodFrom, PeriodTo),
            Coverage = Column.Value<Coverage>(Coverage),
            Value = Column.Number(Value),
            High = Column.NumberOrNull(High),
            Unit = Unit,
            Qualifier = Column.Value<Qualifier>(Qualifier),
            Basis = Basis,
            Source = Source,
            SourceUrl = SourceUrl,
            Published = Published,
            Trust = Trust,
            Note = Note,
        };
    }
}
