using System.ComponentModel;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Search;
using NgoNews.Store;

namespace NgoNews.SearchApi.Api;

/// <summary>The list of articles, and one article.</summary>
internal static class ArticlesApi
{
    public static IEndpointRouteBuilder MapArticles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/articles", ListAsync)
            .WithName("ListArticles")
            .WithTags("Articles")
            .WithSummary("Articles that fit, with snippets and facet counts")
            .WithDescription("With words, the most relevant first: one or two words are both wanted; of more, and of a whole question, as many as can be, and the nearer "
                + "together they stand, the better. Operators make every word wanted. Words typed with Vietnamese marks are meant so; words without them stand for any "
                + "marks. Common abbreviations find what they stand for.")
            .Produces<ArticleList>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.ApplyToArticles);
        routes.MapGet("/api/suggestions", SuggestAsync)
            .WithName("SuggestQueries")
            .WithTags("Articles")
            .WithSummary("How what is being typed may go on, from headlines")
            .Produces<Suggestions>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.ApplyToSuggestions);
        routes.MapGet("/api/articles/{**id}", FindAsync)
            .WithName("FindArticle")
            .WithTags("Articles")
            .WithSummary("An article: its text, its figures with their places in it, provenance, versions and copies")
            .Produces<ArticleAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    private static async Task<IResult> ListAsync([AsParameters] ArticleListQuery given, ISearchIndex index, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var query = given.Read(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        try
        {
            var answer = await index.SearchAsync(query, cancellation).ConfigureAwait(false);
            return TypedResults.Ok(new ArticleList(answer.Total, [.. answer.Hits.Select(Item)], answer.Next, answer.Facets, answer.DidYouMean));
        }
        catch (SearchQueryException e)
        {
            return Problems.BadQuery(e.Position == SearchQueryException.InCursor ? "after" : "q", e);
        }
    }

    private static async Task<IResult> SuggestAsync([Description("What has been typed so far.")] string? q,
        [Description("At most so many, default 8; above 20 counts as 20.")] string? limit, ISearchIndex index, CancellationToken cancellation)
    {
        const int usual = 8, most = 20;
        var parameters = new Parameters();
        var count = parameters.Limit("limit", limit, usual, most);
        return parameters.Problem ?? TypedResults.Ok(new Suggestions(await index.SuggestAsync(q ?? "", count, cancellation).ConfigureAwait(false)));
    }

    private static async Task<IResult> FindAsync([Description("The article's id, percent-encoded.")] string id, HttpRequest request, IStore store, CancellationToken cancellation)
    {
        var plain = ArticleAddress.Behind(request, "/api/articles/") ?? id;
        return await ArticleReader.ReadAsync(store, plain, cancellation).ConfigureAwait(false) is { } article
            ? (IResult)TypedResults.Ok(article)
            : Problems.NotFound("There is no article with this id.");
    }

    private static ArticleItem Item(SearchHit hit) =>
        new(hit.Id, hit.Title, hit.Portal, hit.Published, hit.Relevant, hit.Sample, hit.Url, hit.Snippet, hit.Copies);
}
