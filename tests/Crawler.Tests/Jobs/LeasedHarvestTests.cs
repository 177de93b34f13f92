using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>Several nodes that harvest the shipped sample portals into one store, on a real PostgreSQL.</summary>
public class LeasedHarvestTests
{
    private const string Portal = "sample-yenbai";

    private static readonly DateTimeOffset Long = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [CorpusOnPostgresFact]
    public async Task Nodes_that_harvest_at_once_store_everything_once_and_no_portal_is_run_by_two()
    {
        using var folder = new TempFolder();
        var address = PostgresStores.New();
        await using var a = await Node.StartAsync(folder, address, "a");
        await using var b = await Node.StartAsync(folder, address, "b");

        await Task.WhenAll(new[] { a, b }.Select(node => Task.Run(() => node.Harvest.RunDueAsync(progress: null, default))));

        var sites = SampleCorpus.Load(SampleCorpus.Find(null));
        var runs = await a.Store.ListRunsAsync(null, 100, default);
        Assert.Equal(sites.Select(s => "sample-" + s.Key).Order(StringComparer.Ordinal), runs.Select(r => r.Portal).Order(StringComparer.Ordinal));
        Assert.All(runs, run => Assert.Equal(RunOutcome.Completed, run.Outcome));
        Assert.Equal(sites.Sum(s => s.Articles.Count) + SampleFiles.Readable(sites), (await a.Store.CountAsync(default)).Articles);
        Assert.Empty(await a.Store.ListAbandonedLeasesAsync(default));
    }

    [CorpusOnPostgresFact]
    public async Task What_a_dead_node_left_another_goes_on_with_and_the_dead_one_comes_back_too_late()
    {
        using var folder = new TempFolder();
        await using var b = await Node.StartAsync(folder, PostgresStores.New(), "b");
        // The node a had begun, and has not been heard of since: its time is over.
        var dead = (await b.Store.TakeLeaseAsync(Portal, "a", TimeSpan.Zero, default))!;
        var run = await b.Store.Under(dead).StartRunAsync(Portal, Long, default);

        await new Takeover(b.Store, b.Harvest, new CrawlerOptions { Data = folder.Path }, TimeProvider.System, NullLogger<Takeover>.Instance).LookAsync(default);

        Assert.Equal([RunOutcome.Completed, RunOutcome.CutOff], (await b.Store.ListRunsAsync(Portal, 10, default)).Select(r => r.Outcome));
        var late = await Assert.ThrowsAsync<StoreException>(() => b.Store.Under(dead).EndRunAsync(run, Long, RunOutcome.Completed, null, default));
        Assert.Equal(StoreFault.Superseded, late.Fault);
    }

    [CorpusOnPostgresFact]
    public async Task A_portal_that_another_node_is_at_is_left_to_it()
    {
        using var folder = new TempFolder();
        await using var b = await Node.StartAsync(folder, PostgresStores.New(), "b");
        await b.Store.TakeLeaseAsync(Portal, "a", TimeSpan.FromHours(1), default);

        Assert.Null(await b.Harvest.RunDueAsync(Portal, default));

        Assert.Empty(await b.Store.ListRunsAsync(Portal, 10, default));
    }

    [CorpusOnPostgresFact]
    public async Task A_run_whose_portal_is_taken_from_it_ends_and_writes_no_more()
    {
        using var folder = new TempFolder();
        var log = new ListLogger();
        await using var b = await Node.StartAsync(folder, PostgresStores.New(), "b", log);
        var taken = new Taking(b.Store);

        var summary = (await b.Harvest.RunAllAsync(taken, default)).Portals.Single(p => p.Portal == Portal);

        Assert.NotEqual(RunOutcome.Completed, summary.Outcome);
        var run = Assert.Single(await b.Store.ListRunsAsync(Portal, 10, default));
        Assert.Equal(RunOutcome.Running, run.Outcome);
        Assert.Equal(taken.Written, (await b.Store.ListFetchesAsync(run.Run, default)).Count);
        Assert.Equal([$"{Portal}: another node has taken it over; its run ends here"], log.Lines.Where(line => line.Contains(Portal, StringComparison.Ordinal)));
    }

    [CorpusOnPostgresFact]
    public async Task Archive_files_are_named_by_their_node_and_a_namesake_is_refused()
    {
        using var folder = new TempFolder();
        var address = PostgresStores.New();
        await using var a = await Node.StartAsync(folder, address, "a");
        await a.Harvest.RunDueAsync(Portal, default);
        Assert.Equal("ngonews-a-000001.warc.gz", Assert.Single(await a.Store.ListArchiveEndsAsync(default)).Key);

        using var elsewhere = new TempFolder();
        await using var namesake = await Node.StartAsync(elsewhere, address, "a");
        var fault = await Assert.ThrowsAsync<IOException>(() => namesake.Harvest.RunDueAsync(Portal, default));

        Assert.Contains("--node", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>A host as the program makes it, with a data directory of its own.</summary>
    private sealed class Node : IAsyncDisposable
    {
        private readonly IHost host;

        private Node(IHost host) => this.host = host;

        public IStore Store => host.Services.GetRequiredService<IStore>();

        public Harvest Harvest => host.Services.GetRequiredService<Harvest>();

        public static async Task<Node> StartAsync(TempFolder folder, StoreAddress address, string name, ListLogger? log = null)
        {
            var data = Path.Combine(folder.Path, name);
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Services.AddSingleton(_ => address.Make(data));
            builder.Services.AddCrawler(new CrawlerOptions { Data = data, SamplePort = 0, Store = address, Node = name });
            if (log is not null) builder.Services.AddSingleton(log.As<Harvest>());
            var node = new Node(builder.Build());
            await node.Store.OpenAsync(default);
            await node.host.StartAsync();
            return node;
        }

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    /// <summary>Another node that takes the portal in the middle of its run, as it may when the first one stands still.</summary>
    private sealed class Taking(IStore store) : IProgress<HarvestEvent>
    {
        private readonly Lock gate = new();

        public int? Written { get; private set; }

        public void Report(HarvestEvent value)
        {
            if (value.Portal != Portal) return;
            lock (gate)
            {
                if (Written is not null) return;
                // As if its time were over: the holder alone may take its lease before that.
                store.TakeLeaseAsync(Portal, "b", TimeSpan.Zero, default).GetAwaiter().GetResult();
                var run = store.ListRunsAsync(Portal, 1, default).GetAwaiter().GetResult()[0].Run;
                Written = store.ListFetchesAsync(run, default).GetAwaiter().GetResult().Count;
            }
        }
    }
}
