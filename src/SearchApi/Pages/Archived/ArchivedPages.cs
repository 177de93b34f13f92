using System.Globalization;
using Microsoft.Net.Http.Headers;
using NgoNews.Crawler.Archive;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages.Archived;

/// <summary><c>GET /luu-tru/{id}</c>: a page as it was fetched, byte for byte. Foreign: a browser shows it without script, in no origin, and asks for nothing that it names.</summary>
internal static class ArchivedPages
{
    public static void MapArchivedPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(PageLinks.Archived + "/{**id}", ReadAsync).WithMetadata(new ForeignContent()).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(HttpContext context, IStore store, IPageArchive archive, CancellationToken cancellation)
    {
        if (ArticleAddress.Behind(context.Request, PageLinks.Archived + "/") is not { } id
            || await store.FindPageAsync(id, cancellation).ConfigureAwait(false) is not { } record
            || await archive.ReadAsync(record, cancellation).ConfigureAwait(false) is not { } page)
        {
            return TypedResults.NotFound();
        }
        // The bytes of a record never change; when they were fetched is told as Memento (RFC 7089) tells it.
        context.Response.Headers["Memento-Datetime"] = page.FetchedAt.ToString("R", CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var shown = IsShown(page.ContentType);
        return TypedResults.File(page.Body.ToArray(), shown ? page.ContentType : "application/octet-stream",
            shown ? null : FileName(page.Address), entityTag: new EntityTagHeaderValue($"\"{record.Sha256}\""));
    }

    /// <summary>Text is shown; anything else is saved as a file.</summary>
    private static bool IsShown(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var media) && media.MediaType.Value is "text/html" or "text/plain" or "application/xhtml+xml";

    private static string FileName(Uri address) => address.Segments is [.., var last] && last.Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : "page";
}
