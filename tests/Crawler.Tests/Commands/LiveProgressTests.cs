using NgoNews.Crawler.Commands;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Commands;

public sealed class LiveProgressTests : IDisposable
{
    private readonly StringWriter terminal = new() { NewLine = "\n" };
    private readonly FakeTime time = new();

    [Fact]
    public void One_line_is_written_over_and_tells_how_far_all_portals_are()
    {
        var live = Live(portals: 2);
        foreach (var step in new[] { Step("hue", 1, 4, 3), Step("vinh", 1, 2), Step("hue", 2, 4), Step("vinh", 2, 2) })
        {
            time.Advance(TimeSpan.FromSeconds(1));
            live.Report(step);
        }
        live.Report(End("vinh", 2));
        live.Finish();

        Assert.DoesNotContain('\n', terminal.ToString().TrimEnd('\n'));
        // Hue took three seconds for its second half-way mark: two of its four pages are left.
        Assert.Equal("1/2 portals, 4 pages, 4 articles, 3 figures, 0 errors, 1.0 pages/s, 0:03 left", Shown());
    }

    [Fact]
    public void Nothing_is_said_of_the_time_left_before_every_portal_has_told_how_much_it_has()
    {
        var live = Live(portals: 3);
        time.Advance(TimeSpan.FromSeconds(2));
        live.Report(Step("hue", 1, 4));
        live.Report(new HarvestEvent("vinh", "https://vinh.example/tin", FetchOutcome.Discovery, null, 0, 0, 0));
        live.Finish();

        Assert.Equal("0/3 portals, 2 pages, 1 articles, 0 figures, 0 errors, 1.0 pages/s", Shown());
    }

    [Fact]
    public void A_failure_stays_in_a_line_of_its_own_and_what_a_site_says_does_not_steer_the_terminal()
    {
        var live = Live(portals: 1);
        live.Report(new HarvestEvent("hue", "https://hue.example/1", FetchOutcome.HttpError, "Status: 500 \u001b[2J", 0, 1, 2));
        live.Report(Step("hue", 2, 2));
        live.Finish();

        Assert.Equal("\r\u001b[Kfailed: https://hue.example/1  Status: 500  [2J", terminal.ToString().Split('\n')[0]);
        Assert.Contains("1 errors", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_no_more_often_than_an_eye_can_follow()
    {
        var live = Live(portals: 1);
        for (var i = 1; i <= 1000; i++)
        {
            live.Report(Step("hue", i, 1000));
            time.Advance(LiveProgress.Between / 10);
        }

        Assert.Equal(100, terminal.ToString().Count(c => c == '\r'));
    }

    [Fact]
    public void A_line_fits_into_its_terminal()
    {
        var live = new LiveProgress(terminal, time, 1, () => 20);
        live.Report(Step("hue", 1, 2));

        Assert.Equal(19, Shown().Length);
    }

    public void Dispose() => terminal.Dispose();

    private LiveProgress Live(int portals) => new(terminal, time, portals, () => 200);

    /// <summary>What a person sees in the last line.</summary>
    private string Shown() => terminal.ToString().TrimEnd('\n').Split('\r')[^1]["\u001b[K".Length..];

    private static HarvestEvent Step(string portal, int done, int total, int figures = 0) => new(portal, $"https://{portal}.example/{done}", FetchOutcome.New, "Tin", figures, done, total);

    private static HarvestEvent End(string portal, int total) => new(portal, $"https://{portal}.example/", FetchOutcome.Discovery, null, 0, total, total) { Ended = RunOutcome.Completed };
}
