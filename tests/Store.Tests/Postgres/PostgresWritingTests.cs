using Dapper;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Postgres;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>Several processes write, connections break, the server is restarted: the feed stays whole, and everything is there once.</summary>
public sealed class PostgresWritingTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [PostgresFact]
    public async Task A_change_that_commits_late_is_never_skipped()
    {
        var (address, program) = (PostgresServer.Shared.NewAddress(), "late");
        await using var first = await PostgresFixture.OpenAsync(address + "&application_name=" + program);
        await using var second = await PostgresFixture.OpenAsync(address + "&application_name=" + program);
        await using var session = await Session.OpenAsync(address);
        await session.BeforeArticleAsync("slow", "PERFORM pg_advisory_xact_lock(1)");
        await session.ExecuteAsync("SELECT pg_advisory_lock(1)");

        // The first has drawn its number and stands still; the second, which began later, would be done at once.
        var slow = Task.Run(() => first.SaveAsync([Article("slow")], Never));
        await session.WaitForLocksAsync(program, 1);
        var fast = Task.Run(() => second.SaveAsync([Article("fast")], Never));
        await session.WaitForLocksAsync(program, 2);

        Assert.Empty(await second.ReadChangesAsync(0, 10, Never));
        await session.ExecuteAsync("SELECT pg_advisory_unlock(1)");
        await Task.WhenAll(slow, fast);
        Assert.Equal([new(1, "slow", 1), new ArticleChange(2, "fast", 1)], await second.ReadChangesAsync(0, 10, Never));
    }

    [PostgresFact]
    public async Task A_writer_that_fails_leaves_no_hole_and_keeps_nobody_waiting()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var store = await PostgresFixture.OpenAsync(address);
        await using var session = await Session.OpenAsync(address);
        await session.BeforeArticleAsync("bad", "RAISE EXCEPTION USING ERRCODE = 'disk_full'");

        await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync([Article("beside"), Article("bad")], Never));
        await store.SaveAsync([Article("good")], Never);

        Assert.Equal([new ArticleChange(1, "good", 1)], await store.ReadChangesAsync(0, 10, Never));
    }

    [PostgresFact]
    public async Task A_connection_that_drops_in_a_transaction_loses_nothing()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var store = await PostgresFixture.OpenAsync(address);
        await using var session = await Session.OpenAsync(address);
        // The number of a sequence is not taken back with the transaction: it happens twice, then no more.
        await session.ExecuteAsync("CREATE SEQUENCE drops");
        await session.BeforeArticleAsync("dropped", "IF nextval('drops') <= 2 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF");

        var saved = await store.SaveAsync([Article("beside"), Article("dropped")], Never);

        Assert.All(saved, result => Assert.Equal(SaveOutcome.New, result.Outcome));
        Assert.Equal([new(1, "beside", 1), new ArticleChange(2, "dropped", 1)], await store.ReadChangesAsync(0, 10, Never));
        Assert.Equal(3, await session.AskAsync<long>("SELECT last_value FROM drops"));
    }

    [PostgresFact]
    public Task Where_the_word_of_a_commit_is_lost_it_is_not_done_twice() => CutAsync(afterwards: true);

    [PostgresFact]
    public Task Where_the_commit_itself_is_lost_it_is_done_again() => CutAsync(afterwards: false);

    [PostgresFact]
    public async Task A_process_that_stands_still_in_a_transaction_is_put_out()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var store = await PostgresFixture.OpenAsync(address);
        await using var stopped = await Session.OpenAsync(address);
        await stopped.ExecuteAsync("SET idle_in_transaction_session_timeout = 200; BEGIN; SELECT value FROM change_counter FOR UPDATE; UPDATE change_counter SET value = 7");

        await store.SaveAsync([Article("a")], Never);

        Assert.Equal(1, (await store.CountAsync(Never)).LastChange);
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => stopped.ExecuteAsync("COMMIT"));
        Assert.Equal("10s", await OfStoreAsync(address, "SHOW idle_in_transaction_session_timeout"));
    }

    [PostgresFact]
    public async Task A_process_that_stands_still_in_the_middle_of_handing_rows_over_is_put_out()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var store = await OpenAsync(address, "-c lock_timeout=100 -c idle_in_transaction_session_timeout=100");
        await using var stopped = await Session.OpenAsync(address);
        await stopped.ExecuteAsync("BEGIN; SELECT value FROM change_counter FOR UPDATE; UPDATE change_counter SET value = 7");
        // The server takes it for active, and would wait for its rows for ever.
        await using var rows = await stopped.Connection.BeginBinaryImportAsync("COPY schema_version (number) FROM STDIN (FORMAT BINARY)");

        await store.SaveAsync([Article("a")], Never);

        Assert.Equal(1, (await store.CountAsync(Never)).LastChange);
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(async () => await rows.CompleteAsync());
    }

    [PostgresFact]
    public async Task A_process_that_stands_still_while_it_opens_the_store_is_put_out()
    {
        // Of its own: the lock is the whole database's, in which other tests open stores.
        using var server = new PostgresServer();
        var address = server.NewAddress();
        await using var stopped = await Session.OpenAsync(address, server);
        await stopped.ExecuteAsync($"SELECT pg_advisory_lock({PostgresStore.SchemaLock})");

        await using var store = await OpenAsync(address, "-c lock_timeout=100 -c idle_in_transaction_session_timeout=100", new RushingTime());

        Assert.Equal(0, await store.LastChangeAsync(Never));
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => stopped.ExecuteAsync("SELECT 1"));
    }

    [PostgresFact]
    public async Task Whoever_opened_the_store_at_the_second_try_keeps_no_lock()
    {
        using var server = new PostgresServer();
        var address = server.NewAddress();
        await (await PostgresFixture.OpenAsync(address)).DisposeAsync();
        await using var session = await Session.OpenAsync(address, server);
        await session.ExecuteAsync("BEGIN; LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE");

        await using var store = await OpenAsync(address, "-c lock_timeout=20", new InterruptedTime(() => session.Connection.Execute("COMMIT")));

        Assert.True(await session.AskAsync<bool>($"SELECT pg_try_advisory_lock({PostgresStore.SchemaLock})"));
    }

    [PostgresFact]
    public async Task Whoever_is_at_work_for_long_is_not_put_out()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var store = await OpenAsync(address, "-c lock_timeout=20 -c idle_in_transaction_session_timeout=20", new RushingTime());
        await using var held = await Session.OpenAsync(address);
        await held.ExecuteAsync("SELECT pg_advisory_lock(2)");
        await using var working = await Session.OpenAsync(address);
        await working.ExecuteAsync("SET application_name = 'working'");
        var work = working.ExecuteAsync("BEGIN; SELECT value FROM change_counter FOR UPDATE; SELECT pg_advisory_lock(2)");
        await held.WaitForLocksAsync("working", 1);

        var fault = await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync([Article("a")], Never));

        Assert.Equal(StoreFault.Busy, fault.Fault);
        await held.ExecuteAsync("SELECT pg_advisory_unlock(2)");
        await work;
        await working.ExecuteAsync("COMMIT");
    }

    [PostgresFact]
    public async Task A_restart_of_the_server_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        const int Each = 40;
        using var server = new PostgresServer();
        var address = server.NewAddress();
        await using var first = await PostgresFixture.OpenAsync(address);
        await using var second = await PostgresFixture.OpenAsync(address);
        var reached = new TaskCompletionSource();
        var run = await first.StartRunAsync("hue", Samples.Morning, Never);

        var writing = Task.WhenAll(WriteAsync(first, "x"), WriteAsync(second, "y"));
        await reached.Task;
        server.Stop();
        server.Start();
        await writing;

        var changes = await second.ReadChangesAsync(0, 1000, Never);
        Assert.Equal(Enumerable.Range(1, 2 * Each), changes.Select(c => (int)c.Number));
        Assert.Equal(2 * Each, changes.Select(c => c.ArticleId).Distinct().Count());
        Assert.Equal(2 * Each, (await first.ListFetchesAsync(run, Never)).Count);

        Task WriteAsync(IStore store, string prefix) => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                var url = $"https://hue.example/{prefix}{i}";
                var saved = await store.CommitFetchAsync(new Fetched(Samples.Fetch(run, FetchOutcome.New, url), null, Samples.Address(url, Samples.Morning), Article($"{prefix}{i}")), Never);
                Assert.Equal(SaveOutcome.New, saved!.Outcome);
                if (i == Each / 4)
                    reached.TrySetResult();
            }
        });
    }

    private static async Task CutAsync(bool afterwards)
    {
        var schema = PostgresServer.Shared.NewAddress().Split("schema=")[1];
        using var proxy = new CuttingProxy(PostgresServer.Shared.Port, afterwards);
        await using var store = await PostgresFixture.OpenAsync(PostgresServer.Shared.Address(schema, proxy.Port));

        proxy.Arm();
        var run = await store.StartRunAsync("hue", Samples.Morning, Never);
        proxy.Arm();
        var saved = await store.SaveAsync([Article("a")], Never);

        Assert.Equal(2, proxy.Cuts);
        Assert.Equal(SaveOutcome.New, Assert.Single(saved).Outcome);
        Assert.Equal([new ArticleChange(1, "a", 1)], await store.ReadChangesAsync(0, 10, Never));
        var listed = Assert.Single(await store.ListRunsAsync("hue", 10, Never));
        Assert.Equal((run, RunOutcome.Running), (listed.Run, listed.Outcome));
    }

    /// <summary>A store with less patience than any of ours.</summary>
    private static async Task<IStore> OpenAsync(string address, string options, TimeProvider? time = null)
    {
        var settings = PostgresAddress.Read(address, out _)!;
        settings.Options = options;
        var store = new PostgresStore(settings, "here", time ?? TimeProvider.System);
        await store.OpenAsync(Never);
        return store;
    }

    private static async Task<string> OfStoreAsync(string address, string question)
    {
        await using var source = Connections.Pool(PostgresAddress.Read(address, out _)!, Connections.StandingStill);
        await using var connection = await source.OpenConnectionAsync();
        return (await Dapper.SqlMapper.QuerySingleAsync<string>(connection, question))!;
    }

    private static ArticleDraft Article(string id) => Samples.Article(id, body: $"Bài số {id}.", quotes: "Bài");
}
