using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Reads figures as series over the years.</summary>
internal sealed class SeriesService(IStore store)
{
    /// <summary>The series that fit, by place, indicator, stage, unit; real ones before sample ones; points by year.</summary>
    public async Task<IReadOnlyList<Series>> ReadAsync(SeriesQuery query, CancellationToken cancellation)
    {
        var rows = new List<(SeriesKey Key, int Year, FigureRow Row)>();
        var figures = new FigureQuery
        {
            Indicator = query.Indicator,
            Stage = query.Stage,
            Place = query.Place,
            Coverage = query.Coverage,
            Sample = query.Sample,
            Limit = FigureFeed.PageSize,
        };
        await foreach (var row in store.ReadAllAsync(figures, cancellation).ConfigureAwait(false))
        {
            if (row.Figure.Place is { } place && SeriesYear.Of(row.Figure.Indicator, row.Figure.Period) is { } year)
                rows.Add((new(row.Sample, place, row.Figure.Indicator, row.Figure.Stage, row.Figure.Unit), year, row));
        }
        return [.. rows.GroupBy(r => r.Key)
            .OrderBy(g => g.Key.Sample).ThenBy(g => g.Key.Place, StringComparer.Ordinal).ThenBy(g => g.Key.Indicator)
            .ThenBy(g => g.Key.Stage).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Select(g => new Series(g.Key.Indicator, g.Key.Stage, g.Key.Place, g.Key.Unit, query.Coverage, g.Key.Sample,
                [.. g.GroupBy(r => r.Year, r => r.Row).OrderBy(y => y.Key).Select(y => SeriesChoice.Point(y.Key, y))]))];
    }

    private readonly record struct SeriesKey(bool Sample, string Place, Indicator Indicator, Stage Stage, string Unit);
}
