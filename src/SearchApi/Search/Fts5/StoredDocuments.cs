using System.Globalization;
using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Reads the documents that the file holds.</summary>
internal static class StoredDocuments
{
    public static Documents Load(SqliteConnection connection)
    {
        var end = Convert.ToInt32(connection.Get("SELECT coalesce(max(number), 0) + 1 FROM document"), CultureInfo.InvariantCulture);
        var documents = connection.Read("SELECT number, id, facts FROM document").Select(row => new Document(row.GetInt32(0), row.GetString(1), DocumentFacts.Parse(row.GetString(2))));
        return Documents.Of(documents, end, LastChange(connection));
    }

    public static long LastChange(SqliteConnection connection) =>
        Convert.ToInt64(connection.Get("SELECT value FROM state WHERE name = 'last_change'"), CultureInfo.InvariantCulture);
}
