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
    TimeProvider time, ILogger<Harvest> log, CrawlerMetrics metrics, SampleServer? samples = null) : IHarvest
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> busy = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim salvaging = new(1);
    private readonly RunTools tools = new(store, archive, fetcher, robots, pace, time, log, options.Recheck) { Metrics = metrics, MostNew = options.MostNew };

    /// <inheritdoc/>
    public async Task<HarvestSummary> RunAllAsync(IProgress<HarvestEvent>? progress, CancellationToken cancellation)
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
                return await RunAsync(portal, progress, wait: true, cancellation);
            }
            finally
            {
                places.Release();
            }
        }));
        return new HarvestSummary([.. summaries.OfType<PortalSummary>()]);
    }

    /// <summary>Runs one portal; null where it is being run already.</summary>
    public async Task<PortalSummary?> RunOneAsync(string portal, CancellationToken cancellation)
    {
        await ReadyAsync(cancellation);
        return await RunAsync(portals.Portals.First(p => p.Id == portal), null, wait: false, cancellation);
    }

    private async Task<PortalSummary?> RunAsync(Portal portal, IProgress<HarvestEvent>? progress, bool wait, CancellationToken cancellation)
    {
        var turn = busy.GetOrAdd(portal.Id, _ => new SemaphoreSlim(1));
        if (!await turn.WaitAsync(wait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, CancellationToken.None)) return null;
        try
        {
            using var trace = CrawlerTraces.Run(portal.Id);
            var summary = await new PortalRun(portal, tools, progress).RunAsync(cancellation);
            trace.Ended(summary);
            return summary;
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

    private async Task ReadyAsync(CancellationToken cancellation)
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
}
