using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>The few figures of an article that stand under it in a list of results.</summary>
internal static class KeyFigures
{
    public const int Most = 4;

    /// <summary>What was asked for first, then wholes before parts, money before counts, and the order of the text.</summary>
    public static IReadOnlyList<FigureRow> Of(IEnumerable<FigureRow> rows, SearchQuery query) =>
        [.. rows.OrderByDescending(row => Asked(row.Figure, query))
            .ThenBy(row => row.Figure.Coverage)
            .ThenBy(row => row.Figure.Stage is Stage.Unspecified or Stage.Target)
            .ThenBy(row => Rank(row.Figure.Indicator))
            .ThenBy(row => row.Figure.Mentions[0].Start)
            .Take(Most)];

    /// <summary>How many of the question's conditions a figure meets.</summary>
    private static int Asked(Figure figure, SearchQuery query)
    {
        var met = 0;
        if (query.Indicator == figure.Indicator)
            met++;
        if (query.Place is not null && query.Place == figure.Place)
            met++;
        if (query.Year is not null && query.Year == figure.Period.To?.Year)
            met++;
        return met;
    }

    private static int Rank(Indicator indicator) => indicator switch
    {
        Indicator.AidValue => 0,
        Indicator.NgoCount => 1,
        _ => 2,
    };
}
