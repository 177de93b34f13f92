using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Chooses the reading that stands for a step: the one with the most independent sources behind it, then the most official, then the latest.</summary>
internal static class SeriesChoice
{
    /// <summary>The point of a step from all readings that tell it; at least one.</summary>
    public static SeriesPoint Point(Slot slot, IEnumerable<SeriesReading> all)
    {
        // Within one article the figure named first: a report opens with its total and goes on to the parts.
        var readings = all.OrderByDescending(r => r.Figure.Published).ThenBy(r => r.Figure.Id).ToArray();
        // Many readings print the same number, and counting sources is the costly part.
        var support = readings.Select(r => r.Bounds).Distinct().ToDictionary(bounds => bounds, bounds => Support(bounds, readings));
        // The order is stable, so among equals the latest published comes first.
        var ranked = readings.OrderByDescending(r => support[r.Bounds]).ThenByDescending(r => r.Official).ToArray();
        var taken = ranked[0];
        var rival = Array.Find(ranked, r => !r.Bounds.Meets(taken.Bounds));
        var figure = taken.Figure.Figure;
        return new SeriesPoint(slot, [taken], figure.Value, figure.High, taken.Bounds, Why(taken, rival, support), support[taken.Bounds], Spread(readings), readings)
        {
            Disagrees = rival is not null,
        };
    }

    private static Choice Why(SeriesReading taken, SeriesReading? rival, Dictionary<Interval, int> support)
    {
        if (rival is null)
            return Choice.OnlyReading;
        if (support[rival.Bounds] < support[taken.Bounds])
            return Choice.MostSources;
        return rival.Official < taken.Official ? Choice.MostOfficial : Choice.Latest;
    }

    private static int Support(Interval bounds, IEnumerable<SeriesReading> all) =>
        Independence.Count(all.Where(reading => reading.Bounds.Meets(bounds)).Select(reading => reading.Figure));

    private static Interval Spread(IReadOnlyCollection<SeriesReading> readings) =>
        new(readings.Min(r => r.Figure.Figure.Value), readings.Max(r => r.Figure.Figure.High ?? r.Figure.Figure.Value));
}
