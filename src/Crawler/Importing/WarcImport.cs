using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Importing;

/// <summary>Reads articles out of any WARC file, the way a crawled page goes: archived, read, stored, with its outcome recorded.</summary>
/// <remarks>
/// A page of a declared portal counts where its address is an article's there, and belongs to that portal. Of other sites, Vietnamese articles are taken.
/// Importing a file again changes nothing, and a page from before what is stored becomes no version of it.
/// </remarks>
internal sealed class WarcImport(IStore store, WarcArchive archive, IReadOnlyList<Portal> portals, TimeProvider time, ILogger log, bool sample)
{
    public const int LargestBody = 16 * 1024 * 1024;

    /// <summary>Pages that are stored together: one wait for the disk.</summary>
    private const int Batch = 50;

    /// <summary>So many pages are read at once; what is stored, and in which order, does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Reads a file to its end, or to where it breaks off; what came before stays.</summary>
    /// <param name="stream">A WARC file, compressed or not.</param>
    /// <param name="cancellation">Ends it between two pages.</param>
    public async Task<WarcImportReport> RunAsync(Stream stream, CancellationToken cancellation)
    {
        var report = new WarcImportReport();
        var disk = new DiskPause(time, log);
        var keeper = new PageKeeper(store, archive, disk, log, cancellation);
        var run = await store.StartRunAsync(ArticleDraft.ImportPortal, time.GetUtcNow(), cancellation);
        var keeping = new ImportedPages(store, keeper, time, run, report);
        var (outcome, lost) = (RunOutcome.Failed, false);
        try
        {
            using var file = new WarcFile(stream);
            var entries = WithKnownAsync(file.ReadAsync(LargestBody, cancellation));
            await foreach (var read in ReadOnCores.Select(entries, found => Read(found, keeper), found => found.Entry.Block?.Length ?? 0, Workers, cancellation))
            {
                report.Records++;
                if (read is null) continue;
                report.Pages++;
                await keeping.AddAsync(read);
                if (keeping.Count >= Batch) await keeping.CommitAsync();
            }
            await keeping.CommitAsync();
            report.Fault = report.Records == 0 && file.Fault is null ? "the file is empty" : file.Fault;
            outcome = report.Fault is null ? RunOutcome.Completed : RunOutcome.CompletedWithErrors;
        }
        catch (StoreException e) when (e.Fault == StoreFault.Superseded)
        {
            lost = true;
            throw;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is archived comes to store, too.
            await keeping.CommitAsync();
            outcome = RunOutcome.Cancelled;
            throw;
        }
        finally
        {
            // Another may be at the file meanwhile, and this run be told as cut off already.
            if (!lost) await store.EndRunAsync(run, time.GetUtcNow(), outcome, report.Fault, CancellationToken.None);
        }
        return report;
    }

    /// <summary>Pages that are archived already are not read again: by an earlier import, or by the crawl that the file comes from.</summary>
    private async IAsyncEnumerable<(WarcEntry Entry, Page? Page, string? Why, bool Known)> WithKnownAsync(IAsyncEnumerable<WarcEntry> entries)
    {
        await foreach (var entry in entries)
        {
            var (page, why) = PageOf(entry);
            yield return (entry, page, why, page is not null && await ImportedPages.IsKnownAsync(store, page));
        }
    }

    /// <summary>The page of a record, or what is wrong with it; neither where it holds none: requests, metadata, revisits of what stands elsewhere, pictures.</summary>
    public static (Page? Page, string? Why) PageOf(WarcEntry entry)
    {
        if (entry.Type is not ("response" or "resource") || entry.Target is not { } target || target.AbsolutePath == "/robots.txt") return default;
        var (page, why) = HttpBlock.Read(entry, LargestBody);
        return page is { Status: not 200 } || page?.Header("Content-Type") is { Length: > 0 } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase) ? default : (page, why);
    }

    private ImportedPage? Read((WarcEntry Entry, Page? Page, string? Why, bool Known) found, PageKeeper keeper)
    {
        if (found.Page is not { } page) return found.Why is null ? null : new ImportedPage(null, null, null, null, found.Why, false);
        var portal = portals.FirstOrDefault(p => p.Owns(page.Address));
        var address = portal is null ? page.Address : portal.ArticleAddress(page.Address);
        if (address is null) return new ImportedPage(page, portal, null, null, "no article's address", false);
        if (found.Known) return new ImportedPage(page, portal, address, null, null, true);
        var (draft, why) = keeper.Read(page, () => portal is null ? UndeclaredReader.Read(page, sample, time.GetUtcNow()) : DraftReader.Read(portal, page, time.GetUtcNow()));
        // The whole world's pages come along in such files: of sites that nobody declares, only what is read is kept.
        return new ImportedPage(page, portal, portal is null && draft is null ? null : address, draft, why, false);
    }
}
