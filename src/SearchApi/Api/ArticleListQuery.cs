using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Api;

/// <summary>What <c>/api/articles</c> can be asked. An empty parameter counts as absent, as forms send it.</summary>
internal sealed record ArticleListQuery(
    [property: FromQuery(Name = "q"), Description(ArticleListQuery.TextText)] string? Text,
    [property: FromQuery(Name = "like"), Description("Id of an article: those that speak of the same, itself and its copies left out. Not together with q.")] string? Like,
    [property: FromQuery(Name = "place"), Description("A place that its figures or its publisher name. " + ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "from"), Description("Published on or after this day (Asia/Ho_Chi_Minh).")] string? From,
    [property: FromQuery(Name = "to"), Description("Published on or before this day (Asia/Ho_Chi_Minh).")] string? To,
    [property: FromQuery(Name = "year"), Description("A year that the period of one of its figures ends in, or the year of publication.")] string? Year,
    [property: FromQuery(Name = "portal"), Description("Id of a portal; import for imported articles.")] string? Portal,
    [property: FromQuery(Name = "indicator"), Description("Has a figure of this indicator.")] string? Indicator,
    [property: FromQuery(Name = "donor"), Description("A donor of one of its figures, by the name that facets give.")] string? Donor,
    [property: FromQuery(Name = "sector"), Description(ParameterSchemas.SectorText)] string? Sector,
    [property: FromQuery(Name = "relevant"), Description("About foreign-NGO aid, or not; default any.")] string? Relevant,
    [property: FromQuery(Name = "copies"), Description("true: each copy is an item of its own; default: it stands under the article that came first.")] string? Copies,
    [property: FromQuery(Name = "sort"), Description("relevance (default; newest first where no words are asked for), or date: newest first.")] string? Sort,
    [property: FromQuery(Name = "limit"), Description("Size of the page, default 20; above 100 counts as 100.")] string? Limit,
    [property: FromQuery(Name = "after"), Description("The next of the page before, with the same other parameters.")] string? After)
{
    public const int DefaultLimit = 20;

    /// <summary>What can be typed.</summary>
    public const string TextText = "Words or a whole question, with or without Vietnamese marks, and a query language: \"a phrase\", \"near words\"~3, AND OR NOT + -, prefix*, fuzzy~, ( ), "
        + "word^2, [2020 TO 2024], and title: body: place: portal: donor: indicator: year: before a value. Anything else is words. Absent: everything, newest first.";

    private const int MaxLimit = 100;

    /// <summary>The query; its faults go to <paramref name="parameters"/>.</summary>
    public SearchQuery Read(Parameters parameters)
    {
        var query = new SearchQuery
        {
            Text = Text,
            Like = parameters.Name("like", Like),
            Place = parameters.Place("place", Place),
            From = parameters.Day("from", From),
            To = parameters.Day("to", To),
            Year = parameters.Year("year", Year),
            Portal = string.IsNullOrEmpty(Portal) ? null : Portal,
            Indicator = parameters.Word<Indicator>("indicator", Indicator),
            Donor = string.IsNullOrEmpty(Donor) ? null : Donor,
            Sector = parameters.Sector("sector", Sector),
            Relevant = parameters.FlagOrAny("relevant", Relevant),
            Copies = parameters.Flag("copies", Copies) ?? false,
            Sort = parameters.Word<SearchSort>("sort", Sort) ?? SearchSort.Relevance,
            Limit = parameters.Limit("limit", Limit, DefaultLimit, MaxLimit),
            After = string.IsNullOrEmpty(After) ? null : After,
        };
        if (query.From > query.To)
            parameters.Fault("to", To!, "a day that is not before 'from'");
        if (query.Like is not null && !string.IsNullOrWhiteSpace(query.Text))
            parameters.Fault("like", Like!, "either 'q' or 'like'");
        return query;
    }
}
