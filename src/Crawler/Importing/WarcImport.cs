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
    private const int LargestBody = 16 * 1024 * 1024;

    /// <summary>Reads a file to its end, or to where it breaks off; what came before stays.</summary>
    /// <param name="stream">A WARC file, compressed or not.</param>
    /// <param name="cancellation">Ends it between two pages.</param>
    public async Task<WarcImportReport> RunAsync(Stream stream, CancellationToken cancellation)
    {
        var report = new WarcImportReport();
        var disk = new DiskPause(time, log);
        var keeper = new PageKeeper(store, archive, disk, log, cancellation);
        var run = await store.StartRunAsync(ArticleDraft.ImportPortal, time.GetUtcNow(), cancellation);
        var outcome = RunOutcome.Failed;
        try
        {
            using var file = new WarcFile(stream);
            await foreach (var entry in file.ReadAsync(LargestBody, cancellation))
            {
                report.Records++;
                await DealAsync(entry, keeper, run, report);
            }
            report.Fault = report.Records == 0 && file.Fault is null ? "the file is empty" : file.Fault;
            outcome = report.Fault is null ? RunOutcome.Completed : RunOutcome.CompletedWithErrors;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            outcome = RunOutcome.Cancelled;
            throw;
        }
        finally
        {
            await store.EndRunAsync(run, time.GetUtcNow(), outcome, report.Fault, CancellationToken.None);
        }
        return report;
    }

    private async Task DealAsync(WarcEntry entry, PageKeeper keeper, long run, WarcImportReport report)
    {
        // Requests, metadata, revisits of what stands elsewhere in the file: no pages.
        if (entry.Type is not ("response" or "resource") || entry.Target is not { } target || target.AbsolutePath == "/robots.txt") return;
        var (page, why) = HttpBlock.Read(entry, LargestBody);
        if (page is { Status: not 200 } || page?.Header("Content-Type") is { Length: > 0 } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase)) return;
        report.Pages++;
        if (page is null) Count(report, why!);
        else if (portals.FirstOrDefault(p => p.Owns(page.Address)) is { } portal) await DealAsync(page, portal, keeper, run, report);
        else await DealAsync(page, null, keeper, run, report);
    }

    private async Task DealAsync(Page page, Portal? portal, PageKeeper keeper, long run, WarcImportReport report)
    {
        var now = time.GetUtcNow();
        var address = portal is null ? page.Address : portal.ArticleAddress(page.Address);
        if (address is null)
        {
            Count(report, "no article's address");
            return;
        }
        if (await IsKnownAsync(page))
        {
            report.Unchanged++;
            return;
        }
        (ArticleDraft? Draft, string? Why) read = default;
        if (portal is null)
        {
            // The whole world's pages come along in such files: only what is read is kept.
            read = Read(() => UndeclaredReader.Read(page, sample, now), page);
            if (read.Draft is null)
            {
                Count(report, read.Why!);
                return;
            }
        }
        var known = await store.FindAddressAsync(address.AbsoluteUri, CancellationToken.None);
        var kept = await keeper.AppendAsync(page);
        var source = portal?.Id ?? ArticleDraft.ImportPortal;
        var record = new FetchRecord(run, source, address.AbsoluteUri, now, FetchOutcome.Unchanged, page.Status, null, page.Transferred.Length, known?.ArticleId);
        // First seen when it was fetched, by whomever: an old page is not asked for again for being new here. What is known of later days stays.
        var state = known is not null && known.LastFetched >= page.FetchedAt ? known : new AddressState(address.AbsoluteUri, source, null, null, known?.FirstSeen ?? page.FetchedAt, page.FetchedAt, page.Sha256, known?.ArticleId);
        var done = await keeper.ReadAsync(new Fetched(record, kept, state, null), page,
            () => portal is null ? (read.Draft! with { PageId = kept.Id }, null) : DraftReader.Read(portal, page, kept, now),
            held => IsOlderAsync(held, page));
        Count(report, done);
    }

    private (ArticleDraft? Draft, string? Why) Read(Func<(ArticleDraft?, string?)> read, Page page)
    {
        try
        {
            return read();
        }
        // The boundary of one page, as it is for a crawled one.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "{Address} could not be read", WebAddress.Shown(page.Address));
            return (null, e.GetType().Name);
        }
    }

    /// <summary>Is this very page archived already, by an earlier import or by the crawl that the file comes from?</summary>
    private async Task<bool> IsKnownAsync(Page page)
    {
        // WARC dates may be cut to seconds.
        var at = page.FetchedAt.AddSeconds(1);
        return await store.FindPageAsync(page.Asked.AbsoluteUri, at, CancellationToken.None) is { } found
            && found.Sha256 == page.Sha256 && (found.FetchedAt - page.FetchedAt).Duration() < TimeSpan.FromSeconds(1);
    }

    /// <summary>Is what is stored of the article from a later page? Versions are in the order in which the site published them.</summary>
    private async Task<bool> IsOlderAsync(ArticleDraft held, Page page)
    {
        if (await store.FindArticleAsync(held.Id, CancellationToken.None) is not { } article) return false;
        var from = article.Draft.PageId is { } id ? (await store.FindPageAsync(id, CancellationToken.None))?.FetchedAt : null;
        return page.FetchedAt < (from ?? article.Draft.ReadAt);
    }

    private static void Count(WarcImportReport report, KeptPage done)
    {
        switch (done.Saved?.Outcome)
        {
            case SaveOutcome.New: report.New++; break;
            case SaveOutcome.Changed: report.Changed++; break;
            case null when done.Record.Outcome == FetchOutcome.Unreadable: Count(report, done.Record.Detail ?? "unreadable"); break;
            default: report.Unchanged++; break;
        }
        if (done.Saved?.Outcome is SaveOutcome.New or SaveOutcome.Changed) report.Figures += done.Draft!.Figures.Count;
    }

    /// <summary>Reasons are counted by their kind: what is behind the colon differs from page to page.</summary>
    private static void Count(WarcImportReport report, string why)
    {
        var kind = why.Split(':')[0];
        report.Without[kind] = report.Without.GetValueOrDefault(kind) + 1;
    }
}
