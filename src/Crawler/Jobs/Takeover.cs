using NgoNews.Store;

namespace NgoNews.Crawler.Jobs;

/// <summary>Goes on with the portals of nodes that have died: within a lease's term and a half, which is less than a minute unless the operator wants it otherwise.</summary>
internal sealed class Takeover(IStore store, IScheduledRuns runs, CrawlerOptions options, TimeProvider time, ILogger<Takeover> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A run may take hours: whoever dies meanwhile is not to wait for its end.
        var going = new List<Task>();
        while (true)
        {
            await Task.Delay(options.LeaseTerm / 2, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) break;
            going.RemoveAll(look => look.IsCompleted);
            going.Add(LookAsync(stoppingToken));
        }
        await Task.WhenAll(going);
    }

    /// <summary>Runs what was abandoned, all at once; each is taken by one node, and only where it is due.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll((await store.ListAbandonedLeasesAsync(cancellation)).Select(portal => RunAsync(portal, cancellation)));
        }
        // The boundary of the job: it looks again.
        catch (Exception e)
        {
            if (!cancellation.IsCancellationRequested) log.LogWarning("Portals of other nodes could not be looked after: {Reason}", e.Message);
        }
    }

    private async Task RunAsync(string portal, CancellationToken cancellation)
    {
        if (await runs.RunDueAsync(portal, cancellation) is { } summary)
            log.LogInformation("{Portal} of another node went on here: {Outcome}, {New} new", portal, summary.Outcome, summary.New);
    }
}
