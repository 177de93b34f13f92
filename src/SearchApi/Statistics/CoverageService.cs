using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Counts what is known of each province and year.</summary>
internal sealed class CoverageService(IStore store)
{
    private const string Country = "VN";

    /// <summary>The table.</summary>
    public async Task<CoverageTable> ReadAsync(CoverageQuery query, CancellationToken cancellation)
    {
        var figures = new FigureQuery { Indicator = query.Indicator, Sample = query.Sample };
        var counts = (await store.CountFiguresAsync(figures, FigureGroup.PlaceAndYear, cancellation).ConfigureAwait(false))
            .Where(c => c.Value is not null && c.Second is not null)
            .ToLookup(c => c.Value!, c => (Year: int.Parse(c.Second!, CultureInfo.InvariantCulture), c.Figures, c.Articles), StringComparer.Ordinal);
        var years = Years(query, [.. counts.SelectMany(c => c).Select(c => c.Year)]);
        var rows = new List<CoverageRow>();
        foreach (var place in Places(query.Provinces, counts.Select(c => c.Key)))
        {
            var codes = query.Provinces == ProvinceSet.Merged ? MergedProvinces.Codes(place) : [place];
            var known = codes.Count == 1 ? counts[place] : await TogetherAsync(figures, codes, cancellation).ConfigureAwait(false);
            rows.Add(Row(query, place, codes, years, known.ToDictionary(c => c.Year)));
        }
        return new CoverageTable(years, rows);
    }

    /// <summary>An article may tell of two members: articles of several places are counted anew, not added up.</summary>
    private async Task<IEnumerable<(int Year, long Figures, long Articles)>> TogetherAsync(FigureQuery figures, IReadOnlyList<string> codes, CancellationToken cancellation) =>
        (await store.CountFiguresAsync(figures with { Places = codes }, FigureGroup.Year, cancellation).ConfigureAwait(false))
            .Where(c => c.Value is not null)
            .Select(c => (int.Parse(c.Value!, CultureInfo.InvariantCulture), c.Figures, c.Articles));

    private static CoverageRow Row(CoverageQuery query, string place, IReadOnlyList<string> codes, IReadOnlyList<int> years, Dictionary<int, (int, long Figures, long Articles)> known) =>
        new(place, [.. years.Select(year => new CoverageCell(year, known.GetValueOrDefault(year).Figures, known.GetValueOrDefault(year).Articles, FigureLinks.Of(
            ("indicator", query.Indicator is { } indicator ? WireName<Indicator>.Of(indicator) : null),
            ("place", string.Join(',', codes)),
            ("year", year.ToString(CultureInfo.InvariantCulture)),
            ("sample", FigureLinks.Word(query.Sample)))))]);

    private static int[] Years(CoverageQuery query, IReadOnlyList<int> known)
    {
        if (query.FromYear is null && query.ToYear is null && known.Count == 0)
            return [];
        var from = query.FromYear ?? (known.Count == 0 ? query.ToYear!.Value : known.Min());
        var to = query.ToYear ?? (known.Count == 0 ? from : known.Max());
        return to < from ? [] : [.. Enumerable.Range(from, to - from + 1)];
    }

    /// <summary>Where provinces of then are asked for, those merged ones too that figures are told of.</summary>
    private static IEnumerable<string> Places(ProvinceSet set, IEnumerable<string> told) => set == ProvinceSet.Merged
        ? [Country, .. MergedProvinces.All]
        : [Country, .. MergedProvinces.Former.Union(told.Where(code => code != Country)).Order(StringComparer.Ordinal)];
}
