using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Holds provinces side by side for one step: the points are those of their series.</summary>
internal sealed class RankingService(IStore store, IPortalDirectory? directory = null)
{
    private const string Usd = "USD";

    private readonly Publishers _publishers = new(directory);

    /// <summary>The ranking.</summary>
    public async Task<Ranking> ReadAsync(RankingQuery query, CancellationToken cancellation)
    {
        var basis = query.Basis ?? SlotRule.UsualBasis(query.Indicator, query.Stage);
        var inUsd = query.InUsd || (query.Indicator == Indicator.AidValue && query.Unit is null);
        var unit = inUsd ? Usd : query.Unit ?? "1";
        var series = await SeriesAsync(query, basis, inUsd ? null : unit, cancellation).ConfigureAwait(false);
        var all = query.Provinces == ProvinceSet.Merged ? MergedProvinces.All : MergedProvinces.Former;
        var found = series.GroupBy(s => s.Place, StringComparer.Ordinal)
            .Where(g => all.Contains(g.Key))
            .Select(g => Best([.. g], inUsd))
            .OfType<RankedPlace>()
            .OrderByDescending(row => row.Value).ThenBy(row => row.Place, StringComparer.Ordinal)
            .ToArray();
        return new Ranking(query, basis, unit, [.. Ranked(found)], [.. all.Except(found.Select(row => row.Place))]);
    }

    private async Task<IReadOnlyList<Series>> SeriesAsync(RankingQuery query, Basis basis, string? unit, CancellationToken cancellation)
    {
        var figures = SlotRule.Totals(
            new FigureQuery { Indicator = query.Indicator, Stage = query.Stage, Coverage = Coverage.Total, Sample = query.Sample, Unit = unit, Limit = FigureFeed.PageSize },
            new Standing(query.Slot, basis, null));
        var maker = new SeriesMaker(new SeriesQuery { Grain = query.Slot.Grain, Basis = basis, Provinces = query.Provinces }, _publishers);
        var rows = new List<FigureRow>();
        await foreach (var row in store.ReadAllAsync(figures, cancellation).ConfigureAwait(false))
        {
            if (row.Figure.Place is not null)
                rows.Add(row);
        }
        return [.. rows.GroupBy(row => (Place: query.Provinces == ProvinceSet.Merged ? MergedProvinces.Of(row.Figure.Place!) : row.Figure.Place!, row.Figure.Unit))
            .SelectMany(g => maker.Make(new FigureKey(query.Sample, g.Key.Place, query.Indicator, query.Stage, g.Key.Unit), g))];
    }

    /// <summary>Where a province has points in several currencies: the one with most sources, then the one told in dollars.</summary>
    private static RankedPlace? Best(Series[] series, bool inUsd)
    {
        var best = series.Where(s => !inUsd || s.Points[0].Usd is not null)
            .OrderByDescending(s => s.Points[0].Sources).ThenByDescending(s => s.Unit == Usd).ThenBy(s => s.Unit, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is null)
            return null;
        var point = best.Points[0];
        return inUsd ? new RankedPlace(0, best.Place, best, point, point.Usd!.Value, point.Usd.Bounds) : new RankedPlace(0, best.Place, best, point, point.Value, point.Bounds);
    }

    private static IEnumerable<RankedPlace> Ranked(RankedPlace[] rows)
    {
        var rank = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == 0 || rows[i].Value != rows[i - 1].Value)
                rank = i + 1;
            yield return rows[i] with { Rank = rank, MeetsNext = i + 1 < rows.Length && rows[i].Bounds.Meets(rows[i + 1].Bounds) };
        }
    }
}
