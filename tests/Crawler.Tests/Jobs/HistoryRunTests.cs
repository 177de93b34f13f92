using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>History: article N of a bench came out N days before 2025-12-31, and page P of its listing holds articles 2P-1 and 2P.</summary>
public class HistoryRunTests
{
    private static readonly DateOnly Newest = new(2025, 12, 31);

    private readonly List<string> asked = [];

    [Fact]
    public async Task A_listing_is_read_behind_what_news_is_looked_for_and_not_far_behind_the_first_day()
    {
        await using var bench = await PublishAsync(30);
        Assert.Equal(2, (await RunAsync(bench, null)).New);
        var summary = await RunAsync(bench, Days(14, 5));
        Assert.Equal((RunOutcome.Completed, "history of 2025-12-17..2025-12-26: complete"), (summary.Outcome, summary.Detail));
        // What tells no date before it was read is read: pages 2 to 10, and of these three are too old.
        Assert.Equal(["/tin?page=2", "/tin?page=10"], new[] { asked.First(Pages), asked.Last(Pages) });
        Assert.Equal(20, (await bench.Store.CountAsync(default)).Articles);
        asked.Clear();
        Assert.Equal((0, "history of 2025-12-17..2025-12-26: complete"), Told(await RunAsync(bench, Days(14, 5))));
        Assert.DoesNotContain(asked, Pages);
    }

    [Fact]
    public async Task It_takes_as_many_runs_as_its_budgets_want_and_asks_nothing_twice()
    {
        await using var bench = await PublishAsync(20);
        bench.Tools = tools => tools with { MostNew = 3, MostHistoryPages = 4, Recheck = TimeSpan.Zero };
        var runs = 0;
        for (PortalSummary? summary = null; summary?.Detail?.EndsWith("complete", StringComparison.Ordinal) != true; runs++)
        {
            Assert.True(runs < 20, summary?.Detail);
            summary = await RunAsync(bench, Days(365, 0));
            bench.Time.Advance(TimeSpan.FromDays(2));
        }
        Assert.Equal(20, (await bench.Store.CountAsync(default)).Articles);
        Assert.True(runs > 4);
        Assert.All(asked.Where(a => a != "/tin").GroupBy(a => a), same => Assert.Single(same));
    }

    [Fact]
    public async Task A_listing_that_grew_meanwhile_loses_nothing()
    {
        await using var bench = await PublishAsync(16);
        bench.Tools = tools => tools with { MostHistoryPages = 3 };
        await RunAsync(bench, Days(365, 0));
        // Six newer ones: what stood on page 4 stands on page 7 now.
        Publish(bench, [.. Enumerable.Range(101, 6), .. Enumerable.Range(1, 16)]);
        while (!(await RunAsync(bench, Days(365, 0))).Detail!.EndsWith("complete", StringComparison.Ordinal)) { }
        foreach (var number in Enumerable.Range(1, 16))
            Assert.NotNull(await bench.Store.FindAddressAsync(bench.At(RunBench.Address(number)).AbsoluteUri, default));
    }

    [Fact]
    public async Task Cut_off_it_goes_on()
    {
        await using var bench = await PublishAsync(10);
        await RunAsync(bench, null);
        bench.Time.Advance(TimeSpan.FromHours(12));
        using var stop = new CancellationTokenSource();
        Assert.Equal(RunOutcome.Cancelled, (await RunAsync(bench, Days(365, 0), new Stop(stop, e => e.Url.EndsWith("-5", StringComparison.Ordinal)), cancellation: stop.Token)).Outcome);
        asked.Clear();
        Assert.Equal(5, (await RunAsync(bench, Days(365, 0))).New);
        Assert.DoesNotContain("/tin?page=2", asked);
        Assert.DoesNotContain(RunBench.Address(5), asked);
    }

    [Fact]
    public async Task Dates_that_a_sitemap_tells_bound_what_is_asked()
    {
        await using var bench = await PublishAsync(9);
        bench.Pages["/sitemap.xml"] = "<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2025-12-01</lastmod></sitemap><sitemap><loc>/all.xml</loc></sitemap></sitemapindex>";
        bench.Pages["/all.xml"] = $"""
            <urlset xmlns:news="n">
            <url><loc>{bench.At(RunBench.Address(1))}</loc><news:news><news:publication_date>2025-12-30T08:00:00+07:00</news:publication_date></news:news></url>
            <url><loc>{bench.At(RunBench.Address(4))}</loc><lastmod>2025-12-28</lastmod></url>
            <url><loc>{bench.At(RunBench.Address(5))}</loc><lastmod>2025-12-31</lastmod></url>
            <url><loc>{bench.At(RunBench.Address(6))}</loc></url>
            <url><lastmod>2025-12-10</lastmod><loc>{bench.At(RunBench.Address(9))}</loc></url>
            </urlset>
            """;
        // One that is known for nothing but its first page.
        var portal = bench.Portal(new SitemapSource(bench.At("/sitemap.xml")));
        await bench.Store.PutDiscoveryAsync(new DiscoveryState(portal.Id, bench.Time.GetUtcNow().AddHours(-1), bench.Time.GetUtcNow()) { Ended = bench.Time.GetUtcNow() }, default);
        await bench.Store.StartRunAsync(portal.Id, bench.Time.GetUtcNow(), default);
        var summary = await RunAsync(bench, Days(8, 3), portal: portal);
        Assert.Equal((3, "history of 2025-12-23..2025-12-28: complete"), Told(summary));
        Assert.Equal(["/sitemap.xml", "/all.xml", RunBench.Address(4), RunBench.Address(5), RunBench.Address(6)], asked);
    }

    [Fact]
    public async Task What_failed_waits_as_history_and_is_asked_when_history_is_read_again()
    {
        await using var bench = await PublishAsync(6);
        bench.Odd[RunBench.Address(4)] = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var first = await RunAsync(bench, Days(365, 0));
        Assert.Equal((5, "history of 2024-12-31..2025-12-31: some addresses are tried again by the next run"), Told(first));
        bench.Odd.Clear();
        Assert.Equal(0, (await RunAsync(bench, null)).New);
        Assert.Equal((1, "history of 2024-12-31..2025-12-31: complete"), Told(await RunAsync(bench, Days(365, 0))));
    }

    [Fact]
    public async Task News_that_history_passes_by_is_found_all_the_same()
    {
        await using var bench = await PublishAsync(4);
        await RunAsync(bench, null);
        // It comes out after the listing was read for news, and before it is read for history, and its address tells a day that is not wanted.
        var late = "/tin/2026-01-04/vien-tro-99";
        var portal = bench.Portal() with { Articles = [AddressPattern.Parse("^/vien-tro-[0-9]+$", [], out _)!, AddressPattern.Parse("^/tin/[-0-9]+/vien-tro-[0-9]+$", [], out _)!] };
        await RunAsync(bench, Days(365, 1), new Act(e =>
        {
            if (e.Url.EndsWith("/tin", StringComparison.Ordinal) && !bench.Pages.ContainsKey(late)) (bench.Pages["/tin"], bench.Pages[late]) = ($"<a href=\"{late}\">" + bench.Pages["/tin"], RunBench.Article(99, "Khoản viện trợ số 99"));
        }), portal: portal);
        Assert.Equal(1, (await RunAsync(bench, null, portal: portal)).New);
    }

    private static bool Pages(string path) => path.StartsWith("/tin?page=", StringComparison.Ordinal);

    private static DaySpan Days(int from, int to) => new(Newest.AddDays(-from), Newest.AddDays(-to));

    private static (int, string?) Told(PortalSummary summary) => (summary.New, summary.Detail);

    private static async Task<RunBench> PublishAsync(int articles)
    {
        var bench = await RunBench.StartAsync();
        Publish(bench, [.. Enumerable.Range(1, articles)]);
        return bench;
    }

    private static void Publish(RunBench bench, IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
        {
            var day = Newest.AddDays(-(number % 100)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            bench.Pages[RunBench.Address(number)] = RunBench.Article(number, $"Khoản viện trợ số {number.ToString(CultureInfo.InvariantCulture)}")
                .Replace("<head>", $"<head><meta property=\"article:published_time\" content=\"{day}T08:00:00+07:00\">", StringComparison.Ordinal);
        }
        foreach (var (page, at) in numbers.Chunk(2).Select((page, at) => (page, at)).Reverse())
        {
            bench.List(page);
            if (at > 0) bench.Pages[$"/tin?page={(at + 1).ToString(CultureInfo.InvariantCulture)}"] = bench.Pages["/tin"];
        }
    }

    /// <summary>A run of a portal that looks for news on one page.</summary>
    private async Task<PortalSummary> RunAsync(RunBench bench, DaySpan? days, IProgress<HarvestEvent>? progress = null, Portal? portal = null, CancellationToken cancellation = default)
    {
        var tools = bench.Tools;
        bench.Tools = given => tools(given) with { Backfill = days };
        portal ??= bench.Portal();
        if (portal.Sources is [ListingSource listing]) portal = portal with { Sources = [listing with { Pages = 1 }] };
        var summary = await bench.RunAsync(portal, progress, cancellation);
        bench.Tools = tools;
        asked.AddRange(bench.Asked);
        return summary;
    }

    private sealed class Stop(CancellationTokenSource source, Func<HarvestEvent, bool> at) : IProgress<HarvestEvent>
    {
        public void Report(HarvestEvent value)
        {
            if (at(value)) source.Cancel();
        }
    }

    private sealed class Act(Action<HarvestEvent> act) : IProgress<HarvestEvent>
    {
        public void Report(HarvestEvent value) => act(value);
    }
}
