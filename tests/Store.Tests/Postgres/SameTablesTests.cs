using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Tests.Sqlite;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>Both engines have the same tables with the same columns in the same form; statements and copies rely on it. The schedule's are not the store's.</summary>
public sealed class SameTablesTests
{
    /// <summary>What PostgreSQL's types are in SQLite.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { ["int8"] = "INTEGER", ["word"] = "TEXT", ["text"] = "TEXT", ["float8"] = "REAL", ["bytea"] = "BLOB" };

    [PostgresFact]
    public async Task Every_column_of_one_engine_is_one_of_the_other()
    {
        using var folder = new TemporaryFolder();
        await using (await SqliteFixture.OpenAsync(folder.Path))
        {
        }
        var address = PostgresServer.Shared.NewAddress();
        await using (await PostgresFixture.OpenAsync(address))
        {
        }
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "store.db")};Pooling=False");
        await using var session = await Session.OpenAsync(address);

        var embedded = await file.QueryAsync<(string, string, string, bool)>(
            """SELECT t.name, c.name, c.type, c."notnull" OR c.pk > 0 FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'""");
        var server = await session.Connection.QueryAsync<(string Table, string Column, string Type, bool Needed)>(
            """
            SELECT c.table_name, c.column_name, coalesce(c.domain_name, c.udt_name), c.is_nullable = 'NO'
            FROM information_schema.columns c WHERE c.table_schema = current_schema() AND c.column_name <> 'rowid' AND c.table_name NOT LIKE 'qrtz\_%'
            """);

        Assert.Equal(embedded.Order(), server.Select(c => (c.Table, c.Column, Types[c.Type], c.Needed)).Order());
    }

    [PostgresFact]
    public async Task No_text_compares_by_the_databases_own_collation()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using (await PostgresFixture.OpenAsync(address))
        {
        }
        await using var session = await Session.OpenAsync(address);

        Assert.Empty(await session.Connection.QueryAsync<string>(
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = current_schema() AND udt_name = 'text' AND domain_name IS NULL AND table_name <> 'schema_version' AND table_name NOT LIKE 'qrtz\\_%'"));
        Assert.Equal("C", await session.AskAsync<string>("SELECT collation_name FROM information_schema.domains WHERE domain_schema = current_schema()"));
    }
}
