using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

public class DiskPauseTests
{
    [Fact]
    public async Task A_crawl_pauses_while_the_disk_is_full_says_so_and_goes_on_without_loss()
    {
        var disk = new SmallDisk { Left = 2500 };
        await using var bench = await RunBench.StartAsync(create: disk.Create);
        bench.Publish(3, 2, 1);
        var log = new ListLogger(line =>
        {
            if (line.Contains("pauses", StringComparison.Ordinal)) disk.Left = 1 << 20;
        });
        bench.Tools = tools => tools with { Log = log };
        var summary = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 3, 0), (summary.Outcome, summary.New, summary.Failed));
        Assert.Equal(2, log.Lines.Count);
        Assert.Contains("There is room again", log.Lines[1], StringComparison.Ordinal);
        Assert.Contains(DiskPause.Between, bench.Time.Waits);
        foreach (var change in await bench.Store.ReadChangesAsync(0, 10, default))
        {
            var article = await bench.Store.FindArticleAsync(change.ArticleId, default);
            Assert.NotNull(await bench.Archive.ReadAsync((await bench.Store.FindPageAsync(article!.Draft.PageId!, default))!, default));
        }
    }

    [Fact]
    public async Task An_operator_can_stop_a_crawl_that_waits_for_room()
    {
        var disk = new SmallDisk();
        await using var bench = await RunBench.StartAsync(create: disk.Create);
        bench.Publish(1);
        using var stop = new CancellationTokenSource();
        bench.Tools = tools => tools with { Log = new ListLogger(_ => stop.Cancel()) };
        Assert.Equal(RunOutcome.Cancelled, (await bench.RunAsync(cancellation: stop.Token)).Outcome);
    }

    [Fact]
    public async Task A_store_without_room_is_waited_for_and_any_other_fault_is_not()
    {
        var pause = new DiskPause(new FakeTime(hurry: true), new ListLogger());
        var tries = 0;
        Assert.Equal(3, await pause.WriteAsync(() => ++tries < 3 ? throw new StoreException(StoreFault.Full, "no room") : Task.FromResult(tries), default));
        await Assert.ThrowsAsync<StoreException>(() => pause.WriteAsync<int>(() => throw new StoreException(StoreFault.Corrupt, "damaged"), default));
        await Assert.ThrowsAsync<IOException>(() => pause.WriteAsync<int>(() => throw new IOException("gone", 5), default));
    }
}
