using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary>A series as the API hands it out.</summary>
internal sealed record SeriesItem(Indicator Indicator, Stage Stage, string Place, string Unit, Coverage Coverage, bool Sample, IReadOnlyList<PointItem> Points)
{
    public static SeriesItem Of(Series series) => new(series.Indicator, series.Stage, series.Place, series.Unit, series.Coverage, series.Sample,
        [.. series.Points.Select(PointItem.Of)]);
}

/// <summary>A year: the reading taken, why, and all readings.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The number taken.</param>
/// <param name="High">Its upper end, if it is a range.</param>
/// <param name="Qualifier">Its hedge.</param>
/// <param name="Bounds">What it can mean.</param>
/// <param name="Sources">Independent sources that agree with it; copies are one.</param>
/// <param name="Choice">Why this one.</param>
/// <param name="Reason">The same in words.</param>
/// <param name="Spread">The lowest and highest number of all readings.</param>
/// <param name="FigureId">The figure taken.</param>
/// <param name="Readings">All figures of the year, latest published first.</param>
internal sealed record PointItem(int Year, decimal Value, decimal? High, Qualifier Qualifier, BoundsItem Bounds, int Sources, Choice Choice, string Reason,
    BoundsItem Spread, long FigureId, IReadOnlyList<ReadingItem> Readings)
{
    public static PointItem Of(SeriesPoint point)
    {
        var (row, bounds) = point.Taken;
        return new PointItem(point.Year, PlainNumber.Of(row.Figure.Value), PlainNumber.Of(row.Figure.High), row.Figure.Qualifier, BoundsItem.Of(bounds), point.Sources, point.Choice,
            Words(point.Choice), BoundsItem.Of(point.Spread), row.Id, [.. point.Readings.Select(ReadingItem.Of)]);
    }

    private static string Words(Choice choice) => choice switch
    {
        Choice.OnlyReading => "all reports of the year agree; the latest was taken",
        Choice.MostSources => "more independent sources agree with it than with any other reading",
        _ => "as many independent sources stand behind another reading; the latest was taken",
    };
}

/// <summary>A figure of a year, with the way to its article.</summary>
internal sealed record ReadingItem(long FigureId, decimal Value, decimal? High, Qualifier Qualifier, BoundsItem Bounds, string ArticleId, string ArticleLink,
    string Title, string? Url, string Portal, DateTimeOffset? Published)
{
    public static ReadingItem Of(SeriesReading reading)
    {
        var row = reading.Figure;
        return new ReadingItem(row.Id, PlainNumber.Of(row.Figure.Value), PlainNumber.Of(row.Figure.High), row.Figure.Qualifier, BoundsItem.Of(reading.Bounds), row.ArticleId,
            $"/api/articles/{Uri.EscapeDataString(row.ArticleId)}", row.Title, row.Url, row.Portal, row.Published);
    }
}

/// <summary>Series.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">All of them; real ones before sample ones.</param>
internal sealed record SeriesList(int Total, IReadOnlyList<SeriesItem> Items);
