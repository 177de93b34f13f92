using NgoNews.Extractor.Places;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Tells of places.</summary>
internal sealed class PlaceService(IStore store, SeriesService series)
{
    /// <summary>The country, the 63 and the merged ones, by code, those without figures too.</summary>
    public async Task<IReadOnlyList<PlaceItem>> ListAsync(bool sample, CancellationToken cancellation)
    {
        var counts = (await store.CountFiguresAsync(new FigureQuery { Sample = sample }, FigureGroup.Place, cancellation).ConfigureAwait(false))
            .Where(c => c.Value is not null)
            .ToDictionary(c => c.Value!, StringComparer.Ordinal);
        return [.. MergedProvinces.Former.Union(MergedProvinces.All).Order(StringComparer.Ordinal).Prepend("VN").Select(code => Item(code, counts.GetValueOrDefault(code)))];
    }

    /// <summary>What is known of a place; null for a code that names none.</summary>
    public async Task<PlaceSummary?> FindAsync(string code, bool sample, CancellationToken cancellation)
    {
        if (!PlaceCodes.IsKnown(code))
            return null;
        var query = new FigureQuery { Place = code, Sample = sample };
        var counts = await store.CountFiguresAsync(query, FigureGroup.Place, cancellation).ConfigureAwait(false);
        var isMerged = MergedProvinces.Members(code).Count > 0;
        (string, string?)[] all = [("place", code), ("sample", FigureLinks.Word(sample))];
        return new PlaceSummary(Item(code, counts.Count == 0 ? null : counts[0]), FigureLinks.Of(all),
            [.. CountItems.Of(await CountAsync(query, FigureGroup.Year, cancellation).ConfigureAwait(false), "year", all).OrderBy(c => c.Value, StringComparer.Ordinal)],
            CountItems.Of(await CountAsync(query, FigureGroup.Indicator, cancellation).ConfigureAwait(false), "indicator", all),
            await DonorsAsync(query, all, cancellation).ConfigureAwait(false),
            CountItems.Of(await CountAsync(query, FigureGroup.Sector, cancellation).ConfigureAwait(false), "sector", all),
            await series.ReadAsync(new SeriesQuery { Place = code, Sample = sample, Provinces = isMerged ? ProvinceSet.Merged : ProvinceSet.Former }, cancellation).ConfigureAwait(false));
    }

    /// <summary>One item a donor, whatever names its figures call it by; the link opens all of them.</summary>
    private async Task<IReadOnlyList<CountItem>> DonorsAsync(FigureQuery query, (string, string?)[] all, CancellationToken cancellation)
    {
        var counts = await CountAsync(query, FigureGroup.Donor, cancellation).ConfigureAwait(false);
        FigureCount[] joined =
        [
            .. counts.Where(c => c.Value is not null)
                .GroupBy(c => DonorNames.Key(DonorNames.Of(c.Value!)), StringComparer.Ordinal)
                .Select(g => new FigureCount(DonorNames.Of(g.First().Value!), null, g.Sum(c => c.Figures), g.Sum(c => c.Articles)))
                .OrderByDescending(c => c.Figures).ThenBy(c => c.Value, StringComparer.Ordinal),
        ];
        return CountItems.Of(joined, "donor", all);
    }

    private Task<IReadOnlyList<FigureCount>> CountAsync(FigureQuery query, FigureGroup by, CancellationToken cancellation) => store.CountFiguresAsync(query, by, cancellation);

    private static PlaceItem Item(string code, FigureCount? count)
    {
        var merged = MergedProvinces.Of(code);
        return new PlaceItem(code, PlaceTables.NameOf(code), MergedProvinces.Members(code), merged == code ? null : merged, count?.Figures ?? 0, count?.Articles ?? 0);
    }
}
