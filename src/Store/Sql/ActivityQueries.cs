using System.Data.Common;
using Dapper;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Reads how portals have been doing. A portal at a time, from its newest run back: what is long past costs nothing.</summary>
internal static class ActivityQueries
{
    private const string Failures = "f.outcome IN ('unreadable', 'http_error', 'network_error')";

    public static IReadOnlyList<PortalActivity> List(DbConnection connection, int runs) =>
        [.. connection.Query<string>("SELECT DISTINCT portal FROM run ORDER BY portal").Select(portal => Of(connection, portal, runs))];

    private static PortalActivity Of(DbConnection connection, string portal, int runs)
    {
        var first = connection.QuerySingle<string>("SELECT started FROM run WHERE portal = @portal ORDER BY id LIMIT 1", new { portal });
        var success = connection.QueryFirstOrDefault<string>(
            "SELECT ended FROM run WHERE portal = @portal AND outcome IN ('completed', 'completed_with_errors') ORDER BY id DESC LIMIT 1", new { portal });
        var brought = connection.Query<string>(
            """
            SELECT r.started FROM run r
            WHERE r.portal = @portal AND EXISTS (SELECT 1 FROM "fetch" f WHERE f.run = r.id AND f.outcome = 'new')
            ORDER BY r.id DESC
            LIMIT @most
            """, new { portal, most = PortalActivity.MostBrought });
        return new PortalActivity(portal, Column.Instant(first), Column.InstantOrNull(success), [.. brought.Select(Column.Instant)], Marks(connection, portal, runs));
    }

    private static IReadOnlyList<RunMark> Marks(DbConnection connection, string portal, int runs) =>
        [.. connection.Query<MarkRow>(
            $"""
            SELECT r.id, r.started, r.ended, r.outcome, r.detail,
                (SELECT count(*) FROM "fetch" f WHERE f.run = r.id AND f.outcome = 'new') AS New,
                (SELECT count(*) FROM "fetch" f WHERE f.run = r.id AND {Failures}) AS Failed,
                x.url AS FailedUrl, x.outcome AS FailedOutcome, x.detail AS FailedDetail
            FROM (SELECT * FROM run WHERE portal = @portal ORDER BY id DESC LIMIT @runs) r
            LEFT JOIN "fetch" x ON x.id = (SELECT min(f.id) FROM "fetch" f WHERE f.run = r.id AND {Failures})
            ORDER BY r.id DESC
            """, new { portal, runs }).Select(mark => mark.Mark())];

    private sealed class MarkRow
    {
        public long Id { get; init; }
        public string Started { get; init; } = "";
        public string? Ended { get; init; }
        public string Outcome { get; init; } = "";
        public string? Detail { get; init; }
        public int New { get; init; }
        public int Failed { get; init; }
        public string? FailedUrl { get; init; }
        public string? FailedOutcome { get; init; }
        public string? FailedDetail { get; init; }

        public RunMark Mark() => new(Id, Column.Instant(Started), Column.InstantOrNull(Ended), Column.Value<RunOutcome>(Outcome), Detail, New, Failed,
            FailedUrl is null ? null : new FailedFetch(FailedUrl, Column.Value<FetchOutcome>(FailedOutcome!), FailedDetail));
    }
}
