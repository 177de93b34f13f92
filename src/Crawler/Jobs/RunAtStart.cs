namespace NgoNews.Crawler.Jobs;

/// <summary>Harvests when the host has started what is due: what was never harvested, was cut off, or was missed.</summary>
internal sealed class RunAtStart(IHarvest harvest, IHostApplicationLifetime host, ILogger<RunAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var summary = await harvest.RunDueAsync(null, stoppingToken);
            foreach (var p in summary.Portals)
                log.LogInformation("{Portal}: {Outcome}, {New} new, {Changed} changed, {Unchanged} unchanged, {Failed} failed", p.Portal, p.Outcome, p.New, p.Changed, p.Unchanged, p.Failed);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        // What keeps every portal from being harvested (no sample pages, a data directory in use) is no reason to stay up.
        catch (Exception e)
        {
            log.LogCritical("{Reason}", e.Message);
            Environment.ExitCode = 1;
            host.StopApplication();
        }
    }
}
