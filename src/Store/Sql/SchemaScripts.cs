using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;
using NgoNews.Store.Copying;

namespace NgoNews.Store.Sql;

/// <summary>The numbered scripts that make an engine's tables; each is applied once, in order, in a transaction of its own.</summary>
/// <param name="engine">Its folder in this room.</param>
/// <param name="versionTable">The statement that makes the table of applied scripts where there is none.</param>
internal sealed class SchemaScripts(string engine, string versionTable)
{
    /// <summary>Applies those that the database has not seen; to be called while nobody else does.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="tables">The tables that it holds.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="receives">Is a copy put into it? Else one that is under way keeps it closed.</param>
    /// <param name="time">For the log of applied scripts.</param>
    /// <exception cref="StoreException">It is another program's, or has seen a script that this program does not know.</exception>
    public void Apply(DbConnection connection, IReadOnlyCollection<string> tables, string name, bool receives, TimeProvider time)
    {
        if (tables.Count > 0 && !tables.Contains("schema_version"))
            throw new StoreException(StoreFault.Corrupt, $"{name}: is another program's database, it has the tables {string.Join(", ", tables.Take(3))} …");
        if (!receives && tables.Contains(StoreCopy.Marker))
            throw new StoreException(StoreFault.Corrupt, $"{name}: a copy into it was cut off; the same 'store copy' goes on with it");
        connection.Execute(versionTable);
        var seen = connection.QuerySingle<long>("SELECT coalesce(max(number), 0) FROM schema_version");
        var scripts = All();
        if (seen > scripts[^1].Number)
        {
            throw new StoreException(StoreFault.Newer,
                $"{name}: has schema {seen}, this program knows up to {scripts[^1].Number}; use the newer program that wrote it");
        }
        foreach (var script in scripts.Where(s => s.Number > seen))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(script.Sql);
            connection.Execute("INSERT INTO schema_version VALUES (@Number, @Name, @at)",
                new { script.Number, script.Name, at = Column.Text(time.GetUtcNow()) });
            transaction.Commit();
        }
    }

    private List<Script> All()
    {
        var (assembly, folder) = (Assembly.GetExecutingAssembly(), $".{engine}.Schema.");
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..]))];
    }

    private static Script Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Script(int.Parse(name[..name.IndexOf('_')], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }

    private sealed record Script(int Number, string Name, string Sql);
}
