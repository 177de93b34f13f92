using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Tells of donors, each under one name.</summary>
internal sealed class DonorService(IStore store, SeriesService series)
{
    /// <summary>A page of the donors that figures name; sample data and real apart.</summary>
    /// <param name="sample">Sample data, or real data.</param>
    /// <param name="place">Figures of this place only; null: anywhere.</param>
    /// <param name="after">How many were on the pages before.</param>
    /// <param name="limit">From 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<DonorList> ListAsync(bool sample, string? place, int after, int limit, CancellationToken cancellation)
    {
        var query = new FigureQuery { Sample = sample, Place = place, NamesDonor = true };
        var places = await CountAsync(query, FigureGroup.DonorAndPlace, cancellation).ConfigureAwait(false);
        var years = await CountAsync(query, FigureGroup.DonorAndYear, cancellation).ConfigureAwait(false);
        var all = places
            .Select(donor => Item(donor.Key, donor, years[donor.Key]))
            .OrderByDescending(d => d.Figures).ThenBy(d => d.Name, StringComparer.Ordinal)
            .ToArray();
        return new DonorList(all.Length, [.. all.Skip(after).Take(limit)], after + limit < all.Length ? after + limit : null);
    }

    /// <summary>What is known of a donor, under any of its names; null where no figure names it.</summary>
    public async Task<DonorSummary?> FindAsync(string name, bool sample, CancellationToken cancellation)
    {
        var called = await store.DonorsMeaningAsync(name, cancellation).ConfigureAwait(false);
        var query = new FigureQuery { Donors = called, Sample = sample };
        var donors = called.Count == 0 ? [] : await store.CountFiguresAsync(query, FigureGroup.Donor, cancellation).ConfigureAwait(false);
        if (donors.Count == 0)
            return null;
        var known = DonorNames.Find(name);
        // Spellings of one name: the one that most figures have stands for it.
        var own = known?.Name ?? donors[0].Value!;
        (string, string?)[] all = [("donor", own), ("sample", FigureLinks.Word(sample))];
        var sectors = await store.CountFiguresAsync(query, FigureGroup.Sector, cancellation).ConfigureAwait(false);
        var together = (await store.CountFiguresAsync(query, FigureGroup.All, cancellation).ConfigureAwait(false))[0];
        return new DonorSummary(own, [.. donors.Select(d => d.Value!)], known, together.Figures, together.Articles, FigureLinks.Of(all),
            CountItems.Of(await store.CountFiguresAsync(query, FigureGroup.Place, cancellation).ConfigureAwait(false), "place", all),
            [.. CountItems.Of(await store.CountFiguresAsync(query, FigureGroup.Year, cancellation).ConfigureAwait(false), "year", all).OrderBy(c => c.Value, StringComparer.Ordinal)],
            CountItems.Of(sectors, "sector", all),
            await series.ReadAsync(new SeriesQuery { Donor = own, Coverage = Coverage.Part, Sample = sample }, cancellation).ConfigureAwait(false));
    }

    private async Task<ILookup<string, FigureCount>> CountAsync(FigureQuery query, FigureGroup by, CancellationToken cancellation) =>
        (await store.CountFiguresAsync(query, by, cancellation).ConfigureAwait(false))
            .Where(c => c.Value is not null)
            .ToLookup(c => DonorNames.Key(DonorNames.Of(c.Value!)), StringComparer.Ordinal);

    private static DonorItem Item(string key, IEnumerable<FigureCount> places, IEnumerable<FigureCount> years)
    {
        var spelt = places.MaxBy(c => c.Figures)!.Value!;
        var known = DonorNames.Find(key);
        int[] told = [.. years.Where(y => y.Second is not null).Select(y => int.Parse(y.Second!, CultureInfo.InvariantCulture))];
        return new DonorItem(known?.Name ?? spelt, known?.Country, places.Sum(c => c.Figures), places.Where(c => c.Second is not null).DistinctBy(c => c.Second).Count(),
            told.Length == 0 ? null : told.Min(), told.Length == 0 ? null : told.Max());
    }
}
