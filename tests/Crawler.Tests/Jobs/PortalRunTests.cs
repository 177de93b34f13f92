using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

public class PortalRunTests
{
    [Fact]
    public async Task Articles_are_stored_once_asked_again_conditionally_and_kept_as_versions()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(3, 2, 1);
        var first = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 3, 3, 3, 0), (first.Outcome, first.Found, first.Fetched, first.New, first.Failed));

        var second = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 0, 0, 3), (second.Outcome, second.Fetched, second.New, second.Unchanged));

        bench.Pages[RunBench.Address(2)] = RunBench.Article(2, "Khoản viện trợ số 2 (đính chính)");
        var third = await bench.RunAsync();
        Assert.Equal((1, 1, 2), (third.Fetched, third.Changed, third.Unchanged));
        var id = DraftReader.IdOf("sample-test", bench.At(RunBench.Address(2)));
        Assert.Equal(["Khoản viện trợ số 2", "Khoản viện trợ số 2 (đính chính)"], (await bench.Store.ListVersionsAsync(id, default)).Select(v => v.Title));
        Assert.Equal(3, (await bench.Store.CountAsync(default)).Articles);
    }

    [Fact]
    public async Task The_archived_page_of_an_article_is_the_one_it_was_read_from()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        await bench.RunAsync();
        var article = await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1))), default);
        var record = await bench.Store.FindPageAsync(article!.Draft.PageId!, default);
        Assert.Equal(bench.Pages[RunBench.Address(1)], System.Text.Encoding.UTF8.GetString((await bench.Archive.ReadAsync(record!, default))!.Body.Span));
        Assert.Equal(("VN-25", true), (article.Draft.Place, article.Draft.Sample));
    }

    [Fact]
    public async Task A_page_that_holds_no_article_is_recorded_and_stops_nothing()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(9, 8, 7, 6, 5, 4, 3);
        bench.Pages[RunBench.Address(9)] = "<html><script>document.cookie=\"D1N=1\";window.location.reload(true)</script></html>";
        bench.Odd[RunBench.Address(8)] = context => context.Response.Body.WriteAsync(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2 }).AsTask();
        bench.Odd[RunBench.Address(7)] = Status(206);
        bench.Odd[RunBench.Address(6)] = Status(404);
        bench.Odd[RunBench.Address(5)] = Redirect("/");
        bench.Odd[RunBench.Address(4)] = Redirect("file:///etc/passwd");
        bench.Pages["/"] = RunBench.Article(0, "Trang chủ");
        var summary = await bench.RunAsync();
        Assert.Equal((RunOutcome.CompletedWithErrors, 7, 1, 6), (summary.Outcome, summary.Found, summary.New, summary.Failed));
        var outcomes = (await bench.OutcomesAsync()).ToDictionary(o => o.Path, o => o.Outcome);
        Assert.Equal(
            [FetchOutcome.Unreadable, FetchOutcome.Unreadable, FetchOutcome.HttpError, FetchOutcome.HttpError, FetchOutcome.Unreadable, FetchOutcome.NetworkError, FetchOutcome.New],
            new[] { 9, 8, 7, 6, 5, 4, 3 }.Select(n => outcomes[RunBench.Address(n)]));
        Assert.Equal(6, summary.Failures.Count);
        Assert.All(summary.Failures, f => Assert.False(string.IsNullOrEmpty(f.Detail)));
        Assert.Equal(1, (await bench.Store.CountAsync(default)).Articles);
    }

    [Fact]
    public async Task One_article_at_two_addresses_is_one_and_a_page_that_calls_the_front_page_its_own_is_itself()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(4, 3, 2, 1);
        bench.Pages[RunBench.Address(2)] = RunBench.Article(1, "Khoản viện trợ số 1", RunBench.Address(1));
        bench.Pages[RunBench.Address(3)] = RunBench.Article(3, "Khoản viện trợ số 3", "/");
        bench.Pages[RunBench.Address(4)] = RunBench.Article(4, "Khoản viện trợ số 4", "https://evil.example/vien-tro-3");
        var summary = await bench.RunAsync();
        Assert.Equal((3, 1), (summary.New, summary.Unchanged));
        foreach (var number in new[] { 1, 3, 4 })
            Assert.NotNull(await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(number))), default));
    }

    [Fact]
    public async Task A_correction_of_an_article_at_two_addresses_does_not_make_two()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        bench.Pages[RunBench.Address(2)] = bench.Pages[RunBench.Address(1)];
        await bench.RunAsync();
        bench.Pages[RunBench.Address(2)] = bench.Pages[RunBench.Address(1)] = RunBench.Article(1, "Khoản viện trợ số 1 (đính chính)");
        var summary = await bench.RunAsync();
        Assert.Equal((0, 1, 1), (summary.New, summary.Changed, summary.Unchanged));
        Assert.Equal([2], (await bench.Store.ReadChangesAsync(0, 10, default)).Select(c => c.Version));
    }

    [Fact]
    public async Task A_correction_is_not_undone_by_another_address_that_still_serves_the_old_text()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        bench.Pages[RunBench.Address(2)] = bench.Pages[RunBench.Address(1)] = RunBench.Article(1, "Khoản viện trợ số 1", RunBench.Address(1));
        await bench.RunAsync();
        for (var visit = 0; visit < 3; visit++)
        {
            bench.Pages[RunBench.Address(1)] = RunBench.Article(1, "Khoản viện trợ số 1", RunBench.Address(1)).Replace("y tế", "thủy lợi", StringComparison.Ordinal);
            bench.Pages[RunBench.Address(2)] = RunBench.Article(1, "Khoản viện trợ số 1", RunBench.Address(1)) + $"<!-- {visit} -->";
            await bench.RunAsync();
        }
        var article = await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1))), default);
        Assert.Contains("thủy lợi", article!.Draft.Text, StringComparison.Ordinal);
        Assert.Equal(2, article.Version);
    }

    [Fact]
    public async Task The_same_bytes_are_not_archived_again_where_a_server_knows_no_validators()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        var bulk = new byte[10_000];
        new Random(1).NextBytes(bulk);
        var page = RunBench.Article(1, "Khoản viện trợ số 1") + $"<!-- {Convert.ToHexString(bulk)} -->";
        bench.Odd[RunBench.Address(1)] = context => context.Response.WriteAsync(page);
        await bench.RunAsync();
        var ends = await EndAsync(bench);
        var again = await bench.RunAsync();
        Assert.Equal(1, again.Unchanged);
        // What robots.txt and the listing answer is archived again.
        Assert.InRange(await EndAsync(bench) - ends, 0, 5000);
    }

    private static async Task<long> EndAsync(RunBench bench) => (await bench.Store.ListArchiveEndsAsync(default)).Values.Sum();

    [Fact]
    public async Task What_was_in_trouble_is_asked_again_and_listings_only_where_they_changed()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        var busy = Status(503);
        bench.Odd[RunBench.Address(1)] = busy;
        Assert.Equal(RunOutcome.CompletedWithErrors, (await bench.RunAsync()).Outcome);
        bench.Odd.Clear();
        var second = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 1), (second.Outcome, second.New));
        Assert.Contains("/tin", bench.Asked);
        await bench.RunAsync();
        Assert.Contains(("/tin", FetchOutcome.Discovery, "not modified"), await bench.OutcomesAsync());
        Assert.DoesNotContain("/tin?page=2", bench.Asked);
    }

    [Fact]
    public async Task What_failed_on_a_page_further_back_is_tried_again()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2);
        bench.Pages["/tin?page=2"] = bench.Pages["/tin"].Replace("vien-tro-2", "vien-tro-1", StringComparison.Ordinal);
        bench.Pages[RunBench.Address(1)] = RunBench.Article(1, "Khoản viện trợ số 1");
        bench.Odd[RunBench.Address(1)] = Status(500);
        await bench.RunAsync();
        bench.Odd.Clear();
        Assert.Equal(1, (await bench.RunAsync()).New);
    }

    [Fact]
    public async Task Old_articles_are_left_alone()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromDays(31));
        bench.Publish(3, 2, 1);
        var summary = await bench.RunAsync();
        Assert.Equal((1, 1), (summary.Found, summary.New));
        Assert.DoesNotContain(RunBench.Address(1), bench.Asked);
    }

    [Fact]
    public async Task Without_a_source_that_can_be_read_the_run_has_failed()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Odd["/tin"] = Status(500);
        var summary = await bench.RunAsync();
        Assert.Equal(RunOutcome.Failed, summary.Outcome);
        Assert.Equal(1, summary.Failed);
    }

    [Fact]
    public async Task What_robots_forbids_is_recorded_and_no_failure()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        bench.Pages["/robots.txt"] = "User-agent: *\nDisallow: /vien-tro-1";
        var summary = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 1), (summary.Outcome, summary.New));
        Assert.Contains(await bench.OutcomesAsync(), o => o.Path == RunBench.Address(1) && o.Outcome == FetchOutcome.Disallowed);
    }

    [Fact]
    public async Task A_page_that_the_reader_stumbles_over_is_recorded_and_stops_nothing()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        bench.Tools = tools => tools with { Read = (portal, page, kept, now) => page.Address.AbsolutePath == RunBench.Address(2) ? throw new InvalidOperationException("quá dài") : DraftReader.Read(portal, page, kept, now) };
        var summary = await bench.RunAsync();
        Assert.Equal((RunOutcome.CompletedWithErrors, 1), (summary.Outcome, summary.New));
        Assert.Contains(await bench.OutcomesAsync(), o => o.Path == RunBench.Address(2) && o.Outcome == FetchOutcome.Unreadable && o.Detail!.Contains("quá dài", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 9)]
    [InlineData(9, 2)]
    public async Task More_new_addresses_than_a_run_takes_are_left_to_the_next_and_said(int most, int mostInFolder)
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(3, 2, 1);
        bench.Tools = tools => tools with { MostNew = most, MostNewInFolder = mostInFolder };
        var first = await bench.RunAsync();
        Assert.Equal((RunOutcome.CompletedWithErrors, 2), (first.Outcome, first.New));
        Assert.Contains("more new addresses", first.Detail, StringComparison.Ordinal);
        var second = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 1), (second.Outcome, second.New));
    }

    [Fact]
    public async Task A_robots_that_cannot_be_read_forbids_nothing_for_good()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        bench.Odd["/robots.txt"] = Status(503);
        await bench.RunAsync();
        Assert.Contains(await bench.OutcomesAsync(), o => o.Path == "/tin" && o.Outcome == FetchOutcome.NetworkError);
        bench.Odd.Clear();
        Assert.Equal(1, (await bench.RunAsync()).New);
    }

    [Fact]
    public async Task A_feed_that_is_none_is_a_failure_and_the_other_sources_go_on()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        bench.Pages["/rss"] = "<html>Đang bảo trì";
        var summary = await bench.RunAsync(bench.Portal(new FeedSource(bench.At("/rss")), new ListingSource(bench.At("/tin"), null, null, 1)));
        Assert.Equal((RunOutcome.CompletedWithErrors, 1), (summary.Outcome, summary.New));
        Assert.EndsWith("/rss", Assert.Single(summary.Failures).Url, StringComparison.Ordinal);
    }

    private static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("x");
    };

    private static RequestDelegate Redirect(string target) => context =>
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    };
}
