using System.Data.Common;
using Dapper;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Reads the frontier.</summary>
internal static class FrontierQueries
{
    private const string WaitingColumns = "url, portal, span, source, found, attempts";

    public static DiscoveryState? FindDiscovery(DbConnection connection, string portal, string span) =>
        connection.QuerySingleOrDefault<DiscoveryRow>("SELECT portal, span, begun, since, ended, whole FROM discovery WHERE portal = @portal AND span = @span", new { portal, span })?.State();

    public static string? FindAnswer(DbConnection connection, string portal, SourceQuestion question) =>
        connection.QuerySingleOrDefault<string>("SELECT page_id FROM discovery_page WHERE portal = @portal AND span = @Span AND question = @Text", new { portal, question.Span, question.Text });

    public static IReadOnlyList<WaitingAddress> ListWaiting(DbConnection connection, string portal, string span, int limit) =>
        [.. connection.Query<WaitingRow>($"SELECT {WaitingColumns} FROM frontier WHERE portal = @portal AND span = @span ORDER BY attempts > 0, found DESC, id LIMIT @limit", new { portal, span, limit })
            .Select(w => w.Address())];

    public static WaitingAddress? FindWaiting(DbConnection connection, string url) =>
        connection.QuerySingleOrDefault<WaitingRow>($"SELECT {WaitingColumns} FROM frontier WHERE url = @url", new { url })?.Address();

    private sealed class DiscoveryRow
    {
        public string Portal { get; init; } = "";
        public string Span { get; init; } = "";
        public string Begun { get; init; } = "";
        public string? Since { get; init; }
        public string? Ended { get; init; }
        public bool Whole { get; init; }

        public DiscoveryState State() => new(Portal, Column.Instant(Begun), Column.InstantOrNull(Since)) { Span = Span, Ended = Column.InstantOrNull(Ended), Whole = Whole };
    }

    private sealed class WaitingRow
    {
        public string Url { get; init; } = "";
        public string Portal { get; init; } = "";
        public string Span { get; init; } = "";
        public string Source { get; init; } = "";
        public string Found { get; init; } = "";
        public int Attempts { get; init; }

        public WaitingAddress Address() => new(Url, Portal, Source, Column.Instant(Found), Attempts) { Span = Span };
    }
}
