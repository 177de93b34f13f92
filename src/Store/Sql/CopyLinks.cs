using System.Data.Common;
using Dapper;
using NgoNews.Store.Copies;

namespace NgoNews.Store.Sql;

/// <summary>Links an article with its copies; to be called inside a write transaction.</summary>
internal static class CopyLinks
{
    /// <summary>Behind so many that share too little stands nobody who shares enough: those most alike come first.</summary>
    private const int MostApart = 3;

    /// <summary>Puts a stored article's bands in, links it with its copies, and gives back those.</summary>
    public static IReadOnlyList<long> Link(DbConnection connection, long key)
    {
        var article = Load(connection, key);
        var text = CopyText.Of(article.Title, article.Text);
        var (bands, sketch) = CopyBands.Read(text);
        ComparedTexts.Keep(article.Title, article.Text, text);
        connection.Execute("INSERT INTO copy_band SELECT CAST(value AS BIGINT), @key FROM json_each(@bands) WHERE true ON CONFLICT DO NOTHING; UPDATE article SET copy_sketch = @sketch WHERE key = @key",
            new { key, bands = CopyCommands.Json(bands), sketch });
        return Link(connection, key, text, (article.ContentHash, article.Sample != 0), CopySearch.Find(connection, [new Sought(key, article.ContentHash, [.. bands.Distinct()], sketch)])[0]);
    }

    /// <summary>Links an article, whose bands are in, with those of the candidates that are its copies, and gives back those.</summary>
    public static IReadOnlyList<long> Link(DbConnection connection, long key, CopyText text, (string ContentHash, bool Sample) article, IReadOnlyList<long> candidates)
    {
        var (found, links, apart) = (new List<long>(), new Dictionary<long, int>(), 0);
        foreach (var candidate in candidates)
        {
            var other = Load(connection, candidate);
            if (other.Sample != 0 != article.Sample || links.GetValueOrDefault(other.Cluster) == CopySearch.EnoughLinks)
                continue;
            if (other.ContentHash != article.ContentHash)
            {
                // Most candidates share too little, which is seen without reading them; reports of one mould share enough.
                if (!CopyComparison.ShareEnough(text.Shingles, ComparedTexts.ShinglesOf(other.Title, other.Text)))
                {
                    if (++apart == MostApart)
                        break;
                    continue;
                }
                if (!CopyComparison.Of(text, CopyText.Of(other.Title, other.Text)).IsCopy)
                    continue;
            }
            links[other.Cluster] = links.GetValueOrDefault(other.Cluster) + 1;
            found.Add(candidate);
            connection.Execute("INSERT INTO copy_link VALUES (@key, @candidate), (@candidate, @key) ON CONFLICT DO NOTHING", new { key, candidate });
        }
        return found;
    }

    private static Row Load(DbConnection connection, long key) => connection.QuerySingle<Row>(
        """
        SELECT a.cluster, a.content_hash AS ContentHash, v.sample, v.title, v.text
        FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = a.version
        WHERE a.key = @key
        """, new { key });

    private sealed class Row
    {
        public long Cluster { get; init; }
        public string ContentHash { get; init; } = "";
        public long Sample { get; init; }
        public string Title { get; init; } = "";
        public string Text { get; init; } = "";
    }
}
