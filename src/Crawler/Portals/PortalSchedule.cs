using NgoNews.Store.Crawling;
using Quartz;

namespace NgoNews.Crawler.Portals;

/// <summary>When a portal is harvested: its cron expression, spread by its id, in Vietnam.</summary>
internal static class PortalSchedule
{
    // Rhythms of days, weeks and months show within two of them; a yearly one has its two runs as well.
    private const int RunsLookedAt = 70;

    /// <summary>The zone of every cron expression.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The portal's expression.</summary>
    public static CronExpression CronOf(Portal portal) => CronExpression.ParseWithHash(portal.Cron, portal.Id).WithTimeZone(Zone);

    /// <summary>Its next run after a moment; null where it has none.</summary>
    public static DateTimeOffset? Next(Portal portal, DateTimeOffset after) => portal.Active ? CronOf(portal).GetNextValidTimeAfter(after) : null;

    /// <summary>Is it time for a run?</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="last">Its latest run, or null.</param>
    /// <param name="now">Now.</param>
    public static bool IsDue(Portal portal, RunRow? last, DateTimeOffset now) =>
        portal.Active && (last is null or { Outcome: RunOutcome.Running or RunOutcome.Cancelled } || Next(portal, last.Started) <= now);

    /// <summary>The longest time from one run to the next; null where it is not harvested, or only once.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="from">Where to begin to look.</param>
    public static TimeSpan? Rhythm(Portal portal, DateTimeOffset from)
    {
        if (!portal.Active) return null;
        var (cron, longest) = (CronOf(portal), TimeSpan.Zero);
        var last = cron.GetNextValidTimeAfter(from);
        for (var n = 0; n < RunsLookedAt && last is { } before; n++)
        {
            last = cron.GetNextValidTimeAfter(before);
            if (last is { } next && next - before > longest) longest = next - before;
        }
        return longest > TimeSpan.Zero ? longest : null;
    }
}
