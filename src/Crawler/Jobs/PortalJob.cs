using Quartz;

namespace NgoNews.Crawler.Jobs;

/// <summary>The scheduled run of one portal; a run that is due while the last one goes on is left out.</summary>
[DisallowConcurrentExecution]
internal sealed class PortalJob(IScheduledRuns runs, ILogger<PortalJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var portal = context.JobDetail.Key.Name;
        try
        {
            if (await runs.RunDueAsync(portal, cancellationToken) is { } summary)
                log.LogInformation("{Portal}: {Outcome}, {New} new, {Changed} changed, {Unchanged} unchanged, {Failed} failed",
                    portal, summary.Outcome, summary.New, summary.Changed, summary.Unchanged, summary.Failed);
        }
        // The boundary of the job: the schedule goes on, whatever it was.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "{Portal} could not be run", portal);
        }
    }
}
