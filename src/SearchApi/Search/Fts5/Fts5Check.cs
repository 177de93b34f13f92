using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Looks through the file of the index; also while a program serves from it, since it only reads, and from one state.</summary>
internal static class Fts5Check
{
    /// <summary>What has to be nothing, each with what it is.</summary>
    private static readonly (string Sql, string Fault)[] Counts =
    [
        ("SELECT count(*) FROM document WHERE number NOT IN (SELECT number FROM content)", "articles without a text"),
        ("SELECT count(*) FROM document WHERE number NOT IN (SELECT id FROM word_docsize)", "articles without words"),
        ("SELECT count(*) FROM content WHERE number NOT IN (SELECT number FROM document)", "texts of no article"),
        ("SELECT count(*) FROM word_docsize WHERE id NOT IN (SELECT number FROM document)", "words of no article"),
    ];

    /// <summary>Runs it. The file must be there.</summary>
    public static IndexReport Run(string path)
    {
        using var file = new IndexFile(path);
        try
        {
            using var connection = file.OpenReader();
            using var transaction = connection.BeginTransaction(deferred: true);
            if (connection.Get("SELECT value FROM state WHERE name = 'format'") is not IndexFile.Format)
                return IndexReport.Unreadable("it has the format of another release, and is made anew at the next start");
            var faults = Faults(connection);
            var documents = StoredDocuments.Load(connection);
            return new IndexReport(documents.Count, documents.LastChange, faults);
        }
        catch (Exception e) when (e is SqliteException or JsonException)
        {
            return IndexReport.Unreadable(e.Message);
        }
        finally
        {
            file.CloseReaders();
        }
    }

    private static List<string> Faults(SqliteConnection connection)
    {
        // SQLite asks its full-text tables, too.
        var faults = connection.Read("PRAGMA integrity_check(20)").Select(row => row.GetString(0)).Where(line => line != "ok").ToList();
        foreach (var (sql, fault) in Counts)
        {
            if (connection.Get(sql) is long and > 0 and var count)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {fault}"));
        }
        return faults;
    }
}
