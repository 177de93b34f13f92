using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages;

/// <summary>What is known by place and year, as the front page shows it. Counting every figure takes a moment, so it is kept until something is stored.</summary>
internal sealed class KnownTable(CoverageService service, IStore store)
{
    private const int YearsShown = 12;

    private volatile Kept? kept;

    /// <param name="change">The latest change of the store.</param>
    /// <param name="cancellation">Ends the counting.</param>
    /// <returns>The table, of real data, unless there is only sample data yet; places and years of which nothing is known are left out. And the province that
    /// the value of aid is told of most, for something to try; null where it is told of none.</returns>
    public async Task<(CoverageTable Table, string? Example)> ReadAsync(long change, CancellationToken cancellation)
    {
        if (kept is { } last && last.Change == change)
            return (last.Table, last.Example);
        var real = await store.FindFiguresAsync(new FigureQuery { Sample = false, Limit = 1 }, cancellation).ConfigureAwait(false);
        var sample = real.Items.Count == 0;
        var all = await service.ReadAsync(new CoverageQuery { Sample = sample }, cancellation).ConfigureAwait(false);
        var values = new FigureQuery { Indicator = Indicator.AidValue, Coverage = Coverage.Total, Sample = sample };
        var places = await store.CountFiguresAsync(values, FigureGroup.Place, cancellation).ConfigureAwait(false);
        var years = all.Years.TakeLast(YearsShown).ToArray();
        var rows = all.Rows.Select(row => row with { Cells = [.. row.Cells.TakeLast(YearsShown)] }).Where(row => row.Cells.Any(cell => cell.Figures > 0));
        var table = new CoverageTable(years, [.. rows]);
        var example = places.FirstOrDefault(place => place.Value is not null and not "VN")?.Value;
        kept = new Kept(change, table, example);
        return (table, example);
    }

    private sealed record Kept(long Change, CoverageTable Table, string? Example);
}
