using System.Data.Common;
using Dapper;
using NgoNews.Store.Copying;
using NgoNews.Store.Sql;
using Npgsql;
using NpgsqlTypes;

namespace NgoNews.Store.Postgres;

/// <summary>Takes many rows into PostgreSQL, by COPY.</summary>
internal sealed class PostgresBulk : IBulk
{
    public void Insert(DbConnection connection, CopiedTable table, string[] columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        using var import = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table.Name} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row)
                Write(import, value);
        }
        import.Complete();
    }

    public long[] Numbers(DbConnection connection, CopiedTable table, int count) => count == 0
        ? []
        : [.. connection.Query<long>("SELECT nextval(pg_get_serial_sequence(@Name, @column)) FROM generate_series(1, @count)", new { table.Name, column = table.Key[0], count }).Order()];

    public long LastNumber(DbConnection connection, CopiedTable table) =>
        connection.QuerySingle<long>($"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {Sequence(connection, table)}");

    public void SetLastNumber(DbConnection connection, CopiedTable table, long number) =>
        connection.Execute("SELECT setval(CAST(@sequence AS regclass), @next, @called)", new { sequence = Sequence(connection, table), next = Math.Max(number, 1), called = number > 0 });

    private static string Sequence(DbConnection connection, CopiedTable table) =>
        connection.QuerySingle<string>("SELECT pg_get_serial_sequence(@Name, @column)", new { table.Name, column = table.Key[0] });

    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (value)
        {
            case null:
                import.WriteNull();
                break;
            case long number:
                import.Write(number, NpgsqlDbType.Bigint);
                break;
            case double number:
                import.Write(number, NpgsqlDbType.Double);
                break;
            case byte[] bytes:
                import.Write(bytes, NpgsqlDbType.Bytea);
                break;
            default:
                import.Write((string)value, NpgsqlDbType.Text);
                break;
        }
    }
}
