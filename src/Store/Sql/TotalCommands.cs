using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.Store.Sql;

/// <summary>Writes official totals; to be called inside a write transaction.</summary>
internal static class TotalCommands
{
    public static TotalsImport Replace(DbConnection connection, string sourceFile, IReadOnlyList<OfficialTotal> totals, DateTimeOffset at, TotalsEdit edit)
    {
        var request = edit.Key is null ? "" : ContentHash.Hex($"{edit.Author}\n{sourceFile}\n{JsonSerializer.Serialize(totals, FigureJson.Options)}");
        if (edit.Key is { } sent && WriteKeys.Find(connection, sent) is { } known)
        {
            return known.Request == request
                ? JsonSerializer.Deserialize<TotalsImport>(known.Answer, FigureJson.Options)! with { Replayed = true }
                : throw new ArgumentException("the key was used for another request", nameof(edit));
        }
        var preview = Preview(connection, sourceFile, totals);
        foreach (var change in preview.Changes)
            Apply(connection, sourceFile, change, at, edit.Author);
        if (edit.Key is { } key)
            WriteKeys.Put(connection, key, at, request, JsonSerializer.Serialize(preview.Import, FigureJson.Options));
        return preview.Import;
    }

    public static TotalsPreview Preview(DbConnection connection, string sourceFile, IReadOnlyList<OfficialTotal> totals)
    {
        RefuseForeignIds(connection, sourceFile, totals);
        return TotalChange.Between(TotalQueries.OfFile(connection, sourceFile), totals);
    }

    private static void Apply(DbConnection connection, string sourceFile, TotalChange change, DateTimeOffset at, string? author)
    {
        if (change.After is { } after)
            Put(connection, sourceFile, after);
        var id = (change.After ?? change.Before)!.Id;
        connection.Execute(
            """
            INSERT INTO official_total_version
            SELECT (SELECT coalesce(max(version), 0) + 1 FROM official_total_version WHERE id = @id), @at, @author, @removed, id, source_file, sample, indicator, stage, place, year,
                period_from, period_to, coverage, value, high, unit, qualifier, basis, source, source_url, published, trust, note
            FROM official_total WHERE id = @id
            """, new { id, at = Column.Text(at), author, removed = Column.Flag(change.After is null) });
        if (change.After is null)
            connection.Execute("DELETE FROM official_total WHERE id = @id", new { id });
    }

    private static void RefuseForeignIds(DbConnection connection, string sourceFile, IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var total in totals)
        {
            var owner = connection.QuerySingleOrDefault<string>("SELECT source_file FROM official_total WHERE id = @Id", new { total.Id });
            if (owner is not null && owner != sourceFile)
                throw new ArgumentException($"the id {total.Id} belongs to {owner}", nameof(totals));
        }
    }

    private static void Put(DbConnection connection, string sourceFile, OfficialTotal total) =>
        connection.Execute(
            """
            INSERT INTO official_total (id, source_file, sample, indicator, stage, place, year, period_from, period_to, coverage, value,
                high, unit, qualifier, basis, source, source_url, published, trust, note)
            VALUES (@Id, @sourceFile, @Sample, @indicator, @stage, @Place, @year, @periodFrom, @periodTo, @coverage, @value,
                @high, @Unit, @qualifier, @Basis, @Source, @SourceUrl, @Published, @Trust, @Note)
            ON CONFLICT (id) DO UPDATE SET source_file = excluded.source_file, sample = excluded.sample, indicator = excluded.indicator,
                stage = excluded.stage, place = excluded.place, year = excluded.year, period_from = excluded.period_from,
                period_to = excluded.period_to, coverage = excluded.coverage, value = excluded.value, high = excluded.high, unit = excluded.unit,
                qualifier = excluded.qualifier, basis = excluded.basis, source = excluded.source, source_url = excluded.source_url,
                published = excluded.published, trust = excluded.trust, note = excluded.note
            """,
            new
            {
                total.Id,
                sourceFile,
                Sample = Column.Flag(total.Sample),
                indicator = Column.Text(total.Indicator),
                stage = Column.Text(total.Stage),
                total.Place,
                year = PeriodYear.Of(total.Period),
                periodFrom = Column.Text(total.Period.From),
                periodTo = Column.Text(total.Period.To),
                coverage = Column.Text(total.Coverage),
                value = Column.Text(total.Value),
                high = Column.Text(total.High),
                total.Unit,
                qualifier = Column.Text(total.Qualifier),
                total.Basis,
                total.Source,
                total.SourceUrl,
                total.Published,
                total.Trust,
                total.Note,
            });
}
