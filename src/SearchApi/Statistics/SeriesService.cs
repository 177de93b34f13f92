using System.Runtime.CompilerServices;
using NgoNews.Crawler.Portals;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Reads figures as series over time.</summary>
/// <param name="store">The figures.</param>
/// <param name="directory">Tells who is an office; may be missing.</param>
internal sealed class SeriesService(IStore store, IPortalDirectory? directory = null)
{
    private readonly Publishers _publishers = new(directory);

    /// <summary>The series that fit, by sample (real first), place, indicator, stage, unit, then basis, since and donor; points by time.</summary>
    public async Task<IReadOnlyList<Series>> ReadAsync(SeriesQuery query, CancellationToken cancellation)
    {
        if (IsAtOnce(query))
            return await ReadAtOnceAsync(query, cancellation).ConfigureAwait(false);
        var all = new List<Series>();
        await foreach (var series in StreamAsync(query, cancellation).ConfigureAwait(false))
            all.Add(series);
        return all;
    }

    /// <summary>Whether the figures asked for are those of the series: joined with others of today's province, a place of then is more than its own.</summary>
    private static bool IsAtOnce(SeriesQuery query) => query.Place is not { } place || query.Provinces == ProvinceSet.Former || MergedProvinces.Of(place) == place;

    /// <summary>All figures in one reading: the series hold them in the end anyway, and a question for each of a hundred keys takes longer.</summary>
    private async Task<IReadOnlyList<Series>> ReadAtOnceAsync(SeriesQuery query, CancellationToken cancellation)
    {
        var (figures, rows) = (await FiguresAsync(query, cancellation).ConfigureAwait(false), new List<FigureRow>());
        await foreach (var row in store.ReadAllAsync(figures, cancellation).ConfigureAwait(false))
        {
            if (row.Figure.Place is not null)
                rows.Add(row);
        }
        var maker = new SeriesMaker(query, _publishers);
        return [.. rows.GroupBy(row => KeyOf(row, query.Provinces)).OrderBy(g => g.Key, SeriesCursor.Order).SelectMany(g => maker.Make(g.Key, g))];
    }

    private static FigureKey KeyOf(FigureRow row, ProvinceSet provinces) =>
        new(row.Sample, provinces == ProvinceSet.Former ? row.Figure.Place! : MergedProvinces.Of(row.Figure.Place!), row.Figure.Indicator, row.Figure.Stage, row.Figure.Unit);

    /// <summary>The same one by one: no more is in memory than what shares place, indicator, stage and unit.</summary>
    public async IAsyncEnumerable<Series> StreamAsync(SeriesQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var figures = await FiguresAsync(query, cancellation).ConfigureAwait(false);
        foreach (var key in await KeysAsync(query, figures, cancellation).ConfigureAwait(false))
        {
            foreach (var series in await ReadAsync(query, figures, key, cancellation).ConfigureAwait(false))
                yield return series;
        }
    }

    /// <summary>A page of them.</summary>
    /// <param name="query">Which.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="limit">From 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SeriesPage> PageAsync(SeriesQuery query, SeriesCursor? after, int limit, CancellationToken cancellation)
    {
        var found = new List<(Series Series, SeriesCursor At)>();
        var figures = await FiguresAsync(query, cancellation).ConfigureAwait(false);
        foreach (var key in await KeysAsync(query, figures, cancellation).ConfigureAwait(false))
        {
            var order = after is null ? 1 : SeriesCursor.Compare(key, after);
            if (order < 0)
                continue;
            var at = 0;
            foreach (var series in await ReadAsync(query, figures, key, cancellation).ConfigureAwait(false))
            {
                if (order > 0 || at > after!.Index)
                    found.Add((series, new SeriesCursor(key, at)));
                at++;
            }
            // One more tells whether a page follows.
            if (found.Count > limit)
                return new SeriesPage([.. found.Take(limit).Select(f => f.Series)], found[limit - 1].At);
        }
        return new SeriesPage([.. found.Select(f => f.Series)], null);
    }

    /// <summary>What figures there are for: one key for all that may make series together, the place being today's where today's provinces are asked for.</summary>
    private async Task<IReadOnlyList<FigureKey>> KeysAsync(SeriesQuery query, FigureQuery figures, CancellationToken cancellation)
    {
        var keys = await store.ListFigureKeysAsync(figures, cancellation).ConfigureAwait(false);
        return query.Provinces == ProvinceSet.Former
            ? keys
            : [.. keys.Select(k => k with { Place = MergedProvinces.Of(k.Place) }).Distinct().Order(SeriesCursor.Order)];
    }

    private async Task<FigureQuery> FiguresAsync(SeriesQuery query, CancellationToken cancellation) => new()
    {
        Indicator = query.Indicator,
        Stage = query.Stage,
        Unit = query.Unit,
        Places = query.Place is null ? null : query.Provinces == ProvinceSet.Merged ? MergedProvinces.Codes(query.Place) : [query.Place],
        Coverage = query.Coverage,
        Sample = query.Sample,
        Sector = query.Sector,
        Donors = query.Donor is null ? null : await store.DonorsMeaningAsync(query.Donor, cancellation).ConfigureAwait(false),
        Limit = FigureFeed.PageSize,
    };

    private async Task<IReadOnlyList<Series>> ReadAsync(SeriesQuery query, FigureQuery figures, FigureKey key, CancellationToken cancellation)
    {
        var own = figures with
        {
            Indicator = key.Indicator,
            Stage = key.Stage,
            Unit = key.Unit,
            Sample = key.Sample,
            Places = query.Provinces == ProvinceSet.Merged ? MergedProvinces.Codes(key.Place) : [key.Place],
        };
        var rows = new List<FigureRow>();
        await foreach (var row in store.ReadAllAsync(own, cancellation).ConfigureAwait(false))
            rows.Add(row);
        return [.. new SeriesMaker(query, _publishers).Make(key, rows)];
    }
}

/// <summary>A page of series.</summary>
/// <param name="Items">Those of the page.</param>
/// <param name="Next">Where the next begins, or null at the end.</param>
internal sealed record SeriesPage(IReadOnlyList<Series> Items, SeriesCursor? Next);
