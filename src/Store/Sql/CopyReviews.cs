using System.Data.Common;
using Dapper;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Applies what people decided about links between copies; to be called inside a write transaction.</summary>
internal static class CopyReviews
{
    /// <summary>Puts the clusters of a link right, and tells of every article whose cluster is another now.</summary>
    public static void Apply(DbConnection connection, ReviewEvent link)
    {
        var keys = connection.Query<long>("SELECT key FROM article WHERE id IN (@ArticleId, @OtherId)", link).AsList();
        var standing = ReviewCommands.LastStands(connection, ReviewQueries.OfLink(connection, link.ArticleId!, link.OtherId!));
        connection.Execute("DELETE FROM copy_decision WHERE (article_key = @one AND other_key = @other) OR (article_key = @other AND other_key = @one)", new { one = keys[0], other = keys[1] });
        if (standing is not null)
        {
            connection.Execute("INSERT INTO copy_decision VALUES (@one, @other, @same), (@other, @one, @same)",
                new { one = keys[0], other = keys[1], same = Column.Flag(standing.Decision == ReviewDecision.Confirm) });
        }
        var before = Clusters(connection, keys);
        CopyClusters.Order(connection, keys);
        var after = Clusters(connection, before.Keys);
        ArticleCommands.Tell(connection, before.Where(article => after[article.Key] != article.Value).Select(article => article.Key));
    }

    /// <summary>The clusters of the articles' clusters' members.</summary>
    private static Dictionary<long, long> Clusters(DbConnection connection, IEnumerable<long> keys) => connection.Query<(long Key, long Cluster)>(
        "SELECT key, cluster FROM article WHERE cluster IN (SELECT cluster FROM article WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each(@keys)))",
        new { keys = CopyCommands.Json(keys) }).ToDictionary(article => article.Key, article => article.Cluster);
}
