using Dapper;
using Npgsql;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>A session of a test's own beside the store, in its schema.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private Session(NpgsqlDataSource source, NpgsqlConnection connection) => (_source, Connection) = (source, connection);

    public NpgsqlConnection Connection { get; }

    public static async Task<Session> OpenAsync(string address, PostgresServer? server = null)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = (server ?? PostgresServer.Shared).Port,
            Username = PostgresServer.User,
            Password = PostgresServer.Password,
            Database = "postgres",
            SearchPath = address[(address.LastIndexOf('=') + 1)..],
            Pooling = false,
        };
        var source = NpgsqlDataSource.Create(settings);
        return new Session(source, await source.OpenConnectionAsync());
    }

    public Task ExecuteAsync(string sql) => Connection.ExecuteAsync(sql);

    public Task<T> AskAsync<T>(string sql) => Connection.QuerySingleAsync<T>(sql)!;

    /// <summary>Before an article with the id is put in, something happens.</summary>
    public Task BeforeArticleAsync(string id, string happens) => ExecuteAsync(
        $"""
        CREATE OR REPLACE FUNCTION happens() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {happens}; RETURN NEW; END $$;
        CREATE OR REPLACE TRIGGER happens BEFORE INSERT ON article FOR EACH ROW WHEN (NEW.id = '{id}') EXECUTE FUNCTION happens();
        """);

    /// <summary>Waits till so many sessions of a program wait for a lock.</summary>
    public async Task WaitForLocksAsync(string program, int sessions)
    {
        while (await AskAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{program}' AND wait_event_type = 'Lock'") < sessions)
            await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await _source.DisposeAsync();
    }
}
