using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>Portals of nodes that have died.</summary>
public class TakeoverTests
{
    [Fact]
    public async Task Whoever_dies_while_a_portal_is_gone_on_with_does_not_wait_for_its_end()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        await store.TakeLeaseAsync("long", "a", TimeSpan.Zero, default);
        var runs = new Runs();
        using var takeover = new Takeover(store, runs, new CrawlerOptions { Data = folder.Path }, new FakeTime(hurry: true), NullLogger<Takeover>.Instance);
        await takeover.StartAsync(default);
        Assert.Equal("long", await runs.BegunAsync());

        await store.TakeLeaseAsync("another", "c", TimeSpan.Zero, default);

        Assert.Equal("another", await runs.BegunAsync());
        await takeover.StopAsync(default);
        // They were told to stop, and waited for.
        Assert.Equal(0, runs.Going);
    }

    /// <summary>Runs that last till they are stopped, each portal once at a time.</summary>
    private sealed class Runs : IScheduledRuns
    {
        private readonly Channel<string> begun = Channel.CreateUnbounded<string>();
        private readonly HashSet<string> going = [];

        public int Going
        {
            get
            {
                lock (going) return going.Count;
            }
        }

        public Task ReadyAsync(CancellationToken cancellation) => Task.CompletedTask;

        public async Task<PortalSummary?> RunDueAsync(string portal, CancellationToken cancellation)
        {
            lock (going)
            {
                if (!going.Add(portal)) return null;
            }
            begun.Writer.TryWrite(portal);
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (going) going.Remove(portal);
            return null;
        }

        /// <summary>The next that is begun; a minute is given up after.</summary>
        public async Task<string> BegunAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            return await begun.Reader.ReadAsync(patience.Token);
        }
    }
}
