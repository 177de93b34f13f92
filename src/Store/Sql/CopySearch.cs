using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NgoNews.Store.Copies;

namespace NgoNews.Store.Sql;

/// <summary>Finds what may be copies of articles by their bands, not by reading all the others.</summary>
internal static class CopySearch
{
    /// <summary>So many links hold an article in a cluster, also when one of them goes.</summary>
    public const int EnoughLinks = 3;

    /// <summary>Of one band, the latest so many: a mould of which there are thousands costs no more than that.</summary>
    private const int MostOfBand = 25;

    /// <summary>Of so many the sketches are read: a copy seldom shares one band alone, and what shares one by chance grows with all that is stored.</summary>
    private const int MostSketched = 24;

    /// <summary>At most so many are compared, those that are most alike first.</summary>
    private const int MostCompared = 20;

    /// <summary>For each of the articles, stored or about to be, who may be a copy of it among those that are stored and those that stand before it: first those with the same content, then those that share bands, the most alike first.</summary>
    public static IReadOnlyList<long>[] Find(DbConnection connection, IReadOnlyList<Sought> articles)
    {
        var (same, banded) = (Same(connection, articles), Banded(connection, articles));
        var shared = articles.Select(_ => new Dictionary<long, int>()).ToArray();
        var candidates = new IReadOnlyList<long>[articles.Count];
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var band in articles[i].Bands)
            {
                foreach (var key in Latest(banded, band))
                    shared[i][key] = shared[i].GetValueOrDefault(key) + 1;
                Put(banded, band, articles[i].Key);
            }
            shared[i].Remove(articles[i].Key);
            if (shared[i].Count > MostSketched)
                shared[i] = shared[i].OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(MostSketched).ToDictionary();
        }
        var sketches = Sketches(connection, articles, shared.SelectMany(s => s.Keys));
        for (var i = 0; i < articles.Count; i++)
        {
            var (article, equal) = (articles[i], same.GetValueOrDefault(articles[i].ContentHash, []).Where(key => key != articles[i].Key).Take(EnoughLinks).ToArray());
            // By their sketches, before the texts of all of them are read.
            var near = shared[i].Where(s => !equal.Contains(s.Key)).Select(s => (s.Key, Bands: s.Value, Alike: sketches[s.Key] is { } sketch ? CopyBands.Alike(article.Sketch, sketch) : CopyBands.Alike(s.Value)))
                .Where(s => CopyBands.MayBeCopy(s.Alike)).OrderByDescending(s => s.Alike).ThenByDescending(s => s.Bands).ThenBy(s => s.Key);
            candidates[i] = [.. equal, .. near.Select(s => s.Key).Take(MostCompared)];
            Put(same, article.ContentHash, article.Key);
        }
        return candidates;
    }

    private static IEnumerable<long> Latest(Dictionary<long, List<long>> banded, long band) => banded.GetValueOrDefault(band, []).TakeLast(MostOfBand);

    private static void Put<T>(Dictionary<T, List<long>> lists, T of, long key) where T : notnull
    {
        if (!lists.TryGetValue(of, out var list))
            lists[of] = list = [];
        list.Add(key);
    }

    /// <summary>The first that are stored with each content.</summary>
    private static Dictionary<string, List<long>> Same(DbConnection connection, IReadOnlyList<Sought> articles) => Listed<string>(connection,
        """
        SELECT h.value, (SELECT string_agg(CAST(key AS TEXT), ',')
            FROM (SELECT key FROM article WHERE content_hash = h.value ORDER BY key LIMIT @most) earliest) AS found
        FROM json_each(@sought) h
        """, JsonSerializer.Serialize(articles.Select(a => a.ContentHash).Distinct()), EnoughLinks + 1);

    /// <summary>The latest that are stored with each band.</summary>
    private static Dictionary<long, List<long>> Banded(DbConnection connection, IReadOnlyList<Sought> articles) => Listed<long>(connection,
        """
        SELECT CAST(b.value AS BIGINT), (SELECT string_agg(CAST(article_key AS TEXT), ',')
            FROM (SELECT article_key FROM copy_band WHERE band = CAST(b.value AS BIGINT) ORDER BY article_key DESC LIMIT @most) latest) AS found
        FROM json_each(@sought) b
        """, CopyCommands.Json(articles.SelectMany(a => a.Bands).Distinct()), MostOfBand);

    /// <summary>Ascending keys, of those for which there are any. One question for all, and an answer each: asking costs more than what is looked up.</summary>
    private static Dictionary<T, List<long>> Listed<T>(DbConnection connection, string sql, string sought, int most) where T : notnull => connection
        .Query<(T Of, string? Keys)>(sql, new { sought, most }).Where(row => row.Keys is not null)
        .ToDictionary(row => row.Of, row => row.Keys!.Split(',').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).Order().ToList());

    private static Dictionary<long, byte[]?> Sketches(DbConnection connection, IReadOnlyList<Sought> articles, IEnumerable<long> keys)
    {
        var sketches = articles.ToDictionary(a => a.Key, a => (byte[]?)a.Sketch);
        var stored = keys.Where(key => !sketches.ContainsKey(key)).ToHashSet();
        if (stored.Count == 0)
            return sketches;
        foreach (var (key, sketch) in connection.Query<(long, byte[]?)>("SELECT key, copy_sketch FROM article WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each(@keys))", new { keys = CopyCommands.Json(stored) }))
            sketches[key] = sketch;
        return sketches;
    }
}

/// <summary>An article as its copies are looked up.</summary>
/// <param name="Key">Its own.</param>
/// <param name="ContentHash">Of the same, copies for certain.</param>
/// <param name="Bands">No two alike; see <see cref="CopyBands"/>.</param>
/// <param name="Sketch">See <see cref="CopyBands"/>.</param>
internal sealed record Sought(long Key, string ContentHash, long[] Bands, byte[] Sketch);
