using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>The right of this node to harvest a portal, held on to while it runs. What the run writes goes through a store that asks for it each time.</summary>
internal sealed class PortalLease : IAsyncDisposable
{
    /// <summary>A node that is not heard of for so long has died, or stands still.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Every = Term / 3;

    private readonly IStore store;
    private readonly Lease lease;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly CancellationTokenSource ending = new();
    private readonly CancellationTokenSource lost;
    private readonly Task holding;

    private PortalLease(IStore store, Lease lease, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        (this.store, this.lease, this.time, this.log) = (store, lease, time, log);
        lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Store = store.Under(lease);
        holding = HoldAsync();
    }

    /// <summary>For what the run reads and writes.</summary>
    public IStore Store { get; }

    /// <summary>The run is to stop, or another node has the portal.</summary>
    public CancellationToken Stopping => lost.Token;

    /// <summary>Null where another node has it.</summary>
    public static async Task<PortalLease?> TakeAsync(IStore store, string portal, string node, TimeProvider time, ILogger log, CancellationToken stopping) =>
        await store.TakeLeaseAsync(portal, node, Term, stopping) is { } lease ? new PortalLease(store, lease, time, log, stopping) : null;

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await holding;
        try
        {
            await store.ReleaseLeaseAsync(lease, CancellationToken.None);
        }
        catch (StoreException e)
        {
            // Its time runs out by itself.
            log.LogWarning("The lease of {Portal} was not given back: {Reason}", lease.Name, e.Message);
        }
        lost.Dispose();
        ending.Dispose();
    }

    private async Task HoldAsync()
    {
        while (true)
        {
            await Task.Delay(Every, time, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ending.IsCancellationRequested) return;
            try
            {
                if (await store.RenewLeaseAsync(lease, Term, CancellationToken.None)) continue;
                log.LogWarning("{Portal}: another node has taken it over; its run ends here", lease.Name);
                await lost.CancelAsync();
                return;
            }
            catch (StoreException e)
            {
                // Who cannot reach the store cannot write either; whoever can takes over when the time is up.
                log.LogWarning("The lease of {Portal} was not renewed: {Reason}", lease.Name, e.Message);
            }
        }
    }
}
