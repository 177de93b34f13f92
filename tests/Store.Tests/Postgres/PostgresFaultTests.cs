using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>What servers and networks do, and what the store says: which fault, in whose words, and never with the password.</summary>
public sealed class PostgresFaultTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static string Password => Uri.EscapeDataString(PostgresServer.Password);

    [PostgresFact]
    public async Task A_wrong_password_is_said_at_once()
    {
        var fault = await AssertOpenFailsAsync(StoreFault.Unwritable, PostgresServer.Shared.Address("public").Replace(Password, "cua-nguoi-khac", StringComparison.Ordinal));

        Assert.Contains("does not let this user in", fault.Message, StringComparison.Ordinal);
        Assert.Contains("postgres://ngonews@127.0.0.1:", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cua-nguoi-khac", fault.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public Task A_missing_password_is_said_at_once() =>
        AssertOpenFailsAsync(StoreFault.Unwritable, PostgresServer.Shared.Address("public").Replace(":" + Password, "", StringComparison.Ordinal));

    [PostgresFact]
    public Task A_database_that_is_not_there_is_said_at_once() =>
        AssertOpenFailsAsync(StoreFault.Unwritable, PostgresServer.Shared.Address("public").Replace("/postgres?", "/nowhere?", StringComparison.Ordinal));

    [PostgresFact]
    public Task Encryption_that_is_asked_for_and_not_had_is_said_at_once() =>
        AssertOpenFailsAsync(StoreFault.Unwritable, PostgresServer.Shared.NewAddress() + "&sslmode=require");

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_a_minute()
    {
        var time = new RushingTime();
        var fault = await AssertOpenFailsAsync(StoreFault.Unreachable, $"postgres://nobody:secret@127.0.0.1:{PostgresServer.FreePort()}/nowhere", time);

        Assert.InRange(time.Passed, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(70));
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_user_without_rights_is_told_so()
    {
        var (address, user) = (PostgresServer.Shared.NewAddress(), "guest");
        PostgresServer.Shared.Query($"CREATE ROLE {user} LOGIN PASSWORD 'guest-secret'; GRANT USAGE ON SCHEMA {address.Split("schema=")[1]} TO {user}");

        var fault = await AssertOpenFailsAsync(StoreFault.Unwritable, address.Replace($"ngonews:{Password}", $"{user}:guest-secret", StringComparison.Ordinal));

        Assert.Contains("rights", fault.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Another_programs_database_is_refused()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var session = await Session.OpenAsync(address);
        await session.ExecuteAsync("CREATE TABLE article (id integer)");

        var fault = await AssertOpenFailsAsync(StoreFault.Corrupt, address);

        Assert.Contains("article", fault.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using (await PostgresFixture.OpenAsync(address))
        {
        }
        await using var session = await Session.OpenAsync(address);
        await session.ExecuteAsync("INSERT INTO schema_version VALUES (9999, '9999_later.contract.sql', '2030-01-01')");

        await AssertOpenFailsAsync(StoreFault.Newer, address);
    }

    [PostgresFact]
    public async Task A_full_disk_refuses_the_save_whole_and_takes_it_once_there_is_room()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var store = await PostgresFixture.OpenAsync(address);
        await using var session = await Session.OpenAsync(address);
        await store.SaveAsync([Article("before")], Never);
        var before = await store.CountAsync(Never);
        await session.BeforeArticleAsync("large", "RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'");

        var fault = await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync([Article("beside"), Article("large")], Never));

        Assert.Equal(StoreFault.Full, fault.Fault);
        Assert.Equal(before, await store.CountAsync(Never));
        await session.ExecuteAsync("DROP TRIGGER happens ON article");
        Assert.All(await store.SaveAsync([Article("beside"), Article("large")], Never), r => Assert.Equal(SaveOutcome.New, r.Outcome));
    }

    [PostgresFact]
    public async Task Stores_that_are_opened_together_make_the_tables_once()
    {
        var address = PostgresServer.Shared.NewAddress();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgresFixture.OpenAsync(address))));

        await using var session = await Session.OpenAsync(address);
        Assert.Equal(1, await session.AskAsync<long>("SELECT count(*) FROM schema_version WHERE number = 1"));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_store_answers_only_between_opening_and_closing()
    {
        var store = PostgresFixture.Make(PostgresServer.Shared.NewAddress());
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.CountAsync(Never));
        await store.OpenAsync(Never);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.OpenAsync(Never));
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CountAsync(Never));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.SaveAsync([Article("a")], Never));
    }

    private static ArticleDraft Article(string id) => Samples.Article(id, body: $"Bài số {id}.", quotes: "Bài");

    private static async Task<StoreException> AssertOpenFailsAsync(StoreFault expected, string address, TimeProvider? time = null)
    {
        await using var store = PostgresFixture.Make(address, time);
        var fault = await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Never));
        Assert.Equal(expected, fault.Fault);
        Assert.DoesNotContain(PostgresServer.Password, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
        return fault;
    }
}
