using Microsoft.AspNetCore.Mvc;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Api;

/// <summary>The parameters of the article list as sent. Text all of them, so that what is wrong gets our answer; an empty one counts as absent, as forms send it.</summary>
internal sealed record ArticleListQuery(
    [FromQuery(Name = "q")] string? Text,
    [FromQuery(Name = "place")] string? Place,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "year")] string? Year,
    [FromQuery(Name = "portal")] string? Portal,
    [FromQuery(Name = "indicator")] string? Indicator,
    [FromQuery(Name = "relevant")] string? Relevant,
    [FromQuery(Name = "limit")] string? Limit,
    [FromQuery(Name = "after")] string? After)
{
    /// <summary>The query, or the answer that says what is wrong.</summary>
    public (SearchQuery? Query, IResult? Problem) Read()
    {
        if (!Parameters.TryDate(From, out var from))
            return Bad("from", Parameters.DateForm);
        if (!Parameters.TryDate(To, out var to))
            return Bad("to", Parameters.DateForm);
        if (from > to)
            return Bad("to", "lies before 'from'");
        if (!Parameters.TryYear(Year, out var year))
            return Bad("year", Parameters.YearForm);
        if (!Parameters.TryPlace(Place, out var place))
            return Bad("place", Parameters.PlaceForm);
        if (!Parameters.TryName<Indicator>(Indicator, out var indicator))
            return Bad("indicator", $"must be one of {string.Join(", ", Parameters.Names<Indicator>())}");
        if (!Parameters.TryRelevant(Relevant, out var relevant))
            return Bad("relevant", "must be true, false or any");
        if (!Parameters.TryLimit(Limit, out var limit))
            return Bad("limit", Parameters.LimitForm);
        return (new SearchQuery
        {
            Text = Text,
            Place = place,
            From = from,
            To = to,
            Year = year,
            Portal = string.IsNullOrEmpty(Portal) ? null : Portal,
            Indicator = indicator,
            Relevant = relevant,
            Limit = limit,
            After = string.IsNullOrEmpty(After) ? null : After,
        }, null);
    }

    private static (SearchQuery?, IResult?) Bad(string parameter, string reason) => (null, Problems.BadParameter(parameter, reason));
}
