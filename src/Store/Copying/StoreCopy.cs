using System.Data.Common;
using System.Globalization;
using Dapper;
using NgoNews.Store.Sql;

namespace NgoNews.Store.Copying;

/// <summary>Copies a whole store into an empty one, of the same engine or another: every row of every table, as one moment of the source has it.</summary>
/// <remarks>
/// Numbers, change feed and clusters stay as they are, so an index goes on with the copy where it stood. A copy that was cut off goes on where it stopped:
/// rows go over in the order of their keys, so what the target holds tells how far it came; what has changed in the source since is copied again. Till it
/// is whole, the target refuses to be opened. The archive is not part of the store.
/// </remarks>
public static class StoreCopy
{
    /// <summary>Rows, and characters and bytes in them, that are put in at once.</summary>
    private const int BatchRows = 2000;
    private const long BatchSize = 8 << 20;

    /// <summary>The table that only a store has into which a copy is under way.</summary>
    internal const string Marker = "copying";

    /// <summary>Copies, then reads everything again on both sides and compares counts and hashes.</summary>
    /// <param name="from">An address and, for the embedded store, its data directory.</param>
    /// <param name="to">The same of the target.</param>
    /// <param name="tell">Is told of each table that is done.</param>
    /// <param name="cancellation">Ends it; the next call goes on.</param>
    /// <returns>Null when the target is a verified copy; else why not, in one line.</returns>
    /// <exception cref="StoreException">The world is in the way; the next call goes on.</exception>
    public static async Task<string?> RunAsync((StoreAddress Address, string Data) from, (StoreAddress Address, string Data) to, Action<string> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from.Address);
        ArgumentNullException.ThrowIfNull(to.Address);
        ArgumentNullException.ThrowIfNull(tell);
        var (source, target) = ((SqlStore)from.Address.Make(from.Data), (SqlStore)to.Address.Make(to.Data));
        target.Receives = true;
        await using (source.ConfigureAwait(false))
        await using (target.ConfigureAwait(false))
        {
            await source.OpenAsync(cancellation).ConfigureAwait(false);
            await target.OpenAsync(cancellation).ConfigureAwait(false);
            return await target.Write(Begin, cancellation).ConfigureAwait(false)
                ?? await source.Snapshot(rows => CopyAsync(source, rows, target, tell, cancellation), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Why the target takes no copy, or null when it is marked as one.</summary>
    private static string? Begin(DbConnection target)
    {
        if (CanAsk(target, $"SELECT count(*) FROM {Marker}"))
            return null;
        if (CopiedTable.All.FirstOrDefault(table => target.QuerySingle<long>($"SELECT CASE WHEN EXISTS (SELECT 1 FROM {table.Name}) THEN 1 ELSE 0 END") == 1) is { } full)
            return $"the target holds something already (in the table {full.PlainName}); a copy goes into an empty store";
        target.Execute($"CREATE TABLE {Marker} (one bigint)");
        return null;
    }

    /// <summary>Is the copy under way? A statement that fails would end a transaction, so the catalog is asked by trying in one of its own.</summary>
    private static bool CanAsk(DbConnection connection, string sql)
    {
        connection.Execute("SAVEPOINT asking");
        try
        {
            connection.QuerySingle<long>(sql);
            return true;
        }
        catch (DbException)
        {
            connection.Execute("ROLLBACK TO SAVEPOINT asking");
            return false;
        }
        finally
        {
            connection.Execute("RELEASE SAVEPOINT asking");
        }
    }

    private static async Task<string?> CopyAsync(SqlStore source, DbConnection rows, SqlStore target, Action<string> tell, CancellationToken cancellation)
    {
        foreach (var table in CopiedTable.All)
        {
            var columns = TableReader.Columns(rows, table);
            var there = await target.Read(c => TableReader.Columns(c, table), cancellation).ConfigureAwait(false);
            if (!columns.SequenceEqual(there))
                return $"the table {table.PlainName} has other columns here than there: open both stores with the same program first";
            var last = await GoOnAsync(rows, target, table, columns, cancellation).ConfigureAwait(false);
            await CopyAsync(rows, target, table, columns, last, cancellation).ConfigureAwait(false);
            var (expected, found) = (Sum(rows, table, columns), await target.Read(c => Sum(c, table, columns), cancellation).ConfigureAwait(false));
            if (expected != found)
                return string.Create(CultureInfo.InvariantCulture, $"the table {table.PlainName} did not arrive as it is: {expected.Rows} rows {expected.Hash[..12]} there, {found.Rows} rows {found.Hash[..12]} here; copy again");
            tell(string.Create(CultureInfo.InvariantCulture, $"{table.PlainName,-16} {found.Rows,10} rows, sha256 {found.Hash[..16]}"));
        }
        await EndAsync(source, rows, target, cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>The key of the last row that is there and right; null to begin at the first. Where rows differ from the source's, the table and all behind it are emptied.</summary>
    private static async Task<object?[]?> GoOnAsync(DbConnection rows, SqlStore target, CopiedTable table, string[] columns, CancellationToken cancellation)
    {
        var (there, last) = await target.Read(c => (Sum(c, table, columns), Last(c, table)), cancellation).ConfigureAwait(false);
        if (last is null || Sum(rows, table, columns, there.Rows) == there)
            return last;
        await target.Write(c =>
        {
            foreach (var later in CopiedTable.All.SkipWhile(t => t != table).Reverse())
                c.Execute($"DELETE FROM {later.Name}");
            return true;
        }, cancellation).ConfigureAwait(false);
        return null;
    }

    private static async Task CopyAsync(DbConnection rows, SqlStore target, CopiedTable table, string[] columns, object?[]? last, CancellationToken cancellation)
    {
        var (batch, size) = (new List<object?[]>(), 0L);
        foreach (var row in TableReader.Rows(rows, table, columns, last))
        {
            batch.Add(row);
            size += row.Sum(value => value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => sizeof(long) });
            if (batch.Count < BatchRows && size < BatchSize)
                continue;
            await PutAsync().ConfigureAwait(false);
            (batch, size) = ([], 0);
        }
        await PutAsync().ConfigureAwait(false);

        Task PutAsync() => batch.Count == 0 ? Task.CompletedTask : target.Write(c =>
        {
            target.Bulk.Insert(c, table, columns, batch);
            return true;
        }, cancellation);
    }

    /// <summary>What is told of the tables themselves; from then on the target is a store.</summary>
    private static async Task EndAsync(SqlStore source, DbConnection rows, SqlStore target, CancellationToken cancellation)
    {
        var change = rows.QuerySingle<long>("SELECT value FROM change_counter");
        var numbers = CopiedTable.All.Where(t => t.Numbered).Select(t => (Table: t, Last: source.Bulk.LastNumber(rows, t))).ToArray();
        await target.Write(c =>
        {
            foreach (var (table, number) in numbers)
                target.Bulk.SetLastNumber(c, table, number);
            c.Execute("UPDATE change_counter SET value = @change", new { change });
            c.Execute($"DROP TABLE {Marker}");
            return true;
        }, cancellation).ConfigureAwait(false);
    }

    private static (long Rows, string Hash) Sum(DbConnection connection, CopiedTable table, string[] columns, long most = long.MaxValue)
    {
        using var sum = new RowHash();
        foreach (var row in TableReader.Rows(connection, table, columns, most: most))
            sum.Add(row);
        return sum.Sum;
    }

    private static object?[]? Last(DbConnection connection, CopiedTable table)
    {
        var order = string.Join(", ", table.Key.Select(column => column + " DESC"));
        using var reader = connection.ExecuteReader($"SELECT {table.KeyList} FROM {table.Name} ORDER BY {order} LIMIT 1");
        if (!reader.Read())
            return null;
        return [.. Enumerable.Range(0, table.Key.Length).Select(reader.GetValue)];
    }
}
