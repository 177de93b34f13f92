using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Official;
using NgoNews.Store.Review;

namespace NgoNews.Store.Sql;

/// <summary>Reads what people decided.</summary>
internal static class ReviewQueries
{
    private const int LargestPage = 10_000;

    private const string Select =
        """
        SELECT e.id, e.at, e.author, e.subject, e.decision, e.note, e.article_id AS ArticleId, e.other_id AS OtherId, e.total_id AS TotalId, e.anchor, e.given, e.computed, e.undoes,
            s.standing, s.figure_id AS FigureId
        FROM review_event e LEFT JOIN review_standing s ON s.event = e.id
        """;

    public static IReadOnlyList<ReviewEvent> List(DbConnection connection, ReviewQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        return Read(connection,
            """
            (@ArticleId IS NULL OR e.article_id = @ArticleId OR e.other_id = @ArticleId) AND (@TotalId IS NULL OR e.total_id = @TotalId) AND (@subject IS NULL OR e.subject = @subject)
                AND (@standing IS NULL OR s.standing = @standing) AND (@Id IS NULL OR e.id = @Id) AND (@Before IS NULL OR e.id < @Before)
            ORDER BY e.id DESC LIMIT @Limit
            """, new
            {
                query.ArticleId,
                query.TotalId,
                subject = query.Subject is { } subject ? Column.Text(subject) : null,
                standing = query.Standing is { } standing ? Column.Text(standing) : null,
                query.Id,
                query.Before,
                query.Limit,
            });
    }

    public static ReviewEvent? Find(DbConnection connection, long id) => Read(connection, "e.id = @id", new { id }).SingleOrDefault();

    /// <summary>Decisions about the figures of an article, oldest first, undos left out.</summary>
    public static IReadOnlyList<ReviewEvent> OfFigures(DbConnection connection, string articleId) =>
        Read(connection, "e.article_id = @articleId AND e.subject = 'figure' AND e.undoes IS NULL ORDER BY e.id", new { articleId });

    /// <summary>Decisions about a link, oldest first, undos left out.</summary>
    public static IReadOnlyList<ReviewEvent> OfLink(DbConnection connection, string one, string other) =>
        Read(connection, "e.article_id = @one AND e.other_id = @other AND e.undoes IS NULL ORDER BY e.id", new { one, other });

    /// <summary>Decisions about a verdict, oldest first, undos left out.</summary>
    public static IReadOnlyList<ReviewEvent> OfTotal(DbConnection connection, string total) =>
        Read(connection, "e.total_id = @total AND e.undoes IS NULL ORDER BY e.id", new { total });

    /// <summary>Which of the decisions were undone.</summary>
    public static IReadOnlySet<long> Undone(DbConnection connection, IEnumerable<ReviewEvent> events) => connection.Query<long>(
        "SELECT undoes FROM review_event WHERE undoes IN (SELECT CAST(value AS BIGINT) FROM json_each(@ids))", new { ids = CopyCommands.Json(events.Select(e => e.Id)) }).ToHashSet();

    private static IReadOnlyList<ReviewEvent> Read(DbConnection connection, string where, object parameters) =>
        [.. connection.Query<Row>($"{Select} WHERE {where}", parameters).Select(row => row.Event())];

    private sealed class Row
    {
        public long Id { get; init; }
        public string At { get; init; } = "";
        public string Author { get; init; } = "";
        public string Subject { get; init; } = "";
        public string Decision { get; init; } = "";
        public string? Note { get; init; }
        public string? ArticleId { get; init; }
        public string? OtherId { get; init; }
        public string? Anchor { get; init; }
        public string? Given { get; init; }
        public string? Computed { get; init; }
        public long? Undoes { get; init; }
        public string? Standing { get; init; }
        public long? FigureId { get; init; }

        public ReviewEvent Event()
        {
            var subject = Column.Value<ReviewSubject>(Subject);
            return new ReviewEvent(Id, Column.Instant(At), Author, subject, Column.Value<ReviewDecision>(Decision), Note,
                Standing is null ? ReviewStanding.Stands : Column.Value<ReviewStanding>(Standing))
            {
                ArticleId = ArticleId,
                OtherId = OtherId,
                Anchor = subject == ReviewSubject.Figure ? Json<FigureAnchor>(Anchor) : null,
                Total = subject == ReviewSubject.Verdict ? Json<OfficialTotal>(Anchor) : null,
                Given = subject == ReviewSubject.Figure ? Json<FigureAttributes>(Given) : null,
                GivenVerdict = subject == ReviewSubject.Verdict ? Given : null,
                Computed = Computed,
                Undoes = Undoes,
                FigureId = FigureId,
            };
        }

        private static T? Json<T>(string? text)
            where T : class => text is null ? null : JsonSerializer.Deserialize<T>(text, FigureJson.Options);
    }
}
