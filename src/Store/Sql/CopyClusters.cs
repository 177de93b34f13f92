using System.Data.Common;
using Dapper;
using NgoNews.Store.Copies;

namespace NgoNews.Store.Sql;

/// <summary>Clusters are what links connect; each is named by the article that came first.</summary>
internal static class CopyClusters
{
    /// <summary>Puts the clusters right that hold one of the articles, or held it, and tells of every article whose cluster is another now.</summary>
    public static void Order(DbConnection connection, IReadOnlyCollection<long> touched)
    {
        var left = connection.Query<long>(
            "SELECT key FROM article WHERE cluster IN (SELECT cluster FROM article WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each(@touched)))",
            new { touched = CopyCommands.Json(touched) }).ToHashSet();
        var among = new { left = CopyCommands.Json(left) };
        var links = connection.Query<(long One, long Other)>(
            "SELECT article_key, other_key FROM copy_link WHERE article_key IN (SELECT CAST(value AS BIGINT) FROM json_each(@left)) AND article_key < other_key", among);
        var decided = connection.Query<(long One, long Other, long Same)>(
            "SELECT article_key, other_key, same FROM copy_decision WHERE article_key IN (SELECT CAST(value AS BIGINT) FROM json_each(@left)) AND article_key < other_key", among)
            .Select(pair => (pair.One, pair.Other, pair.Same != 0)).ToArray();
        var moved = new List<long>();
        foreach (var members in CopyGroups.Of(left, links, decided))
        {
            moved.AddRange(connection.Query<long>("UPDATE article SET cluster = @first WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each(@members)) AND cluster <> @first RETURNING key",
                new { first = InOrder(connection, members)[0], members = CopyCommands.Json(members) }));
        }
        ArticleCommands.Tell(connection, moved.Order());
    }

    /// <summary>The articles, the one that came first at the head.</summary>
    /// <remarks>Where a page tells the day alone, whoever tells the hour of that day came before; who tells nothing came last; then who was seen first.</remarks>
    public static IReadOnlyList<long> InOrder(DbConnection connection, IEnumerable<long> keys) =>
        [.. connection.Query<(long Key, string? Published)>(
            """
            SELECT a.key, v.published FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = a.version
            WHERE a.key IN (SELECT CAST(value AS BIGINT) FROM json_each(@keys))
            """, new { keys = CopyCommands.Json(keys) })
            .Select(a => (a.Key, At: Column.InstantOrNull(a.Published) is not { } at ? DateTimeOffset.MaxValue : at.TimeOfDay == TimeSpan.Zero ? at.AddDays(1) : at))
            .OrderBy(a => a.At).ThenBy(a => a.Key).Select(a => a.Key)];
}
