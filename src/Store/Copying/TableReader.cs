using System.Data.Common;
using Dapper;

namespace NgoNews.Store.Copying;

/// <summary>Reads the rows of a table in the order of its key, as values that every engine has: whole numbers, floating-point numbers, texts, bytes, and none.</summary>
internal static class TableReader
{
    /// <summary>The columns, those of the key first, then by name: engines keep them in different orders.</summary>
    public static string[] Columns(DbConnection connection, CopiedTable table)
    {
        using var reader = connection.ExecuteReader($"SELECT {table.KeyList}, * FROM {table.Name} LIMIT 0");
        var all = Enumerable.Range(table.Key.Length, reader.FieldCount - table.Key.Length).Select(reader.GetName).Except(table.Key).Order(StringComparer.Ordinal);
        return [.. table.Key.Concat(all).Select(name => $"\"{name}\"")];
    }

    /// <summary>Rows behind a key, or all.</summary>
    public static IEnumerable<object?[]> Rows(DbConnection connection, CopiedTable table, string[] columns, object?[]? behind = null, long most = long.MaxValue)
    {
        var parameters = new DynamicParameters(new { most });
        var where = "";
        if (behind is not null)
        {
            where = $"WHERE ({table.KeyList}) > ({string.Join(", ", table.Key.Select((_, i) => $"@k{i}"))})";
            for (var i = 0; i < table.Key.Length; i++)
                parameters.Add($"k{i}", behind[i]);
        }
        using var reader = connection.ExecuteReader($"SELECT {string.Join(", ", columns)} FROM {table.Name} {where} ORDER BY {table.KeyList} LIMIT @most", parameters);
        while (reader.Read())
        {
            var row = new object?[columns.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }
}
