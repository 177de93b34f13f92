using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>Pages are read beside the fetching of the next ones; nobody may see it by what is stored.</summary>
public class ReadAheadTests
{
    [Fact]
    public async Task What_the_store_points_to_is_on_the_disk()
    {
        var files = new List<WatchedFile>();
        await using var bench = await RunBench.StartAsync(archiveFile: 20_000, create: path =>
        {
            files.Add(new WatchedFile(path));
            return files[^1];
        });
        bench.Publish([.. Enumerable.Range(1, 40)]);
        var seen = 0;
        await bench.RunAsync(progress: new Each(_ =>
        {
            foreach (var (file, end) in bench.Store.ListArchiveEndsAsync(default).Result)
                Assert.InRange(end, 0, files.Single(f => Path.GetFileName(f.Name) == file).OnDisk);
            seen++;
        }));
        Assert.True(seen > 40);
        Assert.True(files.Count > 1);
    }

    [Fact]
    public async Task Outcomes_stand_in_the_order_of_the_questions_however_long_a_page_is_read()
    {
        await using var bench = await RunBench.StartAsync();
        int[] numbers = [.. Enumerable.Range(1, 30)];
        bench.Publish(numbers);
        var last = new TaskCompletionSource();
        bench.Tools = tools => tools with
        {
            Read = (portal, page, kept, now) =>
            {
                // The first is not read before another page was.
                if (page.Address.AbsolutePath == RunBench.Address(1)) last.Task.Wait();
                else last.TrySetResult();
                return DraftReader.Read(portal, page, kept, now);
            },
        };
        Assert.Equal((RunOutcome.Completed, 30), ((await bench.RunAsync()) is var summary ? summary.Outcome : default, summary.New));
        Assert.Equal(numbers.Select(RunBench.Address), (await bench.OutcomesAsync()).Where(o => o.Outcome == FetchOutcome.New).Select(o => o.Path));
    }

    [Fact]
    public async Task A_reader_that_breaks_costs_its_page_alone()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish([.. Enumerable.Range(1, 30)]);
        bench.Tools = tools => tools with { Read = (portal, page, kept, now) => page.Address.AbsolutePath.EndsWith('7') ? throw new InvalidOperationException("bảy") : DraftReader.Read(portal, page, kept, now) };
        var summary = await bench.RunAsync();
        Assert.Equal((27, 3), (summary.New, summary.Failed));
    }

    [Fact]
    public async Task What_a_killed_process_had_archived_is_stored_and_not_sent_again()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(3, 2, 1);
        await bench.KillAsync(RunBench.Address(3), RunBench.Address(2));
        await bench.SalvageAsync();
        var summary = await bench.RunAsync();
        Assert.Equal((RunOutcome.Completed, 1, 2), (summary.Outcome, summary.New, summary.Unchanged));
        // The new run asks what is known already whether it has changed, and is not sent it again.
        Assert.Equal(2, (await bench.OutcomesAsync()).Count(o => o.Detail == "not modified"));
        var runs = await bench.Store.ListRunsAsync("sample-test", 9, default);
        Assert.Equal([(RunOutcome.Completed, 1), (RunOutcome.CutOff, 2)], runs.Select(r => (r.Outcome, r.New)));
        Assert.Equal(3, (await bench.Store.CountAsync(default)).Articles);
        // Their bytes are where the store says.
        foreach (var number in new[] { 2, 3 })
        {
            var page = await bench.Store.FindPageAsync(bench.At(RunBench.Address(number)).AbsoluteUri, DateTimeOffset.MaxValue, default);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"số {number}"), System.Text.Encoding.UTF8.GetString((await bench.Archive.ReadAsync(page!, default))!.Body.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_archived_before_a_run_that_ended_stays_in_the_archive_only()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        await bench.KillAsync(RunBench.Address(2));
        await bench.RunAsync();
        var (counts, pages) = (await bench.Store.CountAsync(default), await bench.Store.CountPagesAsync(default));
        await bench.SalvageAsync();
        Assert.Equal((counts, pages), (await bench.Store.CountAsync(default), await bench.Store.CountPagesAsync(default)));
    }

    /// <summary>An archive file that knows how much of it a loss of power would leave.</summary>
    private sealed class WatchedFile(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)
    {
        public long OnDisk { get; private set; }

        public override void Flush(bool flushToDisk)
        {
            base.Flush(flushToDisk);
            if (flushToDisk) OnDisk = Length;
        }
    }

    private sealed class Each(Action<HarvestEvent> look) : IProgress<HarvestEvent>
    {
        public void Report(HarvestEvent value) => look(value);
    }
}
