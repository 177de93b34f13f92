using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store;
using Quartz;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>The schedule that outlives the process.</summary>
public class TimetableTests
{
    private static readonly Portal Daily = Make.Portal(new Uri("http://127.0.0.1:1/")) with { Cron = "0 0 5 * * ?" };

    [Fact]
    public async Task What_was_missed_while_the_machine_was_off_is_run_once_after_the_start()
    {
        using var folder = new TempFolder();
        var portals = new[] { Daily with { Id = "a" }, Daily with { Id = "b", Cron = "0 0 1,13 * * ?" } };
        using (var before = await StartAsync(folder.Path, portals)) await before.Host.StopAsync();

        using var after = await StartAsync(folder.Path, portals, later: TimeSpan.FromDays(3));
        await after.Runs.CameAsync(2);
        var now = after.Time.GetUtcNow();
        foreach (var portal in portals)
            Assert.True((await after.TriggerAsync(portal.Id))!.NextFireTimeUtc > now);
        await after.Host.StopAsync();
        Assert.Equal(["a", "b"], after.Runs.Ran.Order());
    }

    [Fact]
    public async Task A_job_whose_run_was_killed_is_run_again_after_the_start_and_goes_on_by_its_times()
    {
        using TempFolder folder = new(), left = new();
        using var killed = await StartAsync(folder.Path, [Daily with { Cron = "* * * * * ?" }]);
        var end = new TaskCompletionSource();
        killed.Runs.Meanwhile = end.Task;
        await killed.Runs.CameAsync(1);
        // What a process leaves that is killed in the middle of the run.
        Copy(folder, left);

        using var after = await StartAsync(left.Path, [Daily with { Cron = "* * * * * ?" }]);
        await after.Runs.CameAsync(3);
        await after.Host.StopAsync();
        end.SetResult();
        await killed.Host.StopAsync();
    }

    [Fact]
    public async Task A_portal_that_is_run_once_a_day_and_was_killed_is_run_again_though_its_time_is_over()
    {
        using TempFolder folder = new(), left = new();
        using var killed = await StartAsync(folder.Path, [Daily]);
        var end = new TaskCompletionSource();
        killed.Runs.Meanwhile = end.Task;
        await (await killed.SchedulerAsync()).TriggerJob(new JobKey(Daily.Id));
        await killed.Runs.CameAsync(1);
        Copy(folder, left);

        using var after = await StartAsync(left.Path, [Daily]);
        await after.Runs.CameAsync(1);
        await after.Host.StopAsync();
        end.SetResult();
        await killed.Host.StopAsync();
        Assert.Equal([Daily.Id], after.Runs.Ran);
    }

    [Fact]
    public async Task The_data_directory_may_be_called_as_it_likes()
    {
        using var folder = new TempFolder();
        var odd = Directory.CreateDirectory(Path.Combine(folder.Path, "dữ \"liệu\"; Mode=x"));
        using var host = await StartAsync(odd.FullName, [Daily]);
        await host.Host.StopAsync();
        Assert.True(File.Exists(Path.Combine(odd.FullName, Timetable.FileName)));
    }

    [Fact]
    public async Task Changed_times_are_taken_over_and_what_is_no_longer_declared_goes()
    {
        using var folder = new TempFolder();
        using (var before = await StartAsync(folder.Path, [Daily with { Id = "changed" }, Daily with { Id = "gone" }, Daily with { Id = "resting" }])) await before.Host.StopAsync();

        using var after = await StartAsync(folder.Path, [Daily with { Id = "changed", Cron = "0 30 6 * * ?" }, Daily with { Id = "new" }, Daily with { Id = "resting", Active = false, Why = "gone" }]);
        var scheduler = await after.SchedulerAsync();
        Assert.Equal(["changed", "new"], (await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup())).Select(key => key.Name).Order());
        var changed = Assert.IsAssignableFrom<ICronTrigger>(await after.TriggerAsync("changed"));
        Assert.Equal(("0 30 6 * * ?", "Asia/Ho_Chi_Minh"), (changed.CronExpressionString, changed.TimeZone.Id));
        Assert.Null(await after.TriggerAsync("gone"));
        await after.Host.StopAsync();
        Assert.Empty(after.Runs.Ran);
    }

    [Fact]
    public async Task The_schedule_asks_what_the_operator_is_told()
    {
        using var folder = new TempFolder();
        using var host = await StartAsync(folder.Path, [Daily with { Cron = "0 H H(2-5),14 * * ?" }]);
        var told = host.Host.Services.GetRequiredService<IPortalDirectory>().NextRuns(host.Time.GetUtcNow());
        Assert.Equal(told[Daily.Id], (await host.TriggerAsync(Daily.Id))!.NextFireTimeUtc);
        await host.Host.StopAsync();
    }

    [Fact]
    public async Task Beside_another_process_that_harvests_nothing_is_scheduled_and_it_is_told()
    {
        using var folder = new TempFolder();
        using var second = await StartAsync(folder.Path, [Daily with { Cron = "* * * * * ?" }], refused: new ArchiveInUseException(folder.Path));
        Assert.Contains(second.Log.Lines, line => line.Contains("Nothing is harvested by schedule here", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder.Path, Timetable.FileName)));
        await second.Host.StopAsync();
    }

    [PostgresFact]
    public async Task Nodes_that_share_a_store_share_the_schedule_and_no_portal_is_run_on_two_at_once()
    {
        using TempFolder one = new(), other = new();
        var address = PostgresStores.New();
        using var a = await StartAsync(one.Path, [Daily], address: address);
        using var b = await StartAsync(other.Path, [Daily], address: address);
        Assert.False(File.Exists(Path.Combine(one.Path, Timetable.FileName)));
        var end = new TaskCompletionSource();
        a.Runs.Meanwhile = b.Runs.Meanwhile = end.Task;
        await (await a.SchedulerAsync()).TriggerJob(new JobKey(Daily.Id));
        var (onA, onB) = (a.Runs.CameAsync(1), b.Runs.CameAsync(1));
        var idle = await Task.WhenAny(onA, onB) == onA ? b : a;

        var again = TriggerBuilder.Create().ForJob(Daily.Id).WithIdentity("again").StartNow().Build();
        await (await idle.SchedulerAsync()).ScheduleJob(again);

        foreach (var node in new[] { a, b }) Assert.Equal(TriggerState.Blocked, await (await node.SchedulerAsync()).GetTriggerState(again.Key));
        end.SetResult();
        await Task.WhenAny(idle == b ? onB : onA, (idle == b ? a : b).Runs.CameAsync(1));
        Assert.Equal([Daily.Id, Daily.Id], [.. a.Runs.Ran, .. b.Runs.Ran]);
        await a.Host.StopAsync();
        await b.Host.StopAsync();
    }

    private static void Copy(TempFolder from, TempFolder to)
    {
        using SqliteConnection source = Open(from), target = Open(to);
        source.BackupDatabase(target);

        static SqliteConnection Open(TempFolder folder)
        {
            var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, Timetable.FileName)};Pooling=False");
            connection.Open();
            return connection;
        }
    }

    private static async Task<Started> StartAsync(string folder, IReadOnlyList<Portal> portals, TimeSpan later = default, Exception? refused = null, StoreAddress? address = null)
    {
        var (time, runs, log) = (new LaterTime(later), new Runs { Refused = refused }, new ListLogger());
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(time);
        var at = address ?? StoreAddress.Embedded;
        builder.Services.AddSingleton(_ => at.Make(folder));
        builder.Services.AddCrawler(new CrawlerOptions { Data = folder, Portals = PortalChoice.Live, Schedule = true, Store = at }, PortalSet.Of(portals));
        builder.Services.AddSingleton<IScheduledRuns>(runs).AddSingleton(log.As<Timetable>());
        var host = builder.Build();
        if (address is not null) await host.Services.GetRequiredService<IStore>().OpenAsync(default);
        await host.StartAsync();
        return new Started(host, runs, time, log);
    }

    private sealed record Started(IHost Host, Runs Runs, TimeProvider Time, ListLogger Log) : IDisposable
    {
        public ValueTask<IScheduler> SchedulerAsync() => Host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        public async Task<ITrigger?> TriggerAsync(string portal) => await (await SchedulerAsync()).GetTrigger(new TriggerKey(portal));

        public void Dispose() => ((IAsyncDisposable)Host).DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private sealed class LaterTime(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + later;
    }

    /// <summary>Notes what was run.</summary>
    private sealed class Runs : IScheduledRuns
    {
        private readonly Channel<string> came = Channel.CreateUnbounded<string>();

        public ConcurrentQueue<string> Ran { get; } = [];

        public Task Meanwhile { get; set; } = Task.CompletedTask;

        public Exception? Refused { get; init; }

        public Task ReadyAsync(CancellationToken cancellation) => Refused is null ? Task.CompletedTask : Task.FromException(Refused);

        public async Task<PortalSummary?> RunDueAsync(string portal, CancellationToken cancellation)
        {
            Ran.Enqueue(portal);
            came.Writer.TryWrite(portal);
            await Meanwhile;
            return null;
        }

        /// <summary>Waits for so many runs; a minute is given up after.</summary>
        public async Task CameAsync(int runs)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            for (var run = 0; run < runs; run++) await came.Reader.ReadAsync(patience.Token);
        }
    }
}
