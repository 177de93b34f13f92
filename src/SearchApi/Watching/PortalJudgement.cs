using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Watching;

/// <summary>Tells from what a portal did how it does.</summary>
internal static class PortalJudgement
{
    /// <summary>One run may be missed; two in a row are no accident.</summary>
    private const int Rhythms = 2;

    /// <summary>From so many runs on that brought something, the pauses between them say how often it publishes.</summary>
    private const int EnoughToTell = 3;

    /// <summary>Offices are silent over Tết; nobody is called for a shorter silence.</summary>
    private static readonly TimeSpan ShortestSilence = TimeSpan.FromDays(10);

    /// <summary>What silence is called long where the portal has not shown how often it publishes.</summary>
    private static readonly TimeSpan UsualSilence = TimeSpan.FromDays(30);

    public static PortalState Of(PortalInfo portal, PortalActivity? activity, DateTimeOffset now)
    {
        if (!portal.Active) return PortalState.Inactive;
        if (activity is null) return PortalState.Waiting;
        if (now - (activity.LastSuccess ?? activity.FirstRun) > Rhythms * portal.Rhythm) return PortalState.Late;
        // Invented portals publish nothing after the first day.
        if (!portal.Sample && activity.LastSuccess is not null && now - (activity.Brought is [var last, ..] ? last : activity.FirstRun) > SilenceOf(portal, activity)) return PortalState.Silent;
        return activity.Runs.FirstOrDefault(run => run.Outcome is not (RunOutcome.Running or RunOutcome.Cancelled or RunOutcome.CutOff))?.Outcome == RunOutcome.Failed ? PortalState.Failing : PortalState.Working;
    }

    /// <summary>Is it that a portal brings nothing although it should? Then the whole is degraded; a run that failed once is no reason yet.</summary>
    public static bool IsDegraded(PortalState state) => state is PortalState.Late or PortalState.Silent;

    /// <summary>Why the latest run that ended did not deal with everything, in the crawler's words; null where it did.</summary>
    public static string? TroubleOf(PortalActivity? activity)
    {
        if (activity?.Runs.FirstOrDefault(run => run.Outcome != RunOutcome.Running) is not { Outcome: not RunOutcome.Completed } run) return null;
        var failure = run.Failure is { } first ? $"{first.Url}: {first.Detail ?? first.Outcome.ToString()}" : null;
        return run.Detail is null ? failure : failure is null ? run.Detail : $"{run.Detail}; {failure}";
    }

    /// <summary>Twice its longest pause so far; what brought nothing at all has no pause, and two of its scheduled runs tell.</summary>
    private static TimeSpan SilenceOf(PortalInfo portal, PortalActivity activity)
    {
        var scheduled = Rhythms * (portal.Rhythm ?? TimeSpan.Zero);
        var brought = activity.Brought;
        if (brought.Count == 0) return scheduled;
        var silence = UsualSilence;
        if (brought.Count >= EnoughToTell)
        {
            var longest = brought.Zip(brought.Skip(1), (later, earlier) => later - earlier).Max();
            silence = 2 * longest > ShortestSilence ? 2 * longest : ShortestSilence;
        }
        return silence > scheduled ? silence : scheduled;
    }
}
