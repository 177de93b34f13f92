using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Discovery;

/// <summary>A portal's addresses that wait to be asked. They are kept in the store: a run takes what the one before did not come to.</summary>
internal sealed class Frontier(Portal portal, RunTools tools, DiskPause disk)
{
    /// <summary>So many may wait: a sitemap may list what it likes.</summary>
    private const int Most = 200_000;

    /// <summary>So many begin to wait in one transaction.</summary>
    private const int Batch = 500;

    /// <summary>Lets everything wait that was found and holds no known article.</summary>
    /// <param name="found">What a discovery finds.</param>
    /// <param name="begun">When that began.</param>
    /// <param name="cancellation">Ends it; what was found till then waits.</param>
    /// <returns>False where there was no room for all.</returns>
    public async Task<bool> FillAsync(IAsyncEnumerable<Candidate> found, DateTimeOffset begun, CancellationToken cancellation)
    {
        var (batch, room) = (new List<WaitingAddress>(Batch), true);
        await foreach (var candidate in found.WithCancellation(cancellation))
        {
            var url = candidate.Address.AbsoluteUri;
            var state = await tools.Store.FindAddressAsync(url, cancellation);
            if (state?.ArticleId is not null) continue;
            batch.Add(new WaitingAddress(url, portal.Id, candidate.Source.AbsoluteUri, begun, Attempts: state is null ? 0 : 1));
            if (batch.Count == Batch) room &= await AddAsync(batch, cancellation);
        }
        return await AddAsync(batch, cancellation) && room;
    }

    /// <summary>Lets one address wait, unless it does already.</summary>
    public Task<bool> AddAsync(WaitingAddress address, CancellationToken cancellation) => AddAsync([address], cancellation);

    /// <summary>What one run asks, in order. What brought no article before comes last, so that it cannot keep what is new from its turn.</summary>
    /// <param name="span">The history that they wait as (<see cref="DiscoveryState.Span"/>); empty for what is new.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The addresses, and whether some of those that were never asked are left to the next run.</returns>
    public async Task<(IReadOnlyList<WaitingAddress> Due, bool Cut)> TakeAsync(string span, CancellationToken cancellation)
    {
        var (due, retries, gone, cut) = (new List<WaitingAddress>(), new List<WaitingAddress>(), new List<string>(), false);
        var folders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var waiting in await tools.Store.ListWaitingAsync(portal.Id, span, Most, cancellation))
        {
            var folder = waiting.Url[..(new Uri(waiting.Url).GetLeftPart(UriPartial.Path).LastIndexOf('/') + 1)];
            // A declaration that was narrowed since does not reach back to what it no longer names.
            if (portal.ArticleAddress(new Uri(waiting.Url))?.AbsoluteUri != waiting.Url) gone.Add(waiting.Url);
            else if (waiting.Attempts > 0) retries.Add(waiting);
            else if (due.Count >= tools.MostNew) cut = true;
            else if (folders.GetValueOrDefault(folder) >= tools.MostNewInFolder) cut = true;
            else
            {
                folders[folder] = folders.GetValueOrDefault(folder) + 1;
                due.Add(waiting);
            }
        }
        if (gone.Count > 0) await disk.WriteAsync(() => DropAsync(gone, cancellation), cancellation);
        return ([.. due, .. retries.Take(tools.MostNew)], cut);
    }

    private async Task<bool> AddAsync(List<WaitingAddress> batch, CancellationToken cancellation)
    {
        var room = await disk.WriteAsync(() => tools.Store.AddWaitingAsync(batch, Most, cancellation), cancellation);
        batch.Clear();
        return room;
    }

    private async Task<bool> DropAsync(IReadOnlyList<string> urls, CancellationToken cancellation)
    {
        await tools.Store.DropWaitingAsync(urls, cancellation);
        return true;
    }
}
