using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.Crawler.Tests.Importing;

/// <summary>Several workers read one set of files into one store, on both engines.</summary>
public class FileSetTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(30);

    [Fact]
    public Task Each_file_is_read_once_by_whoever_claims_it_in_a_file() => EachOnceAsync(null);

    [PostgresFact]
    public Task Each_file_is_read_once_by_whoever_claims_it_on_a_server() => EachOnceAsync(PostgresServer.Shared.NewAddress());

    [Fact]
    public Task What_the_dead_leave_another_goes_on_with_in_a_file() => TakenOverAsync(null);

    [PostgresFact]
    public Task What_the_dead_leave_another_goes_on_with_on_a_server() => TakenOverAsync(PostgresServer.Shared.NewAddress());

    [PostgresFact]
    public async Task Two_processes_of_which_one_is_killed_read_everything_once()
    {
        using var folder = new TempFolder();
        var files = Directory.CreateDirectory(Path.Combine(folder.Path, "crawl-data")).FullName;
        for (var f = 0; f < 6; f++)
            await File.WriteAllBytesAsync(Path.Combine(files, $"CC-{f}.warc.gz"), Warc.Gzip(Enumerable.Range(f * 30, 30).Select(i => Warc.Page($"https://bao.example/vien-tro-{i}", RunBench.Article(i, $"Khoản viện trợ số {i}")))));
        var address = PostgresServer.Shared.NewAddress();
        var environment = new Dictionary<string, string> { [StoreAddress.Variable] = address };
        string[] As(string node) => ["import", files, "--node", node, "--data", Path.Combine(folder.Path, node), "--workers", "1"];

        // The first is killed when it has said what became of two files, before or after the store was told of the second.
        var killed = CrawlerProcess.RunAsync(As("a"), 2, process => process.Kill(), environment: environment);
        var first = await killed.WaitAsync(Patience);
        Assert.NotEqual(0, first.Exit);
        // Its time is over.
        var schema = address[(address.LastIndexOf('=') + 1)..];
        PostgresServer.Shared.Query($"UPDATE {schema}.lease SET until = '2000' WHERE until IS NOT NULL");
        var rest = await Task.WhenAll(CrawlerProcess.RunAsync(As("b"), null, null, environment: environment), CrawlerProcess.RunAsync(As("c"), null, null, environment: environment)).WaitAsync(Patience);

        Assert.All(rest, worker => Assert.True(worker.Exit == 0, worker.Output + worker.Error));
        var read = rest.SelectMany(worker => worker.Output.Split('\n')).Where(line => line.StartsWith("CC-", StringComparison.Ordinal)).ToArray();
        Assert.InRange(read.Length, 4, 5);
        Assert.Equal(read.Length, read.Select(line => line[..4]).Distinct().Count());
        Assert.True(StoreAddress.TryParse(address, out var there, out _));
        await using var store = there.Make(folder.Path);
        await store.OpenAsync(default);
        Assert.Equal(Enumerable.Repeat(1, 180), (await store.ReadChangesAsync(0, 1000, default)).Select(c => c.Version));
    }

    private static async Task EachOnceAsync(string? address)
    {
        using var folder = new TempFolder();
        await using var store = await OpenAsync(folder, address);
        FileInfo[] files = [.. Enumerable.Range(0, 12).Select(i => new FileInfo(folder.Write($"{i:00}.jsonl", Line(i))))];
        var read = new ConcurrentQueue<string>();
        var both = new Barrier(2);
        async Task<bool> ReadAsync(FileInfo file, IStore leased, CancellationToken cancellation)
        {
            // Both are at work at once, the first time.
            if (read.Count < 2) both.SignalAndWait(Patience, cancellation);
            read.Enqueue(file.Name);
            await using var stream = file.OpenRead();
            return (await new ArticleImport(leased, TimeProvider.System).RunAsync(stream, cancellation)).New == 1;
        }

        var counts = await Task.WhenAll(new[] { "a", "b" }.Select(worker => Task.Run(() => new FileSet(store, worker, Term, new FakeTime(hurry: true), NullLogger.Instance).RunAsync(files, ReadAsync, default)))).WaitAsync(Patience);

        Assert.Equal(files.Select(f => f.Name), read.Order(StringComparer.Ordinal));
        Assert.Equal(12, counts.Sum());
        Assert.All(counts, count => Assert.NotEqual(0, count));
        Assert.Equal(12, (await store.CountAsync(default)).Articles);
        // Once more is nothing; a file that has grown is another one.
        await File.AppendAllTextAsync(files[0].FullName, "\n" + Line(99));
        files[0].Refresh();
        Assert.Equal(1, await new FileSet(store, "c", Term, TimeProvider.System, NullLogger.Instance).RunAsync(files, async (file, leased, cancellation) =>
        {
            await using var stream = file.OpenRead();
            return (await new ArticleImport(leased, TimeProvider.System).RunAsync(stream, cancellation)).New == 1;
        }, default));
    }

    private static async Task TakenOverAsync(string? address)
    {
        using var folder = new TempFolder();
        await using var store = await OpenAsync(folder, address);
        FileInfo[] files = [new(folder.Write("a.jsonl", Line(1)))];
        var name = string.Create(CultureInfo.InvariantCulture, $"{ArticleDraft.ImportPortal}/a.jsonl {files[0].Length}");
        // The dead worker's time is over; what it still writes is refused.
        var dead = (await store.TakeLeaseAsync(name, "dead", TimeSpan.Zero, default))!;
        var refused = false;

        var count = await new FileSet(store, "b", Term, TimeProvider.System, NullLogger.Instance).RunAsync(files, async (file, leased, cancellation) =>
        {
            var late = await Assert.ThrowsAsync<StoreException>(() => store.Under(dead).StartRunAsync(ArticleDraft.ImportPortal, DateTimeOffset.UnixEpoch, default));
            refused = late.Fault == StoreFault.Superseded;
            await using var stream = file.OpenRead();
            return (await new ArticleImport(leased, TimeProvider.System).RunAsync(stream, cancellation)).New == 1;
        }, default);

        Assert.Equal((1, true), (count, refused));
        Assert.Empty(await store.ListAbandonedLeasesAsync(default));
    }

    private static async Task<IStore> OpenAsync(TempFolder folder, string? address)
    {
        var there = StoreAddress.Embedded;
        if (address is not null) Assert.True(StoreAddress.TryParse(address, out there, out _));
        var store = there!.Make(folder.Path);
        await store.OpenAsync(default);
        return store;
    }

    private static string Line(int i) => $$"""{"id":"bai-{{i.ToString(CultureInfo.InvariantCulture)}}","text":"Năm 2023, tỉnh tiếp nhận {{i.ToString(CultureInfo.InvariantCulture)}} khoản viện trợ phi chính phủ nước ngoài."}""";
}
