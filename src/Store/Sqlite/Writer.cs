using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Sql;

namespace NgoNews.Store.Sqlite;

/// <summary>The one connection that writes, behind the gate.</summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Log size, in bytes, from which a checkpoint is worth its wait: fifty articles of an import may touch two thousand pages, many of which the fifty before touched.</summary>
    private const long LogGrown = 128 << 20;

    private static readonly SchemaScripts Schema = new("Sqlite",
        "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT");

    private readonly string _path;
    private readonly WriteGate _gate;
    private readonly SqliteConnection _connection;
    private long _checkpointAt = LogGrown;
    private bool _closed;

    private Writer(string path, WriteGate gate, SqliteConnection connection) => (_path, _gate, _connection) = (path, gate, connection);

    /// <summary>Opens the file, or makes it, and brings its tables up to date.</summary>
    public static async Task<Writer> OpenAsync(string path, WriteGate gate, bool receives, TimeProvider time, CancellationToken cancellation)
    {
        using var pass = await gate.EnterAsync(cancellation).ConfigureAwait(false);
        return Faults.Guard(path, () =>
        {
            var connection = Connections.OpenWriter(path);
            try
            {
                Schema.Apply(connection, connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'").AsList(), path, receives, time);
                return new Writer(path, gate, connection);
            }
            catch
            {
                Connections.LeaveLogOnClose(connection);
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Does the work in one transaction: on return it is on the disk, on any exception nothing of it is.</summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, T> work, CancellationToken cancellation)
    {
        using var pass = await _gate.EnterAsync(cancellation).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
        var result = Faults.Guard(_path, () =>
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var done = work(_connection);
            cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            return done;
        });
        CheckpointIfGrown();
        return result;
    }

    /// <summary>Caps the file's size, in pages of 4096 bytes; for trying what a full disk does.</summary>
    internal void LimitPages(long pages) => _connection.Execute($"PRAGMA max_page_count = {pages}");

    public async ValueTask DisposeAsync()
    {
        if (_closed)
            return;
        try
        {
            using var pass = await _gate.EnterAsync(CancellationToken.None).ConfigureAwait(false);
            _closed = true;
            // The last connection moves the log into the file; inside the gate, nobody else does that at the same time.
            _connection.Dispose();
        }
        catch (StoreException)
        {
            // No turn at the gate: leave the log as it is. It is durable, and the next process to open the store reads it.
            _closed = true;
            Connections.LeaveLogOnClose(_connection);
            _connection.Dispose();
        }
    }

    private void CheckpointIfGrown()
    {
        var log = new FileInfo(_path + "-wal");
        if (!log.Exists || log.Length < _checkpointAt)
            return;
        try
        {
            // Without patience for readers: what they still need stays in the log till the next time.
            _connection.Execute("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 10000;");
        }
        catch (SqliteException)
        {
            // The write before is durable in the log, so it has succeeded whatever became of the checkpoint (a full disk, say).
        }
        log.Refresh();
        _checkpointAt = log.Length + LogGrown;
    }
}
