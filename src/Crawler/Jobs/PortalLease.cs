using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>The right of this node to harvest a portal, held on to while it runs. What the run writes goes through a store that asks for it each time, and its hosts are asked only while it is certain.</summary>
internal sealed class PortalLease : IAsyncDisposable
{
    /// <summary>Why it is lost, where the store says so.</summary>
    public const string TakenOver = "another node has taken it over";

    private readonly IStore store;
    private readonly Lease lease;
    private readonly TimeSpan term;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly CancellationTokenSource ending = new();
    private readonly CancellationTokenSource lost;
    private readonly Task holding;
    private long since;
    private string? why;

    private PortalLease(IStore store, Lease lease, TimeSpan term, long since, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        (this.store, this.lease, this.term, this.since, this.time, this.log) = (store, lease, term, since, time, log);
        lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Store = store.Under(lease);
        holding = HoldAsync();
    }

    /// <summary>For what the run reads and writes.</summary>
    public IStore Store { get; }

    /// <summary>The run is to stop, or another node has the portal.</summary>
    public CancellationToken Stopping => lost.Token;

    /// <summary>Why another node has the portal, or may have it; null while none may, and where the run was told to stop before.</summary>
    public string? Lost => Volatile.Read(ref why);

    /// <summary>Nobody else can have it now, whatever the store would say: its time, counted from before it was last given, is not over. A process that stood still knows it at once.</summary>
    public bool Certain => Age < term;

    private TimeSpan Age => time.GetElapsedTime(Volatile.Read(ref since));

    /// <summary>Null where another node has it.</summary>
    public static async Task<PortalLease?> TakeAsync(IStore store, string portal, string node, TimeSpan term, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        var before = time.GetTimestamp();
        return await store.TakeLeaseAsync(portal, node, term, stopping) is { } lease ? new PortalLease(store, lease, term, before, time, log, stopping) : null;
    }

    /// <summary>To be called before anything is asked out there: where little of the time is left, it is renewed first.</summary>
    /// <exception cref="OperationCanceledException">Another node has the portal, or may have it: <see cref="Stopping"/> is cancelled.</exception>
    public async ValueTask EnsureAsync(CancellationToken cancellation)
    {
        if (Age < term * 2 / 3) return;
        try
        {
            if (await RenewAsync(cancellation)) return;
        }
        catch (StoreException e)
        {
            // Whoever cannot know asks nobody; the run is taken up again once the store is there.
            await LoseAsync($"its lease could not be renewed ({e.Message})");
        }
        throw new OperationCanceledException(lost.Token);
    }

    /// <summary>Ends the run; whoever finds it out first tells why.</summary>
    public async Task LoseAsync(string because)
    {
        if (!lost.IsCancellationRequested && Interlocked.CompareExchange(ref why, because, null) is null)
            log.LogWarning("{Portal}: {Reason}; its run ends here", lease.Name, because);
        await lost.CancelAsync();
    }

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
            await Task.Delay(term / 3, time, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ending.IsCancellationRequested) return;
            try
            {
                if (!await RenewAsync(CancellationToken.None)) return;
            }
            catch (StoreException e)
            {
                // Who cannot reach the store cannot write either; whoever can takes over when the time is up.
                log.LogWarning("The lease of {Portal} was not renewed: {Reason}", lease.Name, e.Message);
            }
        }
    }

    /// <summary>False where another node has taken it; then the run is told to stop.</summary>
    private async Task<bool> RenewAsync(CancellationToken cancellation)
    {
        var before = time.GetTimestamp();
        if (await store.RenewLeaseAsync(lease, term, cancellation))
        {
            Volatile.Write(ref since, before);
            return true;
        }
        await LoseAsync(TakenOver);
        return false;
    }
}
