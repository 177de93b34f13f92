using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Fetching;

public class VisitorTests
{
    [Fact]
    public async Task The_pause_is_kept_also_before_the_first_page_behind_robots()
    {
        await using var server = await TestServer.StartAsync(_ => Task.CompletedTask);
        var time = new FakeTime(hurry: true);
        var visitor = VisitorOf(server, time, sample: false);
        await visitor.VisitAsync(new FetchRequest(server.At("/a-1")), default);
        await visitor.VisitAsync(new FetchRequest(server.At("/a-2")), default);
        Assert.Equal(["/robots.txt", "/a-1", "/a-2"], server.Requests);
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)], time.Waits);
    }

    [Fact]
    public void A_longer_crawl_delay_counts_and_a_sample_portal_needs_none()
    {
        var slow = Robots.Parse("User-agent: *\nCrawl-delay: 9"u8, Fetcher.Product);
        var quick = Robots.Parse("User-agent: *\nCrawl-delay: 1"u8, Fetcher.Product);
        var live = Make.Portal(new Uri("https://thu.vn"), sample: false, delay: TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(9), Visitor.PauseFor(live, slow));
        Assert.Equal(TimeSpan.FromSeconds(5), Visitor.PauseFor(live, quick));
        Assert.Equal(TimeSpan.Zero, Visitor.PauseFor(Make.Portal(new Uri("http://thu.localhost:5081")), slow));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("120", 120)]
    public async Task Retry_after_is_honoured(string header, int seconds)
    {
        await using var server = await BusyAsync(header);
        var time = new FakeTime(hurry: true);
        Assert.IsType<Received>(await VisitorOf(server, time, sample: true).VisitAsync(new FetchRequest(server.At("/a-1")), default));
        Assert.Equal([TimeSpan.FromSeconds(seconds)], time.Waits);
    }

    [Theory]
    [InlineData("3600", 60)]
    [InlineData("99999999999999999999", 360)]
    public async Task A_host_that_asks_for_a_long_rest_has_it_up_to_a_cap(string header, int minutes)
    {
        await using var server = await BusyAsync(header);
        var time = new FakeTime(hurry: true);
        var visitor = VisitorOf(server, time, sample: true);
        Assert.Equal(503, Assert.IsType<Failed>(await visitor.VisitAsync(new FetchRequest(server.At("/a-1")), default)).Status);
        time.Advance(TimeSpan.FromMinutes(minutes - 3));
        Assert.Equal(FetchFault.Resting, Assert.IsType<Failed>(await visitor.VisitAsync(new FetchRequest(server.At("/a-2")), default)).Fault);
        Assert.Equal(["/robots.txt", "/a-1"], server.Requests);
        Assert.Empty(time.Waits);
        time.Advance(TimeSpan.FromMinutes(3));
        Assert.IsType<Received>(await visitor.VisitAsync(new FetchRequest(server.At("/a-2")), default));
    }

    [Fact]
    public async Task A_date_to_come_back_at_counts_by_the_servers_clock()
    {
        // Ours stands in January 2026.
        await using var server = await BusyAsync("Mon, 03 Jun 2030 01:30:40 GMT", "Mon, 03 Jun 2030 01:30:00 GMT");
        var time = new FakeTime(hurry: true);
        Assert.IsType<Received>(await VisitorOf(server, time, sample: true).VisitAsync(new FetchRequest(server.At("/a-1")), default));
        Assert.Equal([TimeSpan.FromSeconds(40)], time.Waits);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again_and_only_the_whole_one_is_a_page()
    {
        var (whole, attempts) = (Body.Gzip(System.Text.Encoding.UTF8.GetBytes(new string('v', 5000))), 0);
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/robots.txt") return Task.CompletedTask;
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.Connection = "close";
            return context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length - (attempts++ == 0 ? 4 : 0))).AsTask();
        });
        var answer = Assert.IsType<Received>(await VisitorOf(server, new FakeTime(hurry: true), sample: true).VisitAsync(new FetchRequest(server.At("/a-1")), default));
        Assert.Equal((2, 5000), (attempts, answer.Page.Body.Length));
        Assert.Empty(answer.Way);
    }

    [Fact]
    public async Task Answers_that_were_asked_for_again_are_handed_out_with_the_last()
    {
        await using var server = await BusyAsync("1");
        var answer = await VisitorOf(server, new FakeTime(hurry: true), sample: true).VisitAsync(new FetchRequest(server.At("/a-1")), default);
        Assert.Equal([503], answer.Way.Select(p => p.Status));
    }

    private static Task<TestServer> BusyAsync(string retryAfter, string? date = null)
    {
        var busy = true;
        return TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/robots.txt" || !busy) return Task.CompletedTask;
            busy = false;
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = retryAfter;
            if (date is not null) context.Response.Headers.Date = date;
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task After_three_attempts_it_is_given_up()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path != "/robots.txt") context.Response.StatusCode = 502;
            return Task.CompletedTask;
        });
        var answer = await VisitorOf(server, new FakeTime(hurry: true), sample: true).VisitAsync(new FetchRequest(server.At("/a-1")), default);
        Assert.Equal(502, Assert.IsType<Failed>(answer).Status);
        Assert.Equal(3, server.Requests.Count(r => r == "/a-1"));
    }

    [Fact]
    public async Task What_robots_forbids_is_not_asked_also_behind_a_redirect()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/robots.txt") return context.Response.WriteAsync("User-agent: *\nDisallow: /private");
            context.Response.Redirect("/private/a-1");
            return Task.CompletedTask;
        });
        var visitor = VisitorOf(server, new FakeTime(hurry: true), sample: true);
        Assert.Equal(FetchFault.Robots, Assert.IsType<Failed>(await visitor.VisitAsync(new FetchRequest(server.At("/private/a-2")), default)).Fault);
        Assert.Equal(FetchFault.Robots, Assert.IsType<Failed>(await visitor.VisitAsync(new FetchRequest(server.At("/a-3")), default)).Fault);
        Assert.Equal(["/robots.txt", "/a-3"], server.Requests);
    }

    [Fact]
    public async Task A_redirect_out_of_the_portal_is_not_followed()
    {
        await using var elsewhere = await TestServer.StartAsync(_ => Task.CompletedTask);
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path != "/robots.txt") context.Response.Redirect(elsewhere.At("/casino-1").AbsoluteUri);
            return Task.CompletedTask;
        });
        Assert.Equal(FetchFault.OffPortal, Assert.IsType<Failed>(await VisitorOf(server, new FakeTime(hurry: true), sample: true).VisitAsync(new FetchRequest(server.At("/a-1")), default)).Fault);
        Assert.Empty(elsewhere.Requests);
    }

    private static Visitor VisitorOf(TestServer server, FakeTime time, bool sample) =>
        new(Make.Portal(server.Root, sample: sample, delay: TimeSpan.FromSeconds(5)), Make.Fetcher([server.Root]), new RobotsCache(time), new HostPace(time));
}
