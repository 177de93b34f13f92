using System.Data;
using System.Data.Common;
using Dapper;
using NgoNews.Store.Sql;
using Npgsql;

namespace NgoNews.Store.Postgres;

/// <summary>The store in a PostgreSQL database (13 or later), for any number of processes on any number of machines.</summary>
/// <remarks>
/// Writers take turns, over all processes. A call waits up to a minute for a server that is away, and does its work again where the connection broke; nothing
/// is done twice. As in the embedded store, a call works on the caller's thread, and is asynchronous while it waits for its turn, a connection or the server's return.
/// </remarks>
public sealed class PostgresStore : SqlStore
{
    /// <summary>Of the lock under which tables are made, the session's; any number that other programs do not use in this database.</summary>
    internal const long SchemaLock = 0x4E676F4E657773;

    private const int OldestServer = 13;

    private static readonly SchemaScripts Schema = new("Postgres",
        "CREATE TABLE IF NOT EXISTS schema_version (number bigint PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)");

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly string _server;
    private readonly TimeProvider _time;
    private Transactions? _transactions;
    private string? _onlyReads;

    internal PostgresStore(NpgsqlConnectionStringBuilder settings, string server, TimeProvider time) => (_settings, _server, _time) = (settings, server, time);

    internal override TimeProvider Clock => _time;

    internal override DateTimeOffset Now(DbConnection connection) => connection.QuerySingle<DateTime>("SELECT clock_timestamp()");

    /// <inheritdoc/>
    /// <exception cref="StoreException">The server does not answer or does not let the user in, or the database is no store, or of a newer program.</exception>
    public override async Task OpenAsync(CancellationToken cancellation)
    {
        if (_transactions is not null)
            throw new InvalidOperationException("the store is open already");
        var source = Connections.Pool(_settings, Connections.StandingStill);
        var transactions = new Transactions(source, _server, _time, Schema);
        try
        {
            await transactions.TryAsync(() => PrepareAsync(source, cancellation), cancellation).ConfigureAwait(false);
        }
        catch
        {
            await transactions.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        _transactions = transactions;
        if (_onlyReads is not null)
            return;
        while (await Write(CopyCommands.CatchUp, cancellation).ConfigureAwait(false))
        {
        }
    }

    /// <inheritdoc/>
    public override string? OnlyReads => _onlyReads;

    /// <summary>Waits for the write under way and closes the connections.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (_transactions is not null)
            await _transactions.DisposeAsync().ConfigureAwait(false);
    }

    internal override IBulk Bulk { get; } = new PostgresBulk();

    internal override Task<T> Snapshot<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) =>
        (_transactions ?? throw NotOpen()).SnapshotAsync(work, cancellation);

    internal override Task<T> Ask<T>(Func<DbConnection, T> question, CancellationToken cancellation) =>
        (_transactions ?? throw NotOpen()).AskAsync(question, cancellation);

    internal override Task<T> Read<T>(Func<DbConnection, T> read, CancellationToken cancellation) =>
        (_transactions ?? throw NotOpen()).ReadAsync(read, cancellation);

    internal override Task<T> Write<T>(Func<DbConnection, T> work, CancellationToken cancellation) =>
        (_transactions ?? throw NotOpen()).WriteAsync(work, cancellation);

    /// <summary>Brings the tables up to date, while nobody else does.</summary>
    private async Task<bool> PrepareAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            RefuseUnfit(connection);
            connection.Execute("SELECT pg_advisory_lock(@SchemaLock)", new { SchemaLock });
            try
            {
                var tables = connection.Query<string>("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()").AsList();
                _onlyReads = Schema.Apply(connection, tables, _server, Receives, _time, shared: true);
                return true;
            }
            finally
            {
                // It is the session's, which goes back to the pool; of one that broke the server has let it go.
                if (connection.State == ConnectionState.Open)
                    connection.Execute("SELECT pg_advisory_unlock(@SchemaLock)", new { SchemaLock });
            }
        }
    }

    private void RefuseUnfit(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new StoreException(StoreFault.Unwritable, $"{_server}: is PostgreSQL {connection.PostgreSqlVersion}; {OldestServer} or later is wanted");
        if (connection.QuerySingle<string>("SHOW server_encoding") is var encoding && encoding != "UTF8")
            throw new StoreException(StoreFault.Unwritable, $"{_server}: keeps texts in {encoding}; a database in UTF8 is wanted");
    }
}
