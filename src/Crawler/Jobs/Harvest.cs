using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;
using NgoNews.Store;

namespace NgoNews.Crawler.Jobs;

/// <summary>Runs portals, each at most once at a time in this process.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore holds nothing till its wait handle is asked for.")]
internal sealed class Harvest(PortalSet portals, CrawlerOptions options, IStore store, WarcArchive archive, Fetcher fetcher, RobotsCache robots, HostPace pace,
    AskingRights rights, TimeProvider time, ILogger<Harvest> log, CrawlerMetrics metrics, SampleServer? samples = null) : IHarvest, IScheduledRuns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> busy = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim salvaging = new(1);
    private readonly RunTools tools = new(store, archive, fetcher, robots, pace, time, log, options.Recheck)
    {
        Metrics = metrics,
        MostNew = options.MostNew,
        Backfill = options.Backfill,
        Lease = options.NodeName is { } node ? (portal, cancellation) => PortalLease.TakeAsync(store, portal.Id, node, options.LeaseTerm, time, log, cancellation) : null,
    };

    /// <inheritdoc/>
    public Task<HarvestSummary> RunAllAsync(IProgress<HarvestEvent>? progress, CancellationToken cancellation) => RunAsync(progress, dueOnly: false, cancellation);

    /// <inheritdoc/>
    public Task<HarvestSummary> RunDueAsync(IProgress<HarvestEvent>? progress, CancellationToken cancellation) => RunAsync(progress, dueOnly: true, cancellation);

    /// <inheritdoc/>
    public async Task<PortalSummary?> RunDueAsync(string portal, CancellationToken cancellation)
    {
        await ReadyAsync(cancellation);
        // What is leased may be no portal, or one that is not declared here.
        return portals.Portals.FirstOrDefault(p => p.Id == portal) is { } declared ? await RunAsync(declared, null, dueOnly: true, cancellation) : null;
    }

    /// <inheritdoc/>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        if (samples is not null) await samples.StartAsync(cancellation);
        await archive.OpenAsync(cancellation);
        // Before any portal is asked for what lies there.
        await salvaging.WaitAsync(cancellation);
        try
        {
            await new Salvage(portals.Portals, tools).RunAsync(cancellation);
        }
        finally
        {
            salvaging.Release();
        }
    }

    private async Task<HarvestSummary> RunAsync(IProgress<HarvestEvent>? progress, bool dueOnly, CancellationToken cancellation)
    {
        await ReadyAsync(cancellation);
        var active = portals.Portals.Where(p => p.Active).ToArray();
        using var places = new SemaphoreSlim(Math.Clamp(options.Parallel, 1, 64));
        var summaries = await Task.WhenAll(active.Select(async portal =>
        {
            // Not cancelled here: a portal whose turn comes too late still ends in a recorded, cancelled run.
            await places.WaitAsync(CancellationToken.None);
            try
            {
                return await RunAsync(portal, progress, dueOnly, cancellation);
            }
            finally
            {
                places.Release();
            }
        }));
        return new HarvestSummary([.. summaries.OfType<PortalSummary>()]);
    }

    /// <summary>Runs a portal; where only what is due is wanted, one that is being run already is not, nor one that was since it was due.</summary>
    private async Task<PortalSummary?> RunAsync(Portal portal, IProgress<HarvestEvent>? progress, bool dueOnly, CancellationToken cancellation)
    {
        var turn = busy.GetOrAdd(portal.Id, _ => new SemaphoreSlim(1));
        if (!await turn.WaitAsync(dueOnly ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, CancellationToken.None)) return null;
        try
        {
            if (dueOnly && !await IsDueAsync(portal, cancellation)) return null;
            return tools.Lease is { } take ? await RunLeasedAsync(portal, take, progress, dueOnly, cancellation) : await RunAsync(portal, tools, progress, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new PortalSummary { Portal = portal.Id, Name = portal.Name, Outcome = Store.Crawling.RunOutcome.Cancelled, Detail = "stopped before it began" };
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> IsDueAsync(Portal portal, CancellationToken cancellation) =>
        PortalSchedule.IsDue(portal, await store.ListRunsAsync(portal.Id, 1, cancellation) is [var last, ..] ? last : null, time.GetUtcNow());

    private static async Task<PortalSummary?> RunAsync(Portal portal, RunTools tools, IProgress<HarvestEvent>? progress, CancellationToken cancellation)
    {
        using var trace = CrawlerTraces.Run(portal.Id);
        var summary = await new PortalRun(portal, tools, progress).RunAsync(cancellation);
        trace.Ended(summary);
        return summary;
    }

    /// <summary>Where several nodes share the store, one of them runs a portal; null where another does. A data directory, which the archive's lock keeps to one process, needs no lease.</summary>
    private async Task<PortalSummary?> RunLeasedAsync(Portal portal, Func<Portal, CancellationToken, Task<PortalLease?>> take, IProgress<HarvestEvent>? progress, bool dueOnly, CancellationToken cancellation)
    {
        if (await take(portal, cancellation) is not { } lease)
        {
            log.LogWarning("{Portal} is being harvested by another node", portal.Id);
            return null;
        }
        await using (lease)
        {
            // The node that had it before may have done what was due.
            if (dueOnly && !await IsDueAsync(portal, cancellation)) return null;
            rights.Grant(portal, lease);
            // It may also have asked just now.
            foreach (var host in portal.Hosts) pace.Rest(host, portal.Sample ? TimeSpan.Zero : portal.Delay);
            try
            {
                return await RunAsync(portal, tools with { Store = lease.Store, Permit = lease.EnsureAsync, Lost = () => lease.Lost }, progress, lease.Stopping);
            }
            catch (StoreException e) when (e.Fault == StoreFault.Superseded)
            {
                await lease.LoseAsync(PortalLease.TakenOver);
                return new PortalSummary { Portal = portal.Id, Name = portal.Name, Outcome = Store.Crawling.RunOutcome.Cancelled, Detail = e.Message };
            }
        }
    }
}
