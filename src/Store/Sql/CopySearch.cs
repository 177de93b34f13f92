using System.Data.Common;
using System.Globalization;
using Dapper;
using NgoNews.Store.Copies;

namespace NgoNews.Store.Sql;

/// <summary>Finds the copies of one article by its bands, not by reading all the others.</summary>
internal static class CopySearch
{
    /// <summary>Of one band, the latest so many: a mould of which there are thousands costs no more than that.</summary>
    private const int MostOfBand = 100;

    /// <summary>At most so many are compared, those with the most bands in common first.</summary>
    private const int MostCompared = 20;

    /// <summary>So many links hold an article in a cluster, also when one of them goes.</summary>
    private const int EnoughLinks = 3;

    /// <summary>Puts in the article's bands, links it with its copies, and gives back those.</summary>
    public static IReadOnlyList<long> Link(DbConnection connection, long key)
    {
        var article = Load(connection, key);
        var text = CopyText.Of(article.Title, article.Text);
        var (bands, sketch) = CopyBands.Read(text);
        ComparedTexts.Keep(article.Title, article.Text, text);
        connection.Execute("INSERT INTO copy_band SELECT CAST(value AS BIGINT), @key FROM json_each(@bands) WHERE true ON CONFLICT DO NOTHING; UPDATE article SET copy_sketch = @sketch WHERE key = @key",
            new { key, bands = CopyCommands.Json(bands), sketch });
        var (found, links) = (new List<long>(), new Dictionary<long, int>());
        foreach (var candidate in Candidates(connection, key, article.ContentHash, bands, sketch))
        {
            var other = Load(connection, candidate);
            if (other.Sample != article.Sample || links.GetValueOrDefault(other.Cluster) == EnoughLinks)
                continue;
            if (other.ContentHash != article.ContentHash && !IsCopy(text, other))
                continue;
            links[other.Cluster] = links.GetValueOrDefault(other.Cluster) + 1;
            found.Add(candidate);
            connection.Execute("INSERT INTO copy_link VALUES (@key, @candidate), (@candidate, @key) ON CONFLICT DO NOTHING", new { key, candidate });
        }
        return found;
    }

    // Most candidates share too little, which is seen without reading them.
    private static bool IsCopy(CopyText text, Row other) =>
        CopyComparison.ShareEnough(text.Shingles, ComparedTexts.ShinglesOf(other.Title, other.Text)) && CopyComparison.Of(text, CopyText.Of(other.Title, other.Text)).IsCopy;

    /// <summary>Those with the same content, then those that share bands.</summary>
    private static IEnumerable<long> Candidates(DbConnection connection, long key, string contentHash, long[] bands, byte[] sketch)
    {
        var same = connection.Query<long>("SELECT key FROM article WHERE content_hash = @contentHash AND key <> @key ORDER BY key LIMIT @EnoughLinks",
            new { contentHash, key, EnoughLinks }).AsList();
        var shared = Shared(connection, bands);
        // By their sketches, before the texts of all of them are read.
        var near = connection.Query<(long Key, byte[]? Sketch)>("SELECT key, copy_sketch FROM article WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each(@keys))", new { keys = CopyCommands.Json(shared.Keys) })
            .Where(a => a.Sketch is null || CopyBands.MayBeCopy(sketch, a.Sketch)).Select(a => a.Key).ToHashSet();
        return same.Concat(shared.Where(s => s.Key != key && near.Contains(s.Key) && !same.Contains(s.Key)).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => s.Key).Take(MostCompared));
    }

    /// <summary>In how many bands the latest articles of each are with this one.</summary>
    private static Dictionary<long, int> Shared(DbConnection connection, long[] bands)
    {
        var shared = new Dictionary<long, int>();
        // One question for all bands, and an answer a band: asking costs more than what is looked up.
        var keys = connection.Query<string?>(
            """
            SELECT (SELECT string_agg(CAST(article_key AS TEXT), ',')
                FROM (SELECT article_key FROM copy_band WHERE band = CAST(b.value AS BIGINT) ORDER BY article_key DESC LIMIT @MostOfBand) latest)
            FROM json_each(@bands) b
            """, new { bands = CopyCommands.Json(bands), MostOfBand });
        foreach (var key in keys.OfType<string>().SelectMany(list => list.Split(',')).Select(text => long.Parse(text, CultureInfo.InvariantCulture)))
            shared[key] = shared.GetValueOrDefault(key) + 1;
        return shared;
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
