using System.Globalization;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Portals;

public class PortalScheduleTests
{
    private static readonly Uri Site = new("http://127.0.0.1:1/");

    [Theory]
    [InlineData("0 0 5 * * ?", "2026-03-01T04:59:00+07:00", "2026-03-01T05:00:00+07:00", 24)]
    [InlineData("0 0 5 * * ?", "2026-03-01T05:00:00+07:00", "2026-03-02T05:00:00+07:00", 24)]
    [InlineData("0 0 5,17 * * ?", "2026-03-01T06:00:00Z", "2026-03-01T17:00:00+07:00", 12)]
    [InlineData("0 0 6,8 * * ?", "2026-03-01T06:30:00+07:00", "2026-03-01T08:00:00+07:00", 22)]
    [InlineData("0 0 5 ? * MON", "2026-03-03T00:00:00+07:00", "2026-03-09T05:00:00+07:00", 168)]
    [InlineData("0 0 5 1 * ?", "2026-03-03T00:00:00+07:00", "2026-04-01T05:00:00+07:00", 744)]
    public void A_portal_is_due_by_the_clock_in_Vietnam_and_its_rhythm_is_its_longest_pause(string cron, string after, string next, int hours)
    {
        var set = PortalSet.Of(Make.Portal(Site) with { Cron = cron });

        Assert.Equal(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture), set.NextRuns(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture))["sample-test"]);
        Assert.Equal(TimeSpan.FromHours(hours), set.List().Single().Rhythm);
    }

    [Theory]
    [InlineData("2026-03-01T05:00:01+07:00", RunOutcome.Completed, "2026-03-02T04:59:59+07:00", false)]
    [InlineData("2026-03-01T05:00:01+07:00", RunOutcome.Completed, "2026-03-02T05:00:00+07:00", true)]
    [InlineData("2026-03-01T05:00:01+07:00", RunOutcome.Failed, "2026-03-01T12:00:00+07:00", false)]
    [InlineData("2026-02-20T05:00:01+07:00", RunOutcome.Completed, "2026-03-02T04:00:00+07:00", true)]
    // Cut off: it goes on.
    [InlineData("2026-03-01T05:00:01+07:00", RunOutcome.Running, "2026-03-01T05:00:02+07:00", true)]
    [InlineData("2026-03-01T05:00:01+07:00", RunOutcome.Cancelled, "2026-03-01T05:00:02+07:00", true)]
    public void A_portal_is_due_that_was_not_run_since_its_schedule_named_a_time(string started, RunOutcome outcome, string now, bool due)
    {
        var (portal, moment) = (Make.Portal(Site), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var run = new RunRow(1, portal.Id, DateTimeOffset.Parse(started, CultureInfo.InvariantCulture), null, outcome, null, 0, 0, 0, 0, 0);

        Assert.Equal(due, PortalSchedule.IsDue(portal, run, moment));
        Assert.True(PortalSchedule.IsDue(portal, null, moment));
        Assert.False(PortalSchedule.IsDue(portal with { Active = false }, null, moment));
    }

    [Fact]
    public void A_portal_that_is_not_harvested_is_never_due_and_has_no_rhythm()
    {
        var set = PortalSet.Of(Make.Portal(Site) with { Active = false, Why = "gone" });

        Assert.Empty(set.NextRuns(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Null(set.List().Single().Rhythm);
    }

    [Fact]
    public void What_is_declared_is_told_for_showing()
    {
        var tried = new DateOnly(2026, 11, 20);
        var info = PortalSet.Of(Make.Portal(Site) with { Kind = PortalKind.Union, Evidence = Evidence.Listed, Tried = tried }).List().Single();

        Assert.Equal((PortalKind.Union, (Evidence?)Evidence.Listed, (DateOnly?)tried), (info.Kind, info.Evidence, info.Tried));
    }
}
