using System.Data.Common;
using Dapper;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Reads runs, fetches, pages and addresses.</summary>
internal static class CrawlQueries
{
    private const string AddressColumns =
        "url, portal, etag, last_modified AS LastModified, first_seen AS FirstSeen, last_fetched AS LastFetched, sha256, article_id AS ArticleId";

    private const string PageColumns =
        """id, url, fetched_at AS FetchedAt, status, content_type AS ContentType, sha256, length, archive_file AS ArchiveFile, "offset", record_length AS RecordLength, revisits""";

    public static IReadOnlyList<RunRow> ListRuns(DbConnection connection, string? portal, int limit) =>
        [.. connection.Query<RunCounts>(
            """
            SELECT r.id, r.portal, r.started, r.ended, r.outcome, r.detail,
                count(f.id) FILTER (WHERE f.outcome <> 'disallowed') AS Fetched,
                count(f.id) FILTER (WHERE f.outcome = 'new') AS New,
                count(f.id) FILTER (WHERE f.outcome = 'changed') AS Changed,
                count(f.id) FILTER (WHERE f.outcome IN ('unchanged', 'duplicate')) AS Unchanged,
                count(f.id) FILTER (WHERE f.outcome IN ('unreadable', 'http_error', 'network_error')) AS Failed
            FROM (SELECT * FROM run WHERE @portal IS NULL OR portal = @portal ORDER BY id DESC LIMIT @limit) r
            LEFT JOIN "fetch" f ON f.run = r.id
            GROUP BY r.id, r.portal, r.started, r.ended, r.outcome, r.detail
            ORDER BY r.id DESC
            """, new { portal, limit }).Select(r => r.Row())];

    public static IReadOnlyList<FetchRecord> ListFetches(DbConnection connection, long run) =>
        [.. connection.Query<FetchRow>(
            """SELECT run, portal, url, at, outcome, status, detail, bytes, article_id AS ArticleId FROM "fetch" WHERE run = @run ORDER BY id""", new { run })
            .Select(f => f.Record())];

    public static AddressState? FindAddress(DbConnection connection, string url) =>
        connection.QuerySingleOrDefault<AddressRow>($"SELECT {AddressColumns} FROM address WHERE url = @url", new { url })?.State();

    public static IReadOnlyList<AddressState> ListArticleAddresses(DbConnection connection, string portal, DateTimeOffset seenSince, int limit) =>
        [.. connection.Query<AddressRow>(
            $"""
            SELECT {AddressColumns} FROM address
            WHERE portal = @portal AND article_id IS NOT NULL AND first_seen_utc >= @since
            ORDER BY first_seen_utc DESC, url
            LIMIT @limit
            """, new { portal, since = Column.Utc(seenSince), limit }).Select(a => a.State())];

    public static PageRecord? FindPage(DbConnection connection, string id) =>
        connection.QuerySingleOrDefault<PageRow>($"SELECT {PageColumns} FROM page WHERE id = @id", new { id })?.Record();

    public static PageRecord? FindPage(DbConnection connection, string url, DateTimeOffset at) =>
        connection.QueryFirstOrDefault<PageRow>(
            $"""
            SELECT {PageColumns} FROM page
            WHERE url = @url AND fetched_utc <= @at
            ORDER BY status BETWEEN 301 AND 308 AND status <> 304, fetched_utc DESC, rowid DESC
            LIMIT 1
            """, new { url, at = Column.Utc(at) })?.Record();

    public static PageRecord? FindOriginal(DbConnection connection, string url, string sha256) =>
        connection.QueryFirstOrDefault<PageRow>(
            $"""
            SELECT {PageColumns} FROM page
            WHERE url = @url AND sha256 = @sha256 AND revisits IS NULL
            ORDER BY fetched_utc DESC, rowid DESC
            LIMIT 1
            """, new { url, sha256 })?.Record();

    public static IReadOnlyList<PageOfPortal> ListPagesWithoutArticle(DbConnection connection, string? after, int limit) =>
        [.. connection.Query<PageRow>(
            $"""
            SELECT a.portal, {PageColumns} FROM page JOIN (
                SELECT a.portal, (SELECT p.rowid FROM page p WHERE p.url = a.url AND p.status = 200 ORDER BY p.fetched_utc DESC, p.rowid DESC LIMIT 1) AS latest
                FROM address a
                WHERE a.article_id IS NULL AND a.url > coalesce(@after, '')
            ) a ON page.rowid = a.latest
            ORDER BY url
            LIMIT @limit
            """, new { after, limit }).Select(p => new PageOfPortal(p.Portal, p.Record()))];

    public static IReadOnlyDictionary<string, long> ListArchiveEnds(DbConnection connection) =>
        connection.Query<(string File, long End)>("""SELECT archive_file, max("offset" + record_length) FROM page GROUP BY archive_file""")
            .ToDictionary(e => e.File, e => e.End);

    private sealed class RunCounts
    {
        public long Id { get; init; }
        public string Portal { get; init; } = "";
        public string Started { get; init; } = "";
        public string? Ended { get; init; }
        public string Outcome { get; init; } = "";
        public string? Detail { get; init; }
        public int Fetched { get; init; }
        public int New { get; init; }
        public int Changed { get; init; }
        public int Unchanged { get; init; }
        public int Failed { get; init; }

        public RunRow Row() => new(Id, Portal, Column.Instant(Started), Column.InstantOrNull(Ended), Column.Value<RunOutcome>(Outcome), Detail,
            Fetched, New, Changed, Unchanged, Failed);
    }

    private sealed class FetchRow
    {
        public long Run { get; init; }
        public string Portal { get; init; } = "";
        public string Url { get; init; } = "";
        public string At { get; init; } = "";
        public string Outcome { get; init; } = "";
        public int? Status { get; init; }
        public string? Detail { get; init; }
        public long Bytes { get; init; }
        public string? ArticleId { get; init; }

        public FetchRecord Record() => new(Run, Portal, Url, Column.Instant(At), Column.Value<FetchOutcome>(Outcome), Status, Detail, Bytes, ArticleId);
    }

    private sealed class AddressRow
    {
        public string Url { get; init; } = "";
        public string Portal { get; init; } = "";
        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public string FirstSeen { get; init; } = "";
        public string LastFetched { get; init; } = "";
        public string? Sha256 { get; init; }
        public string? ArticleId { get; init; }

        public AddressState State() => new(Url, Portal, ETag, LastModified, Column.Instant(FirstSeen), Column.Instant(LastFetched), Sha256, ArticleId);
    }

    private sealed class PageRow
    {
        public string Id { get; init; } = "";
        public string Url { get; init; } = "";
        public string FetchedAt { get; init; } = "";
        public int Status { get; init; }
        public string? ContentType { get; init; }
        public string Sha256 { get; init; } = "";
        public long Length { get; init; }
        public string ArchiveFile { get; init; } = "";
        public long Offset { get; init; }
        public long RecordLength { get; init; }
        public string? Revisits { get; init; }
        public string Portal { get; init; } = "";

        public PageRecord Record() =>
            new(Id, Url, Column.Instant(FetchedAt), Status, ContentType, Sha256, Length, ArchiveFile, Offset, RecordLength) { Revisits = Revisits };
    }
}
