using System.Data.Common;
using NgoNews.Store.Sql;

namespace NgoNews.Store.Sqlite;

/// <summary>The store in one SQLite file, <c>store.db</c> in the data directory. Several processes may share the directory.</summary>
/// <remarks>
/// What a killed process had committed is there at the next opening; what it had not is gone. Runs that it left open stay open.
/// SQLite has no asynchronous reading and writing: a call works on the caller's thread, and is asynchronous only while it waits for its turn.
/// </remarks>
/// <param name="dataDirectory">Made when missing.</param>
/// <param name="time">The clock for waiting and for the schema's log; the system's when null.</param>
public sealed class SqliteStore(string dataDirectory, TimeProvider? time = null) : SqlStore
{
    private readonly string _path = Path.Combine(dataDirectory, "store.db");
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private WriteGate? _gate;
    private Writer? _writer;
    private ReaderPool? _readers;

    internal override TimeProvider Clock => _time;

    internal override DateTimeOffset Now(DbConnection connection) => _time.GetUtcNow();

    /// <inheritdoc/>
    /// <exception cref="StoreException">The directory cannot be written, or the file is damaged, no store, or of a newer program.</exception>
    public override async Task OpenAsync(CancellationToken cancellation)
    {
        if (_writer is not null)
            throw new InvalidOperationException("the store is open already");
        Faults.Guard(dataDirectory, () => Directory.CreateDirectory(dataDirectory));
        _gate = new WriteGate(Path.Combine(dataDirectory, "store.lock"), _time);
        _writer = await Writer.OpenAsync(_path, _gate, Receives, _time, cancellation).ConfigureAwait(false);
        _readers = new ReaderPool(_path);
        // In many short turns: another process may want to write in between.
        while (await Write(CopyCommands.CatchUp, cancellation).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Waits for reads and writes under way, moves the log into the file and closes it.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (_readers is not null)
            await _readers.DisposeAsync().ConfigureAwait(false);
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc cref="Writer.LimitPages"/>
    internal void LimitPages(long pages) => _writer!.LimitPages(pages);

    internal override IBulk Bulk { get; } = new SqliteBulk();

    internal override Task<T> Snapshot<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) =>
        (_readers ?? throw NotOpen()).SnapshotAsync(work, cancellation);

    internal override Task<T> Read<T>(Func<DbConnection, T> read, CancellationToken cancellation) =>
        (_readers ?? throw NotOpen()).ReadAsync(read, cancellation);

    internal override Task<T> Write<T>(Func<DbConnection, T> work, CancellationToken cancellation) =>
        (_writer ?? throw NotOpen()).WriteAsync(work, cancellation);
}
