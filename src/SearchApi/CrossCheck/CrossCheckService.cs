using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.SearchApi.Review;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Holds the official totals in the store against the press figures in the store.</summary>
internal sealed class CrossCheckService(IStore store)
{
    /// <summary>Every total of a place and year (null: any; the year is the one its period lies in), in the store's order, with what the press says.</summary>
    public async Task<IReadOnlyList<TotalCheck>> CompareAsync(string? place, int? year, CancellationToken cancellation)
    {
        var totals = await store.FindTotalsAsync(place, year, cancellation).ConfigureAwait(false);
        var ledger = new Ledger();
        foreach (var slot in totals.Where(total => Comparability.Obstacle(total) is null).Select(total => (total.Place, total.Indicator, total.Sample)).Distinct())
            await FillAsync(ledger, slot.Place, slot.Indicator, slot.Sample, cancellation).ConfigureAwait(false);
        var decided = await VerdictReviews.ReadAsync(store, cancellation).ConfigureAwait(false);
        return [.. totals.Select(total => VerdictReviews.Apply(ledger.Check(total), decided))];
    }

    /// <summary>One total with what the press says, or null where there is none of the id.</summary>
    public async Task<TotalCheck?> FindAsync(string id, CancellationToken cancellation)
    {
        var totals = await store.FindTotalsAsync(null, null, cancellation).ConfigureAwait(false);
        return totals.FirstOrDefault(total => total.Id == id) is { } found
            ? (await CompareAsync(found.Place, null, cancellation).ConfigureAwait(false)).FirstOrDefault(check => check.Total.Id == id)
            : null;
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

    /// <summary>Reads the figures of a place and indicator, once for all totals that share them.</summary>
    private async Task FillAsync(Ledger ledger, string? place, Indicator indicator, bool sample, CancellationToken cancellation)
    {
        var query = new FigureQuery { Place = place, Indicator = indicator, Sample = sample, Coverage = Coverage.Total, Limit = FigureFeed.PageSize };
        await foreach (var row in store.ReadAllAsync(query, cancellation).ConfigureAwait(false))
            ledger.Put(row);
    }
}
