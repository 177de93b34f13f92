using System.Data.Common;
using Dapper;
using NgoNews.Store.Copies;

namespace NgoNews.Store.Sql;

/// <summary>Keeps who is a copy of whom; to be called inside a write transaction, behind what was written of the article.</summary>
internal static class CopyCommands
{
    /// <summary>Articles of one batch of <see cref="CatchUp"/>.</summary>
    private const int Batch = 100;

    /// <summary>Compares an article that was not yet compared with what may be its copies, and puts the clusters right that this touches.</summary>
    public static void Add(DbConnection connection, long key)
    {
        CopyClusters.Order(connection, [key, .. CopyLinks.Link(connection, key)]);
        connection.Execute("UPDATE article SET compared = 1 WHERE key = @key", new { key });
    }

    /// <summary>The same for one whose bands are in and of which is known what may be its copies.</summary>
    public static void Add(DbConnection connection, long key, PreparedDraft article, IReadOnlyList<long> candidates)
    {
        var found = CopyLinks.Link(connection, key, article.Text, (article.ContentHash, article.Draft.Sample), candidates);
        if (found.Count > 0)
            CopyClusters.Order(connection, [key, .. found]);
    }

    /// <summary>The same for an article that has changed; till now it had this title and text.</summary>
    public static void Change(DbConnection connection, long key, string title, string text)
    {
        var neighbours = connection.Query<long>("SELECT other_key FROM copy_link WHERE article_key = @key", new { key }).AsList();
        foreach (var neighbour in neighbours)
            connection.Execute("DELETE FROM copy_link WHERE (article_key = @key AND other_key = @neighbour) OR (article_key = @neighbour AND other_key = @key)", new { key, neighbour });
        connection.Execute("DELETE FROM copy_band WHERE article_key = @key AND band IN (SELECT CAST(value AS BIGINT) FROM json_each(@bands))",
            new { key, bands = Json(CopyBands.Of(CopyText.Of(title, text))) });
        var touched = new HashSet<long>(neighbours) { key };
        touched.UnionWith(CopyLinks.Link(connection, key));
        // Who was held in the cluster by this article alone may have other copies there.
        foreach (var neighbour in neighbours)
            touched.UnionWith(CopyLinks.Link(connection, neighbour));
        CopyClusters.Order(connection, touched);
    }

    /// <summary>The article's words stay, but when it was published may be told otherwise now.</summary>
    public static void Reorder(DbConnection connection, long key) => CopyClusters.Order(connection, [key]);

    /// <summary>Compares some of the articles that a store from before holds; false when none is left.</summary>
    public static bool CatchUp(DbConnection connection)
    {
        var keys = connection.Query<long>("SELECT key FROM article WHERE compared = 0 ORDER BY key LIMIT @Batch", new { Batch }).AsList();
        foreach (var key in keys)
            Add(connection, key);
        return keys.Count == Batch;
    }

    internal static string Json(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";
}
