using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NgoNews.Store.Sqlite;

/// <summary>A few read-only connections; each read sees the store at one moment.</summary>
internal sealed class ReaderPool(string path) : IAsyncDisposable
{
    private static readonly int Size = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private readonly SemaphoreSlim _free = new(Size);
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private volatile bool _closed;

    public async Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
            return Faults.Guard(path, () => Read(read));
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Works for long with one moment of the store, on a connection of its own.</summary>
    public async Task<T> SnapshotAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
        cancellation.ThrowIfCancellationRequested();
        return await Faults.Guard(path, async () =>
        {
            using var connection = Connections.OpenReader(path);
            using var snapshot = connection.BeginTransaction(deferred: true);
            return await work(connection).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Waits for the reads under way, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < Size; i++)
            await _free.WaitAsync().ConfigureAwait(false);
        while (_idle.TryTake(out var connection))
            connection.Dispose();
        _free.Release(Size);
    }

    private T Read<T>(Func<DbConnection, T> read)
    {
        var connection = _idle.TryTake(out var idle) ? idle : Connections.OpenReader(path);
        try
        {
            using var snapshot = connection.BeginTransaction(deferred: true);
            var result = read(connection);
            snapshot.Commit();
            _idle.Add(connection);
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
