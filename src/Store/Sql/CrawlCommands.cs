using System.Data.Common;
using Dapper;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Writes runs, fetches, pages and addresses; to be called inside a write transaction.</summary>
internal static class CrawlCommands
{
    public static long StartRun(DbConnection connection, string portal, DateTimeOffset at)
    {
        connection.Execute(
            """
            UPDATE run SET outcome = @cutOff, detail = 'the process ended in the middle of it',
                ended = coalesce((SELECT f.at FROM "fetch" f WHERE f.run = run.id ORDER BY f.id DESC LIMIT 1), started)
            WHERE portal = @portal AND outcome = @running
            """, new { portal, cutOff = Column.Text(RunOutcome.CutOff), running = Column.Text(RunOutcome.Running) });
        return connection.QuerySingle<long>("INSERT INTO run (portal, started, outcome) VALUES (@portal, @started, @outcome) RETURNING id",
            new { portal, started = Column.Text(at), outcome = Column.Text(RunOutcome.Running) });
    }

    public static void EndRun(DbConnection connection, long run, DateTimeOffset at, RunOutcome outcome, string? detail)
    {
        var found = connection.Execute("UPDATE run SET ended = @ended, outcome = @outcome, detail = @detail WHERE id = @run",
            new { run, ended = Column.Text(at), outcome = Column.Text(outcome), detail });
        if (found == 0)
            throw NoSuchRun(run, nameof(run));
    }

    public static SaveResult? CommitFetch(DbConnection connection, Fetched fetched)
    {
        if (connection.QuerySingle<long>("SELECT count(*) FROM run WHERE id = @Run", new { fetched.Record.Run }) == 0)
            throw NoSuchRun(fetched.Record.Run, nameof(fetched));
        foreach (var further in fetched.Further)
            AddPage(connection, further);
        if (fetched.Page is { } page)
            AddPage(connection, page);
        var saved = fetched.Article is { } article ? ArticleCommands.Save(connection, article) : null;
        var articleId = fetched.Address is { } address
            ? PutAddress(connection, address, saved?.ArticleId)
            : saved?.ArticleId ?? fetched.Record.ArticleId;
        if (fetched.Attachment is { } attachment)
            AttachmentCommands.Put(connection, attachment, saved?.ArticleId);
        FrontierCommands.Note(connection, fetched);
        AddFetch(connection, fetched.Record, saved is null ? fetched.Record.Outcome : OutcomeOf(saved.Outcome), articleId);
        return saved;
    }

    private static FetchOutcome OutcomeOf(SaveOutcome saved) => saved switch
    {
        SaveOutcome.New => FetchOutcome.New,
        SaveOutcome.Changed => FetchOutcome.Changed,
        SaveOutcome.Duplicate => FetchOutcome.Duplicate,
        // The portal's page is the same; that this program now reads it otherwise is no change of the page.
        _ => FetchOutcome.Unchanged,
    };

    private static void AddPage(DbConnection connection, PageRecord page) =>
        connection.Execute(
            """
            INSERT INTO page (id, url, fetched_at, fetched_utc, status, content_type, sha256, length, archive_file, "offset", record_length, revisits)
            VALUES (@Id, @Url, @fetchedAt, @fetchedUtc, @Status, @ContentType, @Sha256, @Length, @ArchiveFile, @Offset, @RecordLength, @Revisits)
            ON CONFLICT (id) DO NOTHING
            """,
            new
            {
                page.Id,
                page.Url,
                fetchedAt = Column.Text(page.FetchedAt),
                fetchedUtc = Column.Utc(page.FetchedAt),
                page.Status,
                page.ContentType,
                page.Sha256,
                page.Length,
                page.ArchiveFile,
                page.Offset,
                page.RecordLength,
                page.Revisits,
            });

    /// <summary>Returns the article that the address holds, as far as is known.</summary>
    private static string? PutAddress(DbConnection connection, AddressState address, string? articleId) =>
        connection.QuerySingle<string?>(
            """
            INSERT INTO address (url, portal, etag, last_modified, first_seen, first_seen_utc, last_fetched, sha256, article_id)
            VALUES (@Url, @Portal, @ETag, @LastModified, @firstSeen, @firstSeenUtc, @lastFetched, @Sha256, @articleId)
            ON CONFLICT (url) DO UPDATE SET portal = excluded.portal, etag = excluded.etag, last_modified = excluded.last_modified,
                last_fetched = excluded.last_fetched, sha256 = excluded.sha256, article_id = coalesce(excluded.article_id, address.article_id)
            RETURNING article_id
            """,
            new
            {
                address.Url,
                address.Portal,
                address.ETag,
                address.LastModified,
                firstSeen = Column.Text(address.FirstSeen),
                firstSeenUtc = Column.Utc(address.FirstSeen),
                lastFetched = Column.Text(address.LastFetched),
                address.Sha256,
                articleId,
            });

    private static void AddFetch(DbConnection connection, FetchRecord record, FetchOutcome outcome, string? articleId) =>
        connection.Execute(
            """
            INSERT INTO "fetch" (run, portal, url, at, outcome, status, detail, bytes, article_id)
            VALUES (@Run, @Portal, @Url, @at, @outcome, @Status, @Detail, @Bytes, @articleId)
            """,
            new
            {
                record.Run,
                record.Portal,
                record.Url,
                at = Column.Text(record.At),
                outcome = Column.Text(outcome),
                record.Status,
                record.Detail,
                record.Bytes,
                articleId,
            });

    private static ArgumentException NoSuchRun(long run, string parameter) => new($"there is no run {run}", parameter);
}
