using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Dapper;
using NgoNews.Store.Sql;
using Npgsql;

namespace NgoNews.Store.Postgres;

/// <summary>Runs work in transactions, and again where the server broke off and nothing was left behind.</summary>
/// <param name="source">The pool.</param>
/// <param name="server">What the server is called in messages.</param>
/// <param name="time">For pauses between tries.</param>
/// <param name="schema">What this program knows of the tables.</param>
internal sealed class Transactions(NpgsqlDataSource source, string server, TimeProvider time, SchemaScripts schema) : IAsyncDisposable
{
    /// <summary>A server that is restarted is back by then; beyond this, the caller is told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Puts out whoever keeps the others from writing, or from opening the store, and has left the server waiting for what it was to send, for as long as the server itself lets a transaction wait.</summary>
    /// <remarks>
    /// To the server, a session in the middle of a COPY or of a long statement is at work, and one that holds the schema's lock between two statements is idle: no timeout of its own ends it. A process
    /// that stands still there (SIGSTOP, a machine that is moved) would stop every node for as long. All rows are at hand before the first is sent; where one is put out by mistake, it does its work again.
    /// </remarks>
    private const string PutOut = """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = current_user AND state IN ('active', 'idle') AND wait_event_type = 'Client'
            AND state_change < clock_timestamp() - CAST(current_setting('idle_in_transaction_session_timeout') AS interval)
            AND pid IN (SELECT pid FROM pg_locks WHERE granted AND (relation = to_regclass('change_counter') AND mode <> 'AccessShareLock'
                OR locktype = 'advisory' AND (CAST(classid AS bigint) << 32) + CAST(objid AS bigint) = @SchemaLock))
        """;

    /// <summary>Writers of one process wait here and not in the server, where each would hold a connection.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    private readonly long _latest = schema.Latest;

    private volatile bool _closed;

    /// <summary>Answers with a single statement: beginning and ending a transaction around it would be asked for and waited for, too.</summary>
    public Task<T> AskAsync<T>(Func<DbConnection, T> question, CancellationToken cancellation) => TryAsync(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return question(connection);
    }, cancellation);

    /// <summary>Answers from one moment of the store.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellation) => TryAsync(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var snapshot = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            var result = read(connection);
            snapshot.Commit();
            return result;
        }
    }, cancellation);

    /// <summary>Works for long with one moment of the store, from the beginning where the connection breaks.</summary>
    public Task<T> SnapshotAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => TryAsync(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
            await using (snapshot.ConfigureAwait(false))
            {
                // It keeps nobody waiting, and stands still while its caller is busy elsewhere.
                connection.Execute("SET LOCAL idle_in_transaction_session_timeout = 0");
                return await work(connection).ConfigureAwait(false);
            }
        }
    }, cancellation);

    /// <summary>Does the work in one transaction: on return it is on the server's disk, on any exception nothing of it is.</summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await TryAsync(() => WriteOnceAsync(work, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Does it again while what keeps it from being done may pass.</summary>
    /// <exception cref="StoreException">The world is in the way, and stays there.</exception>
    public async Task<T> TryAsync<T>(Func<Task<T>> attempt, CancellationToken cancellation)
    {
        var (begun, locked) = (time.GetTimestamp(), false);
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(PostgresStore));
            try
            {
                if (locked)
                    await PutOutAsync(cancellation).ConfigureAwait(false);
                return await attempt().ConfigureAwait(false);
            }
            catch (Exception e) when (Faults.Judge(e) is { } judgement)
            {
                if (!judgement.Passes || time.GetElapsedTime(begun) > Patience)
                    throw Faults.Of(judgement, server, e);
                locked = Faults.IsLocked(e);
                // Connections of before the server's restart would fail one after the other.
                if (!locked)
                    source.Clear();
            }
            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the write under way, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closed)
            return;
        await _turn.WaitAsync().ConfigureAwait(false);
        _closed = true;
        _turn.Release();
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task PutOutAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            connection.Execute(PutOut, new { PostgresStore.SchemaLock });
    }

    private async Task<T> WriteOnceAsync<T>(Func<DbConnection, T> work, CancellationToken cancellation)
    {
        T result;
        string id;
        Exception lost;
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
            // One writer at a time in all processes, as in the embedded store: that is what makes the change feed whole (see the schema), and what
            // commands may rely on that read before they write. Each statement behind this one sees all that was committed before.
            id = Begin(connection);
            result = work(connection);
            cancellation.ThrowIfCancellationRequested();
            try
            {
                transaction.Commit();
                return result;
            }
            catch (Exception e) when (Faults.Judge(e) is { Passes: true })
            {
                // It may be committed, and only the word of it be lost: asked below, on another connection.
                lost = e;
            }
        }
        source.Clear();
        if (!await WasCommittedAsync(id, cancellation).ConfigureAwait(false))
            ExceptionDispatchInfo.Throw(lost);
        return result;
    }

    /// <summary>Takes the turn, and then looks whether the tables are still those that this program knows: a newer one may have added to them while this one runs.</summary>
    private string Begin(NpgsqlConnection connection)
    {
        using var answers = connection.QueryMultiple("SELECT CAST(pg_current_xact_id() AS text) FROM change_counter FOR UPDATE; SELECT max(number) FROM schema_version");
        var (id, seen) = (answers.ReadSingle<string>(), answers.ReadSingle<long>());
        return seen <= _latest ? id : throw new StoreException(StoreFault.Newer, schema.OnlyReads(server, seen));
    }

    /// <summary>What became of a transaction of which the server's last word did not arrive.</summary>
    private async Task<bool> WasCommittedAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await TryAsync(async () =>
            {
                var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    using var transaction = connection.BeginTransaction();
                    // Whoever gets the row knows that the transaction, which held it, has ended.
                    connection.Execute("SELECT value FROM change_counter FOR UPDATE");
                    return connection.QuerySingle<string?>("SELECT pg_xact_status(CAST(@id AS xid8))", new { id }) == "committed";
                }
            }, cancellation).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            throw new StoreException(e.Fault, $"{e.Message}; whether the last write was stored is not known", e);
        }
    }
}
