using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Chooses the reading that stands for a year: the one with the most independent sources behind it, then the latest.</summary>
internal static class SeriesChoice
{
    /// <summary>The point of a year from all figures that tell it; at least one.</summary>
    public static SeriesPoint Point(int year, IEnumerable<FigureRow> rows)
    {
        // Within one article the figure named first: a report opens with its total and goes on to the parts.
        var readings = rows.Select(row => new SeriesReading(row, Bounds.Of(row)))
            .OrderByDescending(r => r.Figure.Published).ThenBy(r => r.Figure.Id)
            .ToArray();
        // Many readings print the same number, and counting sources is the costly part.
        var support = readings.Select(r => r.Bounds).Distinct().ToDictionary(bounds => bounds, bounds => Support(bounds, readings));
        var ranked = readings.Select(r => (Reading: r, Sources: support[r.Bounds]))
            .OrderByDescending(r => r.Sources)
            .ToArray();
        var (taken, sources) = ranked[0];
        // The order is stable, so among equals the latest published came first.
        var rival = ranked.Where(r => !r.Reading.Bounds.Meets(taken.Bounds)).Select(r => (int?)r.Sources).Max();
        var choice = rival is null ? Choice.OnlyReading : rival < sources ? Choice.MostSources : Choice.Latest;
        return new SeriesPoint(year, taken, choice, sources, Spread(readings), readings);
    }

    private static int Support(Interval bounds, IEnumerable<SeriesReading> all) =>
        Independence.Count(all.Where(reading => reading.Bounds.Meets(bounds)).Select(reading => reading.Figure));

    private static Interval Spread(IReadOnlyCollection<SeriesReading> readings) =>
        new(readings.Min(r => r.Figure.Figure.Value), readings.Max(r => r.Figure.Figure.High ?? r.Figure.Figure.Value));
}
