using Microsoft.Data.Sqlite;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Short forms of what is asked of a connection.</summary>
internal static class Sql
{
    public static void Run(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Prepare(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    public static object? Get(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Prepare(connection, sql, parameters);
        return command.ExecuteScalar();
    }

    public static IEnumerable<SqliteDataReader> Read(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Prepare(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
