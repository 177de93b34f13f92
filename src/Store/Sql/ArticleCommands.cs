using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Sql;

/// <summary>Writes articles, their versions and the change feed; to be called inside a write transaction.</summary>
internal static class ArticleCommands
{
    /// <summary>Stores drafts in their order. New ones that follow each other go in together; what becomes of each is what would become of it alone.</summary>
    public static IReadOnlyList<SaveResult> Save(DbConnection connection, IBulk bulk, IReadOnlyList<PreparedDraft> drafts, CancellationToken cancellation)
    {
        var (results, fresh, met) = (new List<SaveResult>(drafts.Count), new List<PreparedDraft>(), new HashSet<string>(StringComparer.Ordinal));
        var stored = Find(connection, drafts.Select(d => d.Draft.Id));
        foreach (var draft in drafts)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = draft.Draft.Id;
            var again = !met.Add(id);
            if (!again && !stored.ContainsKey(id))
            {
                fresh.Add(draft);
                continue;
            }
            AddFresh();
            // What this batch itself has made of it is not in what was found before.
            if ((again ? Find(connection, [id]) : stored).GetValueOrDefault(id) is { } known)
                results.Add(Put(connection, bulk, draft, known));
            else
                results.AddRange(NewArticles.Add(connection, bulk, [draft]));
        }
        AddFresh();
        return results;

        void AddFresh()
        {
            if (fresh.Count > 0)
                results.AddRange(NewArticles.Add(connection, bulk, fresh));
            fresh.Clear();
        }
    }

    /// <summary>Which of them are stored.</summary>
    public static HashSet<string> Stored(DbConnection connection, IEnumerable<string> ids) =>
        connection.Query<string>("SELECT id FROM article WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(ids) }).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, Known> Find(DbConnection connection, IEnumerable<string> ids) => connection.Query<Known>(
        """
        SELECT a.id, a.key, a.version, v.title, v.text, v.sample, v.reading_hash AS ReadingHash
        FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = a.version
        WHERE a.id IN (SELECT value FROM json_each(@ids))
        """, new { ids = JsonSerializer.Serialize(ids) }).ToDictionary(known => known.Id, StringComparer.Ordinal);

    private static SaveResult Put(DbConnection connection, IBulk bulk, PreparedDraft prepared, Known known)
    {
        var draft = prepared.Draft;
        if (known.Title != draft.Title || known.Text != draft.Text)
            return Change(connection, bulk, prepared, known);
        return known.ReadingHash != prepared.ReadingHash ? Reread(connection, bulk, prepared, known) : new SaveResult(SaveOutcome.Unchanged, draft.Id, known.Version);
    }

    private static SaveResult Change(DbConnection connection, IBulk bulk, PreparedDraft prepared, Known known)
    {
        var (draft, version) = (prepared.Draft, known.Version + 1);
        connection.Execute("UPDATE figure SET current = 0 WHERE article_key = @Key AND version = @Version", known);
        ArticleVersions.Add(connection, bulk, [(known.Key, version, prepared)]);
        FigureCommands.Add(connection, bulk, [(known.Key, version, prepared)]);
        PutSectors(connection, known.Key, draft);
        PutCurrent(connection, known.Key, version, draft, prepared.ContentHash);
        ReviewCommands.Reapply(connection, known.Key, draft.Id);
        CopyCommands.Change(connection, known.Key, known.Title, known.Text);
        AttachmentCommands.Link(connection, known.Key, draft, again: true);
        return new SaveResult(SaveOutcome.Changed, draft.Id, version);
    }

    private static SaveResult Reread(DbConnection connection, IBulk bulk, PreparedDraft prepared, Known known)
    {
        var draft = prepared.Draft;
        connection.Execute("DELETE FROM figure WHERE article_key = @Key AND version = @Version", known);
        ArticleVersions.Replace(connection, known.Key, known.Version, prepared);
        FigureCommands.Add(connection, bulk, [(known.Key, known.Version, prepared)]);
        PutSectors(connection, known.Key, draft);
        PutCurrent(connection, known.Key, known.Version, draft, prepared.ContentHash);
        ReviewCommands.Reapply(connection, known.Key, draft.Id);
        if (known.Sample != draft.Sample)
            CopyCommands.Change(connection, known.Key, known.Title, known.Text);
        else
            CopyCommands.Reorder(connection, known.Key);
        AttachmentCommands.Link(connection, known.Key, draft, again: false);
        return new SaveResult(SaveOutcome.Reread, draft.Id, known.Version);
    }

    private static void PutCurrent(DbConnection connection, long key, int version, ArticleDraft draft, string contentHash) =>
        connection.Execute(
            """
            UPDATE article SET version = @version, change = @change, portal = @Portal, content_hash = @contentHash, relevant = @Relevant,
                published_utc = @publishedUtc
            WHERE key = @key
            """,
            new { key, version, change = NextChange(connection), draft.Portal, contentHash, Relevant = Column.Flag(draft.Relevant), publishedUtc = Column.Utc(draft.Published) });

    private static void PutSectors(DbConnection connection, long key, ArticleDraft draft)
    {
        connection.Execute("DELETE FROM article_sector WHERE article_key = @key", new { key });
        connection.Execute("INSERT INTO article_sector VALUES (@key, @code)", draft.Sectors.Select(code => new { key, code }));
    }

    /// <summary>Moves articles to the end of the change feed.</summary>
    public static void Tell(DbConnection connection, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            connection.Execute("UPDATE article SET change = @change WHERE key = @key", new { key, change = NextChange(connection) });
    }

    private static long NextChange(DbConnection connection) => NextChanges(connection, 1);

    /// <summary>The first of so many numbers in the change feed.</summary>
    public static long NextChanges(DbConnection connection, int count) =>
        connection.QuerySingle<long>("UPDATE change_counter SET value = value + @count RETURNING value", new { count }) - count + 1;

    private sealed class Known
    {
        public string Id { get; init; } = "";
        public long Key { get; init; }
        public int Version { get; init; }
        public string Title { get; init; } = "";
        public string Text { get; init; } = "";
        public bool Sample { get; init; }
        public string ReadingHash { get; init; } = "";
    }
}
