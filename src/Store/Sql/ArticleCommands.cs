using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Sql;

/// <summary>Writes articles, their versions and the change feed; to be called inside a write transaction.</summary>
internal static class ArticleCommands
{
    public static SaveResult Save(DbConnection connection, ArticleDraft draft)
    {
        var contentHash = ContentHash.Of(draft.Title, draft.Text);
        var readingHash = ReadingHash.Of(draft);
        var known = connection.QuerySingleOrDefault<Known>(
            """
            SELECT a.key, a.version, v.title, v.text, v.sample, v.reading_hash AS ReadingHash
            FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = a.version
            WHERE a.id = @Id
            """, new { draft.Id });

        if (known is null)
            return FindTwin(connection, draft, contentHash) ?? Add(connection, draft, contentHash, readingHash);
        if (known.Title != draft.Title || known.Text != draft.Text)
            return Change(connection, draft, known, contentHash, readingHash);
        if (known.ReadingHash != readingHash)
            return Reread(connection, draft, known, contentHash, readingHash);
        return new SaveResult(SaveOutcome.Unchanged, draft.Id, known.Version);
    }

    private static SaveResult? FindTwin(DbConnection connection, ArticleDraft draft, string contentHash)
    {
        if (draft.Portal == ArticleDraft.ImportPortal)
            return null;
        var twin = connection.QueryFirstOrDefault<Twin>(
            "SELECT id, version FROM article WHERE content_hash = @contentHash AND portal = @Portal ORDER BY key LIMIT 1",
            new { contentHash, draft.Portal });
        return twin is null ? null : new SaveResult(SaveOutcome.Duplicate, twin.Id, twin.Version);
    }

    private static SaveResult Add(DbConnection connection, ArticleDraft draft, string contentHash, string readingHash)
    {
        var key = connection.QuerySingle<long>(
            """
            INSERT INTO article (id, version, first_seen, change, portal, content_hash, relevant, published_utc)
            VALUES (@Id, 1, @firstSeen, @change, @Portal, @contentHash, @Relevant, @publishedUtc);
            UPDATE article SET cluster = key WHERE id = @Id RETURNING key
            """,
            new
            {
                draft.Id,
                draft.Portal,
                Relevant = Column.Flag(draft.Relevant),
                contentHash,
                firstSeen = Column.Text(draft.ReadAt),
                change = NextChange(connection),
                publishedUtc = Column.Utc(draft.Published),
            });
        AddVersion(connection, key, 1, draft, contentHash, readingHash);
        CopyCommands.Add(connection, key);
        AttachmentCommands.Link(connection, key, draft, again: false);
        return new SaveResult(SaveOutcome.New, draft.Id, 1);
    }

    private static SaveResult Change(DbConnection connection, ArticleDraft draft, Known known, string contentHash, string readingHash)
    {
        var version = known.Version + 1;
        connection.Execute("UPDATE figure SET current = 0 WHERE article_key = @Key AND version = @Version", known);
        AddVersion(connection, known.Key, version, draft, contentHash, readingHash);
        PutCurrent(connection, known.Key, version, draft, contentHash);
        ReviewCommands.Reapply(connection, known.Key, draft.Id);
        CopyCommands.Change(connection, known.Key, known.Title, known.Text);
        AttachmentCommands.Link(connection, known.Key, draft, again: true);
        return new SaveResult(SaveOutcome.Changed, draft.Id, version);
    }

    private static SaveResult Reread(DbConnection connection, ArticleDraft draft, Known known, string contentHash, string readingHash)
    {
        connection.Execute("DELETE FROM figure WHERE article_key = @Key AND version = @Version", known);
        connection.Execute(
            """
            UPDATE article_version SET url = @Url, portal = @Portal, place = @Place, lead = @Lead, author = @Author, published = @published,
                sample = @Sample, relevant = @Relevant, page_id = @PageId, read_at = @readAt, reader_version = @ReaderVersion,
                attachments = @attachments, attached_to = @AttachedTo, page_starts = @pageStarts, sectors = @sectors, content_hash = @contentHash, reading_hash = @readingHash
            WHERE article_key = @key AND version = @version
            """, VersionRow(known.Key, known.Version, draft, contentHash, readingHash));
        FigureCommands.Add(connection, known.Key, known.Version, draft);
        PutSectors(connection, known.Key, draft);
        PutCurrent(connection, known.Key, known.Version, draft, contentHash);
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

    private static void AddVersion(DbConnection connection, long key, int version, ArticleDraft draft, string contentHash, string readingHash)
    {
        connection.Execute(
            """
            INSERT INTO article_version (article_key, version, title, lead, text, url, portal, place, author, published, sample, relevant, page_id,
                read_at, reader_version, attachments, attached_to, page_starts, sectors, content_hash, reading_hash)
            VALUES (@key, @version, @Title, @Lead, @Text, @Url, @Portal, @Place, @Author, @published, @Sample, @Relevant, @PageId,
                @readAt, @ReaderVersion, @attachments, @AttachedTo, @pageStarts, @sectors, @contentHash, @readingHash)
            """, VersionRow(key, version, draft, contentHash, readingHash));
        FigureCommands.Add(connection, key, version, draft);
        PutSectors(connection, key, draft);
    }

    private static void PutSectors(DbConnection connection, long key, ArticleDraft draft)
    {
        connection.Execute("DELETE FROM article_sector WHERE article_key = @key", new { key });
        connection.Execute("INSERT INTO article_sector VALUES (@key, @code)", draft.Sectors.Select(code => new { key, code }));
    }

    private static object VersionRow(long key, int version, ArticleDraft draft, string contentHash, string readingHash) => new
    {
        key,
        version,
        draft.Title,
        draft.Lead,
        draft.Text,
        draft.Url,
        draft.Portal,
        draft.Place,
        draft.Author,
        published = Column.Text(draft.Published),
        Sample = Column.Flag(draft.Sample),
        Relevant = Column.Flag(draft.Relevant),
        draft.PageId,
        readAt = Column.Text(draft.ReadAt),
        draft.ReaderVersion,
        attachments = JsonSerializer.Serialize(draft.Attachments, FigureJson.Options),
        draft.AttachedTo,
        pageStarts = JsonSerializer.Serialize(draft.PageStarts),
        sectors = JsonSerializer.Serialize(draft.Sectors),
        contentHash,
        readingHash,
    };

    /// <summary>Moves articles to the end of the change feed.</summary>
    public static void Tell(DbConnection connection, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            connection.Execute("UPDATE article SET change = @change WHERE key = @key", new { key, change = NextChange(connection) });
    }

    private static long NextChange(DbConnection connection) =>
        connection.QuerySingle<long>("UPDATE change_counter SET value = value + 1 RETURNING value");

    private sealed class Known
    {
        public long Key { get; init; }
        public int Version { get; init; }
        public string Title { get; init; } = "";
        public string Text { get; init; } = "";
        public bool Sample { get; init; }
        public string ReadingHash { get; init; } = "";
    }

    private sealed class Twin
    {
        public string Id { get; init; } = "";
        public int Version { get; init; }
    }
}
