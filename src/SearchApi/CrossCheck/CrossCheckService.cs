using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Sums;
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

    /// <summary>Where the totals do not add up: findings whose evidence is of the place and the year (null: any), the surest and largest first.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(string? place, int? year, CancellationToken cancellation)
    {
        // A province is held against the country, and a year against the years beside it: all are needed, whatever is asked for.
        var findings = AddingUp.Of(await store.FindTotalsAsync(null, null, cancellation).ConfigureAwait(false));
        if (place is null && year is null)
            return findings;
        var asked = (await store.FindTotalsAsync(place, year, cancellation).ConfigureAwait(false)).Select(total => total.Id).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(finding => finding.Totals.Any(total => asked.Contains(total.Id)))];
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
