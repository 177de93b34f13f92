using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NgoNews.Store.Sqlite;

/// <summary>The numbered scripts that make the tables; each is applied once, in order, in a transaction of its own.</summary>
internal static class SchemaScripts
{
    private const string Folder = ".Sqlite.Schema.";

    /// <summary>Applies those that the file has not seen.</summary>
    /// <exception cref="StoreException">The file is another program's, or has seen a script that this program does not know.</exception>
    public static void Apply(SqliteConnection connection, string path, TimeProvider time)
    {
        RefuseForeign(connection, path);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT");
        var seen = connection.QuerySingle<long>("SELECT coalesce(max(number), 0) FROM schema_version");
        var scripts = All();
        if (seen > scripts[^1].Number)
        {
            throw new StoreException(StoreFault.Newer,
                $"{path}: has schema {seen}, this program knows up to {scripts[^1].Number}; use the newer program that wrote it");
        }
        foreach (var script in scripts.Where(s => s.Number > seen))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(script.Sql);
            connection.Execute("INSERT INTO schema_version VALUES (@Number, @Name, @at)",
                new { script.Number, script.Name, at = Column.Text(time.GetUtcNow()) });
            transaction.Commit();
        }
    }

    private static void RefuseForeign(SqliteConnection connection, string path)
    {
        var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'").AsList();
        if (tables.Count > 0 && !tables.Contains("schema_version"))
            throw new StoreException(StoreFault.Corrupt, $"{path}: is another program's database, it has the tables {string.Join(", ", tables.Take(3))} …");
    }

    private static List<Script> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];
    }

    private static Script Read(Assembly assembly, string resource)
    {
        var name = resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Script(int.Parse(name[..name.IndexOf('_')], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }

    private sealed record Script(int Number, string Name, string Sql);
}
