using System.Data.Common;
using Dapper;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.Store.Sql;

/// <summary>Writes official totals; to be called inside a write transaction.</summary>
internal static class TotalCommands
{
    public static TotalsImport Replace(DbConnection connection, string sourceFile, IReadOnlyList<OfficialTotal> totals)
    {
        RefuseForeignIds(connection, sourceFile, totals);
        var before = TotalQueries.OfFile(connection, sourceFile).ToDictionary(t => t.Id);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var total in totals)
        {
            if (before.Remove(total.Id, out var old) && old == total)
            {
                unchanged++;
                continue;
            }
            Put(connection, sourceFile, total);
            if (old is null)
                added++;
            else
                changed++;
        }
        connection.Execute("DELETE FROM official_total WHERE id = @id", before.Keys.Select(id => new { id }));
        return new TotalsImport(added, changed, unchanged, before.Count);
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
