using System.Data.Common;
using Dapper;

namespace NgoNews.Store.Sql;

/// <summary>Names of requests that were written, with what was asked and answered.</summary>
internal static class WriteKeys
{
    public static (string Request, string Answer)? Find(DbConnection connection, string key) =>
        connection.Query<(string, string)>("SELECT request, answer FROM write_key WHERE key = @key", new { key }).Select(row => ((string, string)?)row).SingleOrDefault();

    public static void Put(DbConnection connection, string key, DateTimeOffset at, string request, string answer) =>
        connection.Execute("INSERT INTO write_key VALUES (@key, @at, @request, @answer)", new { key, at = Column.Text(at), request, answer });
}
