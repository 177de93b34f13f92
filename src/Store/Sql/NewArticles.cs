using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Store.Articles;
using NgoNews.Store.Copies;
using NgoNews.Store.Copying;

namespace NgoNews.Store.Sql;

/// <summary>Puts in articles whose ids are not stored, many with a few statements; to be called inside a write transaction.</summary>
/// <remarks>A statement costs more than the rows that it brings, and one for each figure costs more than reading the article.</remarks>
internal static class NewArticles
{
    private static readonly CopiedTable Articles = CopiedTable.Of("article"), Sectors = CopiedTable.Of("article_sector"), Bands = CopiedTable.Of("copy_band");

    private static readonly string[] ArticleColumns =
        ["key", "id", "version", "first_seen", "change", "portal", "content_hash", "relevant", "published_utc", "cluster", "compared", "copy_sketch"];

    private static readonly string[] SectorColumns = ["article_key", "code"];

    private static readonly string[] BandColumns = ["band", "article_key"];

    /// <summary>Stores them in their order, but for those whose portal has the same words already.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="bulk">The engine's.</param>
    /// <param name="drafts">No two of one id.</param>
    public static IReadOnlyList<SaveResult> Add(DbConnection connection, IBulk bulk, IReadOnlyList<PreparedDraft> drafts)
    {
        var (results, added) = WithoutTwins(connection, drafts);
        if (added.Count == 0)
            return results;
        var keys = bulk.Numbers(connection, Articles, added.Count);
        var alike = CopySearch.Find(connection, [.. added.Select((draft, i) => new Sought(keys[i], draft.ContentHash, draft.Bands, draft.Sketch))]);
        var change = ArticleCommands.NextChanges(connection, added.Count);
        bulk.Insert(connection, Articles, ArticleColumns, [.. added.Select((draft, i) => Row(draft, keys[i], change + i))]);
        (long, int, PreparedDraft)[] versions = [.. added.Select((draft, i) => (keys[i], 1, draft))];
        ArticleVersions.Add(connection, bulk, versions);
        FigureCommands.Add(connection, bulk, versions);
        bulk.Insert(connection, Sectors, SectorColumns, [.. added.SelectMany((draft, i) => draft.Draft.Sectors.Select(code => new object?[] { keys[i], code }))]);
        bulk.Insert(connection, Bands, BandColumns, [.. added.SelectMany((draft, i) => draft.Bands.Select(band => new object?[] { band, keys[i] }))]);
        for (var i = 0; i < added.Count; i++)
        {
            if (added[i].Draft.Attachments.Count > 0)
                AttachmentCommands.Link(connection, keys[i], added[i].Draft, again: false);
            ComparedTexts.Keep(added[i].Draft.Title, added[i].Draft.Text, added[i].Text);
            if (alike[i].Count > 0)
                CopyCommands.Add(connection, keys[i], added[i], alike[i]);
        }
        return results;
    }

    private static object?[] Row(PreparedDraft prepared, long key, long change)
    {
        var draft = prepared.Draft;
        return
        [
            key, draft.Id, 1L, Column.Text(draft.ReadAt), change, draft.Portal, prepared.ContentHash, Column.Flag(draft.Relevant), Column.Utc(draft.Published),
            // Alone till it is linked; it is, behind this.
            key, 1L, prepared.Sketch,
        ];
    }

    /// <summary>What becomes of each, and those that are put in.</summary>
    private static (List<SaveResult> Results, List<PreparedDraft> Added) WithoutTwins(DbConnection connection, IReadOnlyList<PreparedDraft> drafts)
    {
        var twins = Twins(connection, [.. drafts.Where(d => d.Draft.Portal != ArticleDraft.ImportPortal)]);
        var (results, added) = (new List<SaveResult>(drafts.Count), new List<PreparedDraft>(drafts.Count));
        foreach (var prepared in drafts)
        {
            var draft = prepared.Draft;
            if (draft.Portal != ArticleDraft.ImportPortal && !twins.TryAdd((prepared.ContentHash, draft.Portal), (draft.Id, 1)))
            {
                var (id, version) = twins[(prepared.ContentHash, draft.Portal)];
                results.Add(new SaveResult(SaveOutcome.Duplicate, id, version));
                continue;
            }
            results.Add(new SaveResult(SaveOutcome.New, draft.Id, 1));
            added.Add(prepared);
        }
        return (results, added);
    }

    /// <summary>The first article of each content and portal.</summary>
    private static Dictionary<(string Hash, string Portal), (string Id, int Version)> Twins(DbConnection connection, PreparedDraft[] drafts)
    {
        var twins = new Dictionary<(string, string), (string, int)>();
        if (drafts.Length == 0)
            return twins;
        var found = connection.Query<Twin>(
            """
            SELECT content_hash AS Hash, portal, id, version FROM article
            WHERE content_hash IN (SELECT value FROM json_each(@hashes)) AND portal IN (SELECT value FROM json_each(@portals)) ORDER BY key
            """, new { hashes = JsonSerializer.Serialize(drafts.Select(d => d.ContentHash).Distinct()), portals = JsonSerializer.Serialize(drafts.Select(d => d.Draft.Portal).Distinct()) });
        foreach (var twin in found)
            twins.TryAdd((twin.Hash, twin.Portal), (twin.Id, twin.Version));
        return twins;
    }

    private sealed class Twin
    {
        public string Hash { get; init; } = "";
        public string Portal { get; init; } = "";
        public string Id { get; init; } = "";
        public int Version { get; init; }
    }
}
