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
        if (!ArticleParameters.TryDate(From, out var from))
            return Bad("from", ArticleParameters.DateForm);
        if (!ArticleParameters.TryDate(To, out var to))
            return Bad("to", ArticleParameters.DateForm);
        if (from > to)
            return Bad("to", "lies before 'from'");
        if (!ArticleParameters.TryYear(Year, out var year))
            return Bad("year", ArticleParameters.YearForm);
        if (!ArticleParameters.TryPlace(Place, out var place))
            return Bad("place", ArticleParameters.PlaceForm);
        if (!ArticleParameters.TryName<Indicator>(Indicator, out var indicator))
            return Bad("indicator", $"must be one of {string.Join(", ", ArticleParameters.Names<Indicator>())}");
        if (!ArticleParameters.TryRelevant(Relevant, out var relevant))
            return Bad("relevant", "must be true, false or any");
        if (!ArticleParameters.TryLimit(Limit, out var limit))
            return Bad("limit", ArticleParameters.LimitForm);
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
