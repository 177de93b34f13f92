using NgoNews.Crawler.Portals;
using Quartz;

namespace NgoNews.Crawler.Jobs;

/// <summary>Keeps the schedule that outlives the process to what is declared today, and lets it run: in the one process that harvests, or in each of the nodes that share a store.</summary>
/// <remarks>Beside an embedded store the schedule has a file of its own, since Quartz opens connections of its own, and the store's are counted. Nodes share it in the
/// store's database, where each time is one node's; the last one to start says what is declared.</remarks>
internal sealed class Timetable(ISchedulerFactory schedulers, PortalSet portals, IScheduledRuns runs, ILogger<Timetable> log) : IHostedService
{
    private IScheduler? scheduler;

    /// <summary>The file in the data directory.</summary>
    public const string FileName = "schedule.db";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await runs.ReadyAsync(cancellationToken);
            scheduler = await schedulers.GetScheduler(cancellationToken);
            await DeclareAsync(scheduler, cancellationToken);
            await scheduler.Start(cancellationToken);
        }
        // The boundary of the schedule: what else the host does goes on without it.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("Nothing is harvested by schedule here: {Reason}", e.Message);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    /// <summary>What is declared as it was keeps its times, those that were missed included; the rest is made, made anew or taken out.</summary>
    private async Task DeclareAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        var declared = portals.Portals.Where(p => p.Active).ToDictionary(p => new JobKey(p.Id));
        var kept = (await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellation)).ToHashSet();
        await scheduler.DeleteJobs([.. kept.Where(key => !declared.ContainsKey(key))], cancellation);
        var triggers = (await scheduler.GetTriggers([.. declared.Keys.Select(key => new TriggerKey(key.Name))], cancellation)).OfType<ICronTrigger>().ToDictionary(t => t.JobKey);
        var anew = new Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>>();
        foreach (var (key, portal) in declared)
        {
            var cron = PortalSchedule.CronOf(portal);
            if (kept.Contains(key) && triggers.GetValueOrDefault(key) is { } now && now.CronExpressionString == cron.CronExpressionString && now.TimeZone.Id == PortalSchedule.Zone.Id) continue;
            // A run that a killed process was in is asked for again at the next start.
            var job = JobBuilder.Create<PortalJob>().WithIdentity(key).RequestRecovery().Build();
            anew[job] = [TriggerBuilder.Create().ForJob(key).WithIdentity(portal.Id)
                .WithCronSchedule(cron, schedule => schedule.InTimeZone(PortalSchedule.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build()];
        }
        await scheduler.ScheduleJobs(anew, ScheduleJobOptions.Replacing, cancellation);
        await scheduler.ResetTriggersFromErrorState(GroupMatcher<TriggerKey>.AnyGroup(), cancellation);
    }
}
