using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>Runs that did not come to their end, and what the next one makes of it.</summary>
public class CutOffRunTests
{
    [Fact]
    public async Task A_run_that_lost_its_lease_says_so_and_blames_no_operator()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        using var lost = new CancellationTokenSource();
        bench.Tools = tools => tools with
        {
            Permit = async _ =>
            {
                await lost.CancelAsync();
                throw new OperationCanceledException(lost.Token);
            },
            Lost = () => "its lease could not be renewed",
        };

        var summary = await bench.RunAsync(cancellation: lost.Token);

        Assert.Equal((RunOutcome.Cancelled, "its lease could not be renewed"), (summary.Outcome, summary.Detail));
        Assert.Equal(summary.Detail, (await bench.Store.ListRunsAsync(null, 1, default))[0].Detail);
    }

    [Fact]
    public async Task The_next_run_asks_what_is_left_and_nothing_that_was_fetched()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [5, 4], [3, 2], [1]);
        Assert.Equal((RunOutcome.Cancelled, 2), Told(await StopAsync(bench, e => e.Done == 2)));
        var rest = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 3), Told(rest));
        Assert.Equal([RunBench.Address(3), RunBench.Address(2), RunBench.Address(1)], bench.Asked);
        Assert.Equal((RunOutcome.Completed, 0, 5), ((await bench.RunAsync()).Outcome, rest.Unchanged, (await bench.RunAsync()).Unchanged));
    }

    [Fact]
    public async Task Rechecks_that_were_done_before_the_cut_are_not_done_again()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(3, 2, 1);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromHours(12));
        await StopAsync(bench, e => e.Done == 2);
        Assert.Equal(1, (await bench.RunAsync()).Unchanged);
        Assert.Single(bench.Asked);
    }

    [Fact]
    public async Task A_listing_is_read_on_from_where_the_cut_was()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [5, 4], [3, 2], [1]);
        await StopAsync(bench, e => e.Url.EndsWith("page=2", StringComparison.Ordinal));
        Assert.Equal(5, (await bench.RunAsync()).New);
        Assert.Equal(["/tin?page=3", "/tin?page=4", .. Enumerable.Range(1, 5).Select(n => RunBench.Address(6 - n))], bench.Asked);
    }

    [Fact]
    public async Task What_was_found_before_the_cut_is_not_taken_for_known_when_the_listing_is_read_on()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [1]);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromHours(12));
        PublishPages(bench, [7, 6], [5, 4], [3, 2], [1]);
        await StopAsync(bench, e => e.Url.EndsWith("page=2", StringComparison.Ordinal));
        // As where many were found before: those wait already.
        var begun = (await bench.Store.FindDiscoveryAsync("sample-test", "", default))!.Begun;
        await bench.Store.AddWaitingAsync([.. new[] { 7, 6 }.Select(n => new WaitingAddress(bench.At(RunBench.Address(n)).AbsoluteUri, "sample-test", bench.At("/tin").AbsoluteUri, begun, 0))], 100, default);
        Assert.Equal(6, (await bench.RunAsync()).New);
    }

    [Fact]
    public async Task A_listing_by_POST_is_read_on_too()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(3, 2);
        bench.Pages[RunBench.Address(1)] = RunBench.Article(1, "Khoản viện trợ số 1");
        var posted = new List<string>();
        bench.Odd["/more"] = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var page = await reader.ReadToEndAsync();
            posted.Add(page);
            await context.Response.WriteAsync(page == "{\"p\":2}" ? $"<a href=\"{RunBench.Address(2)}\"><a href=\"{RunBench.Address(1)}\">" : "<p>");
        };
        var portal = bench.Portal(new ListingSource(bench.At("/tin"), "/more", """{"p":{page}}""", 3));
        await StopAsync(bench, e => e.Url.EndsWith("/more", StringComparison.Ordinal), portal);
        Assert.Equal(3, (await bench.RunAsync(portal)).New);
        Assert.Equal(["{\"p\":2}", "{\"p\":3}"], posted);
    }

    [Fact]
    public async Task Where_the_archive_has_lost_a_page_it_is_asked_again_and_whole()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [2], [1]);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromHours(12));
        PublishPages(bench, [4], [3], [2], [1]);
        await StopAsync(bench, e => e.Url.EndsWith("page=2", StringComparison.Ordinal));
        foreach (var file in bench.ArchiveFiles) File.Move(file, file + ".lost");
        Assert.Equal(2, (await bench.RunAsync()).New);
        Assert.Contains("/tin", bench.Asked);
    }

    [Fact]
    public async Task Hours_later_listings_are_read_anew_and_what_was_left_is_asked_all_the_same()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [3], [2], [1]);
        await StopAsync(bench, e => e.Done == 1);
        bench.Time.Advance(TimeSpan.FromHours(4));
        PublishPages(bench, [4], [3]);
        bench.Pages.TryRemove("/tin?page=3", out _);
        Assert.Equal(3, (await bench.RunAsync()).New);
        Assert.Contains("/tin", bench.Asked);
        // What is new first; only then what was left.
        Assert.Equal([4, 2, 1], bench.Asked.Where(a => a.StartsWith("/vien", StringComparison.Ordinal)).Take(3).Select(a => int.Parse(a.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task An_address_that_failed_waits_and_its_listing_is_not_read_to_the_end_for_it()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [3], [2], [1]);
        bench.Odd[RunBench.Address(1)] = Status(503);
        Assert.Equal((RunOutcome.CompletedWithErrors, 2), Told(await bench.RunAsync()));
        bench.Odd.Clear();
        Assert.Equal((RunOutcome.Completed, 1), Told(await bench.RunAsync()));
        Assert.DoesNotContain("/tin?page=2", bench.Asked);
    }

    [Fact]
    public async Task An_address_that_fails_for_ever_is_given_up()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [2], [1]);
        bench.Odd[RunBench.Address(1)] = Status(503);
        for (var run = 0; run < 8; run++) await bench.RunAsync();
        Assert.Contains(RunBench.Address(1), bench.Asked);
        await bench.RunAsync();
        Assert.DoesNotContain(RunBench.Address(1), bench.Asked);
    }

    [Fact]
    public async Task After_a_listing_that_could_not_be_read_to_its_end_the_next_run_reads_it_so()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [3], [2], [1]);
        bench.Odd["/tin?page=2"] = Status(503);
        Assert.Equal(1, (await bench.RunAsync()).New);
        bench.Odd.Clear();
        Assert.Equal(2, (await bench.RunAsync()).New);
    }

    [Fact]
    public async Task What_a_narrowed_declaration_no_longer_names_waits_no_longer()
    {
        await using var bench = await RunBench.StartAsync();
        PublishPages(bench, [3, 2, 1]);
        await StopAsync(bench, e => e.Done == 1);
        var narrow = bench.Portal() with { Articles = [AddressPattern.Parse("/vien-tro-1", [], out _)!] };
        Assert.Equal(1, (await bench.RunAsync(narrow)).New);
        Assert.Empty(await bench.Store.ListWaitingAsync("sample-test", "", 10, default));
    }

    [Fact]
    public async Task A_killed_run_is_told_as_cut_off()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        await bench.Store.StartRunAsync("sample-test", bench.Time.GetUtcNow(), default);
        Assert.Equal(1, (await bench.RunAsync()).New);
        Assert.Equal([RunOutcome.Completed, RunOutcome.CutOff], (await bench.Store.ListRunsAsync(null, 9, default)).Select(r => r.Outcome));
    }

    /// <summary>Lists articles on pages, newest first, each link on one page.</summary>
    private static void PublishPages(RunBench bench, params int[][] pages)
    {
        for (var page = pages.Length; page >= 1; page--)
        {
            bench.Publish(pages[page - 1]);
            if (page > 1) bench.Pages[$"/tin?page={page}"] = bench.Pages["/tin"];
        }
    }

    /// <summary>A run that is stopped at a step.</summary>
    private static async Task<PortalSummary> StopAsync(RunBench bench, Func<HarvestEvent, bool> at, Portal? portal = null)
    {
        using var stop = new CancellationTokenSource();
        bench.Ahead = 0;
        return await bench.RunAsync(portal, new Stop(stop, at), stop.Token);
    }

    private static (RunOutcome, int) Told(PortalSummary summary) => (summary.Outcome, summary.New);

    private static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private sealed class Stop(CancellationTokenSource source, Func<HarvestEvent, bool> at) : IProgress<HarvestEvent>
    {
        public void Report(HarvestEvent value)
        {
            if (at(value)) source.Cancel();
        }
    }
}
