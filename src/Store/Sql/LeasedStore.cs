using System.Data.Common;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>A store in which every write asks first whether a lease is still held.</summary>
internal sealed class LeasedStore(SqlStore store, Lease lease) : SqlStore
{
    internal override IBulk Bulk => store.Bulk;

    internal override FigureCounting Counting => store.Counting;

    internal override TimeProvider Clock => store.Clock;

    public override Task OpenAsync(CancellationToken cancellation) => throw new InvalidOperationException("the store that it came from is opened and closed");

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public override string? OnlyReads => store.OnlyReads;

    internal override DateTimeOffset Now(DbConnection connection) => store.Now(connection);

    internal override Task<T> Ask<T>(Func<DbConnection, T> question, CancellationToken cancellation) => store.Ask(question, cancellation);

    internal override Task<T> Read<T>(Func<DbConnection, T> read, CancellationToken cancellation) => store.Read(read, cancellation);

    internal override Task<T> Snapshot<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => store.Snapshot(work, cancellation);

    internal override Task<T> Write<T>(Func<DbConnection, T> work, CancellationToken cancellation) => store.Write(connection =>
    {
        LeaseCommands.Check(connection, lease);
        return work(connection);
    }, cancellation);
}
