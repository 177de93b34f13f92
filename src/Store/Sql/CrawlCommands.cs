using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Store.Articles;
using NgoNews.Store.Copying;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Writes runs, fetches and pages; to be called inside a write transaction.</summary>
internal static class CrawlCommands
{
    private static readonly CopiedTable Pages = CopiedTable.Of("page"), Fetches = CopiedTable.Of("fetch");

    private static readonly string[] PageColumns =
        ["id", "url", "fetched_at", "fetched_utc", "status", "content_type", "sha256", "length", "archive_file", "\"offset\"", "record_length", "revisits"];

    private static readonly string[] FetchColumns = ["run", "portal", "url", "at", "outcome", "status", "detail", "bytes", "article_id"];

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

    /// <summary>Stores fetches in their order.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="bulk">The engine's.</param>
    /// <param name="fetched">What was fetched.</param>
    /// <param name="drafts">The article of each that has one.</param>
    public static IReadOnlyList<SaveResult?> CommitFetches(DbConnection connection, IBulk bulk, IReadOnlyList<Fetched> fetched, IReadOnlyList<PreparedDraft?> drafts)
    {
        foreach (var run in fetched.Select(f => f.Record.Run).Distinct())
        {
            if (connection.QuerySingle<long>("SELECT count(*) FROM run WHERE id = @run", new { run }) == 0)
                throw NoSuchRun(run, nameof(fetched));
        }
        AddPages(connection, bulk, [.. fetched.SelectMany(f => f.Page is { } page ? [.. f.Further, page] : f.Further)]);
        var saved = new SaveResult?[fetched.Count];
        // What became of a file is told of the article as it was stored then: such a fetch comes neither before nor behind its turn.
        for (var (from, to) = (0, 0); from < fetched.Count; from = to)
        {
            for (to = from + 1; to < fetched.Count && fetched[to - 1].Attachment is null; to++)
            {
            }
            Save(connection, bulk, drafts, saved, from, to);
            if (fetched[to - 1].Attachment is { } attachment)
                AttachmentCommands.Put(connection, attachment, saved[to - 1]?.ArticleId);
        }
        var held = AddressCommands.Put(connection, bulk, [.. fetched.Zip(saved, (f, s) => (f.Address, s?.ArticleId))]);
        FrontierCommands.Note(connection, fetched);
        bulk.Insert(connection, Fetches, FetchColumns, [.. fetched.Select((f, i) => Row(f.Record, saved[i] is { } s ? OutcomeOf(s.Outcome) : f.Record.Outcome, f.Address is null ? saved[i]?.ArticleId ?? f.Record.ArticleId : held[i]))]);
        return saved;
    }

    private static void Save(DbConnection connection, IBulk bulk, IReadOnlyList<PreparedDraft?> drafts, SaveResult?[] saved, int from, int to)
    {
        var with = Enumerable.Range(from, to - from).Where(i => drafts[i] is not null).ToArray();
        var results = ArticleCommands.Save(connection, bulk, [.. with.Select(i => drafts[i]!)], CancellationToken.None);
        for (var i = 0; i < with.Length; i++)
            saved[with[i]] = results[i];
    }

    private static FetchOutcome OutcomeOf(SaveOutcome saved) => saved switch
    {
        SaveOutcome.New => FetchOutcome.New,
        SaveOutcome.Changed => FetchOutcome.Changed,
        SaveOutcome.Duplicate => FetchOutcome.Duplicate,
        // The portal's page is the same; that this program now reads it otherwise is no change of the page.
        _ => FetchOutcome.Unchanged,
    };

    private static void AddPages(DbConnection connection, IBulk bulk, IReadOnlyList<PageRecord> pages)
    {
        if (pages.Count == 0)
            return;
        var known = connection.Query<string>("SELECT id FROM page WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(pages.Select(p => p.Id)) }).ToHashSet(StringComparer.Ordinal);
        bulk.Insert(connection, Pages, PageColumns, [.. pages.Where(page => known.Add(page.Id)).Select(Row)]);
    }

    private static object?[] Row(PageRecord page) =>
    [
        page.Id, page.Url, Column.Text(page.FetchedAt), Column.Utc(page.FetchedAt), (long)page.Status, page.ContentType, page.Sha256, page.Length, page.ArchiveFile, page.Offset, page.RecordLength, page.Revisits,
    ];

    private static object?[] Row(FetchRecord record, FetchOutcome outcome, string? articleId) =>
        [record.Run, record.Portal, record.Url, Column.Text(record.At), Column.Text(outcome), (long?)record.Status, record.Detail, record.Bytes, articleId];

    private static ArgumentException NoSuchRun(long run, string parameter) => new($"there is no run {run}", parameter);
}
