using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>The question that the search page's form asks.</summary>
internal static class SearchQuestion
{
    public const int PageSize = 20;

    public static SearchQuery Read(Fields fields)
    {
        var from = fields.Days("from", Texts.From);
        var to = fields.Days("to", Texts.To);
        if (from is { } first && to is { } last && first.First > last.Last)
            fields.Fault(Texts.BadOrder);
        return new SearchQuery
        {
            Text = fields["q"],
            Place = fields.Place("place", Texts.Place),
            From = from?.First,
            To = to?.Last,
            Year = fields.Year("year", Texts.Year),
            Portal = fields["portal"],
            Indicator = fields.Word<Indicator>("indicator", Texts.Indicator),
            Donor = fields["donor"],
            Sector = fields.Sector("sector", Texts.SectorField),
            Relevant = fields.Flag("relevant", Texts.Relevance),
            Like = fields["q"] is null ? fields["like"] : null,
            Copies = fields.Flag("copies", Texts.Copies) ?? false,
            Sort = fields.Word<SearchSort>("sort", Texts.SortBy) ?? SearchSort.Relevance,
            Limit = PageSize,
            After = fields["after"],
        };
    }
}
