using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>Stores the articles that a killed process had fetched and archived, and had not come to store: nobody is asked for them again.</summary>
/// <remarks>They belong to the run that was cut off. What that one asked for a second time, or beside articles, is left as it is: it is asked again when its turn comes.</remarks>
internal sealed class Salvage(IReadOnlyList<Portal> portals, RunTools tools)
{
    /// <summary>Goes through all that is left in the archive.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var (record, page) in tools.Archive.TakeLeft())
        {
            cancellation.ThrowIfCancellationRequested();
            if (page.Status != 200 || portals.FirstOrDefault(p => p.Active && p.ArticleAddress(page.Address) == page.Address) is not { } portal) continue;
            if (await tools.Store.ListRunsAsync(portal.Id, 1, cancellation) is not [{ Outcome: RunOutcome.Running } run]) continue;
            if (await tools.Store.FindAddressAsync(record.Url, cancellation) is null) await KeepAsync(portal, run.Run, record, page, cancellation);
        }
    }

    private async Task KeepAsync(Portal portal, long run, PageRecord record, Page page, CancellationToken cancellation)
    {
        await using var lease = tools.Lease is { } take ? await take(portal, cancellation) : null;
        // A node that has taken the portal over asks for it anew.
        if (tools.Lease is not null && lease is null) return;
        var keeper = new PageKeeper(lease?.Store ?? tools.Store, tools.Archive, new DiskPause(tools.Time, tools.Log), tools.Log, cancellation);
        var fetch = new FetchRecord(run, portal.Id, record.Url, page.FetchedAt, FetchOutcome.Unchanged, page.Status, "stored from the archive after the process had ended in the middle of it", page.Transferred.Length, null);
        var state = new AddressState(record.Url, portal.Id, page.Header("ETag"), page.Header("Last-Modified"), page.FetchedAt, page.FetchedAt, page.Sha256, null);
        await keeper.ReadAsync(new Fetched(fetch, record, state, null), page, () => tools.Read(portal, page, record, tools.Time.GetUtcNow()),
            held => PortalRun.IsStaleAsync(tools.Store, portal, held, page, fetch));
    }
}
