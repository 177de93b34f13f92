using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;
using NgoNews.Store.Copying;

namespace NgoNews.Store.Sql;

/// <summary>The numbered scripts that make an engine's tables; each is applied once, in order, in a transaction of its own.</summary>
/// <remarks>
/// A script only adds (tables, indexes, columns that may be null or have a default), so that nodes of the release before go on reading while a shared store is brought up to date. What takes away or
/// changes is named <c>NNNN_what.contract.sql</c> and comes a release later, when nobody reads the old form any more. The names stand in the database: by them an older program knows what it may still do.
/// </remarks>
/// <param name="engine">Its folder in this room.</param>
/// <param name="versionTable">The statement that makes the table of applied scripts where there is none.</param>
internal sealed class SchemaScripts(string engine, string versionTable)
{
    /// <summary>What the name of a script ends with that takes away what older programs read.</summary>
    public const string Contracting = ".contract.sql";

    /// <summary>Number of the last script that this program knows.</summary>
    public long Latest => All()[^1].Number;

    /// <summary>Applies those that the database has not seen; to be called while nobody else does.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="tables">The tables that it holds.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="receives">Is a copy put into it? Else one that is under way keeps it closed.</param>
    /// <param name="time">For the log of applied scripts.</param>
    /// <param name="shared">Do other programs go on while it is brought up to date? Then an older one may read what a newer one has added to, and each script keeps writers out till it is through.</param>
    /// <returns>Why this program only reads, or null.</returns>
    /// <exception cref="StoreException">It is another program's, or has seen a script of a newer one that takes away what this one reads.</exception>
    public string? Apply(DbConnection connection, IReadOnlyCollection<string> tables, string name, bool receives, TimeProvider time, bool shared = false)
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
            var newer = connection.Query<string>("SELECT name FROM schema_version WHERE number > @Number", new { scripts[^1].Number }).AsList();
            if (shared && !newer.Any(script => script.EndsWith(Contracting, StringComparison.Ordinal)))
                return OnlyReads(name, seen);
            throw new StoreException(StoreFault.Newer,
                $"{name}: has schema {seen}, this program knows up to {scripts[^1].Number} and can neither read nor write it; use the newer program that wrote it");
        }
        foreach (var script in scripts.Where(s => s.Number > seen))
        {
            using var transaction = connection.BeginTransaction();
            // Who writes in the old form has ended, and asks for the schema before it writes again.
            if (shared && tables.Contains("change_counter"))
                connection.Execute("SELECT value FROM change_counter FOR UPDATE");
            connection.Execute(script.Sql);
            connection.Execute("INSERT INTO schema_version VALUES (@Number, @Name, @at)",
                new { script.Number, script.Name, at = Column.Text(time.GetUtcNow()) });
            transaction.Commit();
        }
        return null;
    }

    /// <summary>What an older program says of a newer schema.</summary>
    public string OnlyReads(string name, long seen) =>
        $"{name}: has schema {seen}, this program knows up to {Latest}: it reads, and writes nothing; start the newer program in its place";

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
