using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;
using NgoNews.Store;

namespace NgoNews.SearchApi.Api;

/// <summary>The list of articles, and one article.</summary>
internal static class ArticlesApi
{
    private static readonly ParameterDoc[] ListParameters =
    [
        ParameterDoc.Text("q", "Words, with or without Vietnamese marks; \"…\" makes a phrase. Absent: everything, newest first.", "viện trợ phi chính phủ"),
        ParameterDoc.Text("place", "A place that its figures or its publisher name: VN, or an ISO 3166-2:VN code, merged provinces with @2025.", "VN-25"),
        ParameterDoc.Day("from", "Published on or after this day (Asia/Ho_Chi_Minh)."),
        ParameterDoc.Day("to", "Published on or before this day."),
        ParameterDoc.Number("year", "A year that one of its figures' periods ends in, or the year of publication.", 1, 9999),
        ParameterDoc.Text("portal", "Id of a portal.", "import"),
        ParameterDoc.OneOf("indicator", "Has a figure of this indicator.", ArticleParameters.Names<Indicator>()),
        ParameterDoc.OneOf("relevant", "About foreign-NGO aid, or not.", ["true", "false", "any"], "any"),
        ParameterDoc.Number("limit", "Articles a page; more than 100 counts as 100.", 1, null, ArticleParameters.DefaultLimit),
        ParameterDoc.Text("after", "The 'next' of the page before, with the same parameters.", null),
    ];

    public static IEndpointRouteBuilder MapArticles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/articles", ListAsync)
            .WithName("list_articles").WithTags("articles").WithSummary("Articles that fit, with snippets and facet counts")
            .Produces<ArticleList>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status500InternalServerError)
            .Describe(ListParameters, "A page of articles");
        routes.MapGet("/api/articles/{**id}", FindAsync)
            .WithName("get_article").WithTags("articles").WithSummary("An article: text, figures with their places in it, provenance, versions, copies")
            .Produces<ArticleAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status500InternalServerError)
            .Describe([ParameterDoc.Text("id", "The article's id, percent-encoded.", null)], "The article");
        return routes;
    }

    private static async Task<IResult> ListAsync([AsParameters] ArticleListQuery parameters, ISearchIndex index, CancellationToken cancellation)
    {
        var (query, problem) = parameters.Read();
        if (query is null)
            return problem!;
        try
        {
            var answer = await index.SearchAsync(query, cancellation).ConfigureAwait(false);
            return Results.Ok(new ArticleList(answer.Total, [.. answer.Hits.Select(Item)], answer.Next, answer.Facets));
        }
        catch (SearchQueryException e)
        {
            return e.Position == SearchQueryException.InCursor
                ? Problems.BadParameter("after", e.Message)
                : Problems.BadParameter("q", e.Message, e.Position);
        }
    }

    private static async Task<IResult> FindAsync(string? id, IStore store, CancellationToken cancellation)
    {
        // The router leaves an encoded slash encoded, since it cannot tell it from one that parts segments; here there are no segments.
        var plain = id?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) ?? "";
        return await ArticleReader.ReadAsync(store, plain, cancellation).ConfigureAwait(false) is { } article
            ? Results.Ok(article)
            : Problems.NotFound("There is no article with this id.");
    }

    private static ArticleItem Item(SearchHit hit) =>
        new(hit.Id, hit.Title, hit.Portal, hit.Published, hit.Relevant, hit.Sample, hit.Url, hit.Snippet);
}
