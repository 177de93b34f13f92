using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Holds the official totals in the store against the press figures in the store.</summary>
internal sealed class CrossCheckService(IStore store)
{
    /// <summary>Every total of a place and year (null: any; the year is the one its period lies in), in the store's order, with what the press says.</summary>
    public async Task<IReadOnlyList<TotalCheck>> CompareAsync(string? place, int? year, CancellationToken cancellation)
    {
        var totals = await store.FindTotalsAsync(place, year, cancellation).ConfigureAwait(false);
        var slots = new Dictionary<Slot, IReadOnlyList<FigureRow>>();
        var checks = new List<TotalCheck>(totals.Count);
        foreach (var total in totals)
            checks.Add(Judgement.Of(total, await FiguresAsync(total, slots, cancellation).ConfigureAwait(false)));
        return checks;
    }

    /// <summary>The figures of a total's place and indicator, read once for all totals that share them.</summary>
    private async Task<IReadOnlyList<FigureRow>> FiguresAsync(OfficialTotal total, Dictionary<Slot, IReadOnlyList<FigureRow>> slots,
        CancellationToken cancellation)
    {
        if (Comparability.Obstacle(total) is not null)
            return [];
        var slot = new Slot(total.Place, total.Indicator, total.Sample);
        if (slots.TryGetValue(slot, out var known))
            return known;
        var query = new FigureQuery
        {
            Place = total.Place,
            Indicator = total.Indicator,
            Sample = total.Sample,
            Coverage = Coverage.Total,
            Limit = FigureFeed.PageSize,
        };
        var rows = new List<FigureRow>();
        await foreach (var row in store.ReadAllAsync(query, cancellation).ConfigureAwait(false))
            rows.Add(row);
        slots[slot] = rows;
        return rows;
    }

    private readonly record struct Slot(string? Place, Indicator Indicator, bool Sample);
}
