using Dapper;
using Microsoft.Data.Sqlite;

namespace NgoNews.Store.Sqlite;

/// <summary>Names of requests that were written, with what was asked and answered.</summary>
internal static class WriteKeys
{
    public static (string Request, string Answer)? Find(SqliteConnection connection, string key) =>
        connection.Query<(string, string)>("SELECT request, answer FROM write_key WHERE key = @key", new { key }).Select(row => ((string, string)?)row).SingleOrDefault();

    public static void Put(SqliteConnection connection, string key, DateTimeOffset at, string request, string answer) =>
        connection.Execute("INSERT INTO write_key VALUES (@key, @at, @request, @answer)", new { key, at = Column.Text(at), request, answer });
}
