using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>A process that stood still (SIGSTOP, a machine put to sleep) and goes on in the middle of its run.</summary>
public class PortalLeaseTests
{
    private const string Portal = "sample-test";

    private static readonly TimeSpan Term = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Whoever_stood_still_for_longer_than_its_lease_asks_no_host_till_it_has_it_again()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        var (time, rights) = (new Standing(), new AskingRights());
        await using var server = await TestServer.StartAsync(_ => Task.CompletedTask);
        var portal = Make.Portal(server.Root);
        using var fetcher = new Fetcher(new Dialer(new HashSet<string> { server.Root.Authority }, _ => null) { MayAsk = rights.MayAsk }, new FetchLimits(), TimeProvider.System, null);
        await using var lease = (await PortalLease.TakeAsync(store, Portal, "a", Term, time, NullLogger.Instance, default))!;
        rights.Grant(portal, lease);
        Assert.IsType<Received>(await fetcher.FetchAsync(new FetchRequest(server.At("/before")), default));

        time.Passed += Term;

        // Also where it had asked for permission before, and on a connection that was open already.
        Assert.Equal(FetchFault.Connection, Assert.IsType<Failed>(await fetcher.FetchAsync(new FetchRequest(server.At("/meanwhile")), default)).Fault);
        await lease.EnsureAsync(default);
        Assert.IsType<Received>(await fetcher.FetchAsync(new FetchRequest(server.At("/after")), default));
        Assert.Equal(["/before", "/after"], server.Requests);
    }

    [Fact]
    public async Task Whoever_has_lost_its_lease_is_told_before_it_asks()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var store = new SqliteStore(folder.Path, clock);
        await store.OpenAsync(default);
        var time = new Standing();
        await using var lease = (await PortalLease.TakeAsync(store, Portal, "a", Term, time, NullLogger.Instance, default))!;
        await lease.EnsureAsync(default);
        clock.Advance(Term);
        time.Passed += Term;
        Assert.NotNull(await store.TakeLeaseAsync(Portal, "b", Term, default));

        await Assert.ThrowsAsync<OperationCanceledException>(() => lease.EnsureAsync(default).AsTask());

        Assert.True(lease.Stopping.IsCancellationRequested);
        Assert.False(lease.Certain);
    }

    /// <summary>Time passes, and nothing that waits for it hears of it.</summary>
    private sealed class Standing : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
