using NgoNews.Store;

namespace NgoNews.Crawler.Jobs;

/// <summary>Goes on with the portals of nodes that have died: within a lease's term and a half, which is less than a minute unless the operator wants it otherwise.</summary>
internal sealed class Takeover(IStore store, IScheduledRuns runs, CrawlerOptions options, TimeProvider time, ILogger<Takeover> log) : BackgroundService
{

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.LeaseTerm / 2, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await LookAsync(stoppingToken);
            }
            // The boundary of the job: it looks again.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Portals of other nodes could not be looked after: {Reason}", e.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Runs what was abandoned, all at once; each is taken by one node, and only where it is due.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var abandoned = await store.ListAbandonedLeasesAsync(cancellation);
        await Task.WhenAll(abandoned.Select(async portal =>
        {
            if (await runs.RunDueAsync(portal, cancellation) is { } summary)
                log.LogInformation("{Portal} of another node went on here: {Outcome}, {New} new", portal, summary.Outcome, summary.New);
        }));
    }
}
