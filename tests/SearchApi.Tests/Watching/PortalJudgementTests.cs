using NgoNews.Crawler.Portals;
using NgoNews.SearchApi.Watching;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Tests.Watching;

public sealed class PortalJudgementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly PortalInfo Daily = new("baogialai", "Báo Gia Lai", "VN-30", "https://baogialai.example/", false, true, null) { Rhythm = TimeSpan.FromDays(1) };

    private static readonly int[] EveryThirdDay = [3, 6, 9, 12];

    [Fact]
    public void Inactive_is_whoever_is_not_harvested_and_waiting_who_never_was()
    {
        Assert.Equal(PortalState.Inactive, PortalJudgement.Of(Daily with { Active = false, Rhythm = null }, Activity(50, EveryThirdDay), Now));
        Assert.Equal(PortalState.Waiting, PortalJudgement.Of(Daily, null, Now));
    }

    [Theory]
    [InlineData(1, 2, nameof(PortalState.Working))]
    [InlineData(1, 2.1, nameof(PortalState.Late))]
    [InlineData(7, 13.9, nameof(PortalState.Working))]
    [InlineData(7, 14.1, nameof(PortalState.Late))]
    public void Late_is_who_had_no_success_for_two_of_its_rhythms(double rhythm, double success, string state) =>
        Assert.Equal(state, PortalJudgement.Of(Daily with { Rhythm = TimeSpan.FromDays(rhythm) }, Activity(success, EveryThirdDay), Now).ToString());

    [Fact]
    public void Late_is_also_who_never_had_a_success_since_its_first_run()
    {
        var failing = Activity(0, []) with { LastSuccess = null, Runs = [Run(RunOutcome.Failed)] };

        Assert.Equal(PortalState.Late, PortalJudgement.Of(Daily, failing, Now));
        Assert.Equal(PortalState.Failing, PortalJudgement.Of(Daily, failing with { FirstRun = Now.AddDays(-1) }, Now));
    }

    [Theory]
    // Its longest pause was three days: ten are the shortest silence that is told.
    [InlineData(new[] { 9, 12, 15, 18 }, nameof(PortalState.Working))]
    [InlineData(new[] { 11, 14, 17, 20 }, nameof(PortalState.Silent))]
    // Pauses of forty days are its way.
    [InlineData(new[] { 70, 110, 150 }, nameof(PortalState.Working))]
    [InlineData(new[] { 81, 121, 161 }, nameof(PortalState.Silent))]
    // Twice is no way yet.
    [InlineData(new[] { 29, 30 }, nameof(PortalState.Working))]
    [InlineData(new[] { 31, 32 }, nameof(PortalState.Silent))]
    // It never brought anything: a listing that does not fit.
    [InlineData(new int[0], nameof(PortalState.Silent))]
    public void Silent_is_whose_runs_succeed_and_bring_nothing_for_longer_than_it_ever_paused(int[] daysAgo, string state) =>
        Assert.Equal(state, PortalJudgement.Of(Daily, Activity(0.5, daysAgo), Now).ToString());

    [Fact]
    public void A_portal_whose_first_runs_bring_nothing_has_two_rhythms_to_begin() =>
        Assert.Equal(PortalState.Working, PortalJudgement.Of(Daily, Activity(0.5, []) with { FirstRun = Now.AddDays(-1.9) }, Now));

    [Fact]
    public void Invented_portals_publish_once_and_are_not_silent_for_it() =>
        Assert.Equal(PortalState.Working, PortalJudgement.Of(Daily with { Sample = true }, Activity(0.5, [300]), Now));

    [Theory]
    [InlineData(new[] { RunOutcome.Failed, RunOutcome.Completed }, nameof(PortalState.Failing))]
    [InlineData(new[] { RunOutcome.Running, RunOutcome.Failed }, nameof(PortalState.Failing))]
    [InlineData(new[] { RunOutcome.Cancelled, RunOutcome.Failed }, nameof(PortalState.Failing))]
    [InlineData(new[] { RunOutcome.CutOff, RunOutcome.Failed }, nameof(PortalState.Failing))]
    [InlineData(new[] { RunOutcome.Completed, RunOutcome.Failed }, nameof(PortalState.Working))]
    [InlineData(new[] { RunOutcome.CompletedWithErrors }, nameof(PortalState.Working))]
    public void Failing_is_whose_latest_run_that_came_to_its_end_failed(RunOutcome[] runs, string state) =>
        Assert.Equal(state, PortalJudgement.Of(Daily, Activity(0.5, EveryThirdDay) with { Runs = [.. runs.Select(outcome => Run(outcome))] }, Now).ToString());

    [Fact]
    public void Only_who_brings_nothing_degrades_the_whole() =>
        Assert.Equal([PortalState.Late, PortalState.Silent], Enum.GetValues<PortalState>().Where(PortalJudgement.IsDegraded));

    [Theory]
    [InlineData(RunOutcome.Completed, null, null, null)]
    [InlineData(RunOutcome.Failed, "no source could be read", null, "no source could be read")]
    [InlineData(RunOutcome.CompletedWithErrors, null, "Status: 500", "https://baogialai.example/1: Status: 500")]
    [InlineData(RunOutcome.Failed, "no source could be read", "Timeout", "no source could be read; https://baogialai.example/1: Timeout")]
    public void Trouble_is_what_the_latest_run_and_its_first_failure_say(RunOutcome outcome, string? detail, string? failure, string? trouble)
    {
        var run = Run(outcome) with { Detail = detail, Failure = failure is null ? null : new FailedFetch("https://baogialai.example/1", FetchOutcome.HttpError, failure) };

        Assert.Equal(trouble, PortalJudgement.TroubleOf(Activity(0, []) with { Runs = [Run(RunOutcome.Running), run, Run(RunOutcome.Failed)] }));
    }

    private static PortalActivity Activity(double success, int[] broughtDaysAgo) =>
        new("baogialai", Now.AddDays(-400), Now.AddDays(-success), [.. broughtDaysAgo.Select(days => Now.AddDays(-days))], [Run(RunOutcome.Completed)]);

    private static RunMark Run(RunOutcome outcome) => new(1, Now.AddDays(-1), Now, outcome, null, 0, 0, null);
}
