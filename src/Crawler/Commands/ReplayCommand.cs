using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Commands;

/// <summary><c>replay</c>: prints an archived page as it came, and on standard error what it is.</summary>
internal static class ReplayCommand
{
    public static async Task<int> RunAsync(Uri address, DateTimeOffset? at, CrawlerOptions options, Stream output, CancellationToken cancellation)
    {
        await using var store = options.Store.Make(options.Data);
        await store.OpenAsync(cancellation);
        if (await FindAsync(store, address, at ?? DateTimeOffset.MaxValue, cancellation) is not { } record)
        {
            await Console.Error.WriteLineAsync(at is null ? $"{address}: not in the archive" : $"{address}: not in the archive at that time");
            return 1;
        }
        // Not opened: a crawl may be writing to it.
        await using var archive = new WarcArchive(Path.Combine(options.Data, "archive"), store, TimeProvider.System, NullLogger<WarcArchive>.Instance);
        if (await archive.ReadAsync(record, cancellation) is not { } page)
        {
            await Console.Error.WriteLineAsync($"{address}: its record is gone or damaged ({record.ArchiveFile} at {record.Offset.ToString(CultureInfo.InvariantCulture)})");
            return 1;
        }
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{page.Status} {record.FetchedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {page.ContentType ?? "no content type"} {record.ArchiveFile} at {record.Offset}{(record.Status == 304 ? ", not modified since" : "")}"));
        await output.WriteAsync(page.Body, cancellation);
        await output.FlushAsync(cancellation);
        return 0;
    }

    /// <summary>The page as it stood then: under the address as given, or in the form that its portal is crawled by.</summary>
    private static async Task<PageRecord?> FindAsync(IStore store, Uri address, DateTimeOffset at, CancellationToken cancellation) =>
        await store.FindPageAsync(address.AbsoluteUri, at, cancellation)
        ?? (PortalSet.All().Select(portal => portal.ArticleAddress(address)).FirstOrDefault(known => known is not null) is { } canonical
            ? await store.FindPageAsync(canonical.AbsoluteUri, at, cancellation) : null);
}
