using System.Data.Common;
using Dapper;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Applies what people decided about links between copies; to be called inside a write transaction.</summary>
internal static class CopyReviews
{
    /// <summary>Puts the clusters of a link right.</summary>
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
        CopyClusters.Order(connection, keys);
    }
}
