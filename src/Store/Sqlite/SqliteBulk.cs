using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Copying;
using NgoNews.Store.Sql;

namespace NgoNews.Store.Sqlite;

/// <summary>Takes many rows into SQLite.</summary>
internal sealed class SqliteBulk : IBulk
{
    public void Insert(DbConnection connection, CopiedTable table, string[] columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        // One statement, prepared once.
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@v{i}"))})";
        var parameters = columns.Select((_, i) => new SqliteParameter($"@v{i}", null)).ToArray();
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    // Nobody else writes till the transaction ends.
    public long[] Numbers(DbConnection connection, CopiedTable table, int count)
    {
        if (count == 0)
            return [];
        var last = LastNumber(connection, table);
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    public long LastNumber(DbConnection connection, CopiedTable table) =>
        connection.QuerySingle<long>($"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = @PlainName), 0), coalesce((SELECT max({table.Key[0]}) FROM {table.Name}), 0))", new { table.PlainName });

    /// <summary>Tables without a sequence go on behind the largest number that they hold, and never had another one.</summary>
    public void SetLastNumber(DbConnection connection, CopiedTable table, long number)
    {
        var sql = connection.QuerySingle<string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = @PlainName", new { table.PlainName });
        if (!sql.Contains("AUTOINCREMENT", StringComparison.Ordinal))
            return;
        connection.Execute("DELETE FROM sqlite_sequence WHERE name = @PlainName; INSERT INTO sqlite_sequence (name, seq) VALUES (@PlainName, @number)", new { table.PlainName, number });
    }
}
