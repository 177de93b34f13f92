using System.Text;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages.Citing;

/// <summary><c>GET /trich-dan/{id}?dang=ris</c>: a citation as a file, for reference managers.</summary>
internal static class CitationDownload
{
    /// <summary>The parameter that names the form.</summary>
    public const string Form = "dang";

    public static void MapCitations(this IEndpointRouteBuilder routes) => routes.MapGet(PageLinks.Citation + "/{**id}", ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(HttpRequest request, IStore store, PortalNames portals, CancellationToken cancellation)
    {
        if (CitationForm.Find(request.Query[Form]) is not { } form || ArticleAddress.Behind(request, PageLinks.Citation + "/") is not { } id)
            return TypedResults.NotFound();
        var article = int.TryParse(request.Query["ban"], out var version)
            ? await store.FindArticleAsync(id, version, cancellation).ConfigureAwait(false)
            : await store.FindArticleAsync(id, cancellation).ConfigureAwait(false);
        if (article is null)
            return TypedResults.NotFound();
        var page = article.Draft.PageId is { } pageId ? await store.FindPageAsync(pageId, cancellation).ConfigureAwait(false) : null;
        var citation = Citation.Of(article, page, portals.Of(article.Draft.Portal, Language.Vietnamese));
        return TypedResults.File(Encoding.UTF8.GetBytes(form.Write(citation)), form.MediaType + "; charset=utf-8", $"{citation.Key}.{form.Extension}");
    }
}
