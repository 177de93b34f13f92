using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>Picks the few series that a page about one place or donor shows.</summary>
internal static class KeySeries
{
    private const int Most = 6;

    /// <summary>Those that tell of most times, by indicator where they tell of as many.</summary>
    public static IReadOnlyList<Series> Of(IEnumerable<Series> all) => [.. all.OrderByDescending(series => series.Points.Count).ThenBy(series => series.Indicator).Take(Most)];
}
