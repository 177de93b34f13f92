using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Writes the frontier; to be called inside a write transaction.</summary>
internal static class FrontierCommands
{
    public static void PutDiscovery(DbConnection connection, DiscoveryState discovery)
    {
        connection.Execute(
            """
            INSERT INTO discovery (portal, span, begun, since, ended, whole) VALUES (@Portal, @Span, @begun, @since, @ended, @Whole)
            ON CONFLICT (portal, span) DO UPDATE SET begun = excluded.begun, since = excluded.since, ended = excluded.ended, whole = excluded.whole
            """,
            new { discovery.Portal, discovery.Span, begun = Column.Utc(discovery.Begun), since = Column.Utc(discovery.Since), ended = Column.Text(discovery.Ended), Whole = Column.Flag(discovery.Whole) });
        connection.Execute("DELETE FROM discovery_page WHERE portal = @Portal AND span = @Span", new { discovery.Portal, discovery.Span });
    }

    public static bool AddWaiting(DbConnection connection, IReadOnlyList<WaitingAddress> addresses, int most)
    {
        if (addresses.Count == 0)
            return true;
        var room = most - connection.QuerySingle<long>("SELECT count(*) FROM frontier WHERE portal = @Portal", new { addresses[0].Portal });
        foreach (var address in addresses)
        {
            if (connection.QuerySingleOrDefault<string>("SELECT span FROM frontier WHERE url = @Url", new { address.Url }) is { } span)
            {
                if (span.Length > 0 && address.Span.Length == 0)
                    connection.Execute("UPDATE frontier SET span = '' WHERE url = @Url", new { address.Url });
                continue;
            }
            if (room-- <= 0)
                return false;
            connection.Execute("INSERT INTO frontier (url, portal, span, source, found, attempts) VALUES (@Url, @Portal, @Span, @Source, @found, @Attempts)",
                new { address.Url, address.Portal, address.Span, address.Source, found = Column.Utc(address.Found), address.Attempts });
        }
        return true;
    }

    public static void DropWaiting(DbConnection connection, IReadOnlyList<string> urls)
    {
        foreach (var url in urls)
            connection.Execute("DELETE FROM frontier WHERE url = @url", new { url });
    }

    /// <summary>What fetches mean for the frontier.</summary>
    public static void Note(DbConnection connection, IReadOnlyList<Fetched> fetched)
    {
        var done = fetched.Where(f => !f.Again).Select(f => f.Record.Url).ToArray();
        if (done.Length > 0)
            connection.Execute("DELETE FROM frontier WHERE url IN (SELECT value FROM json_each(@urls))", new { urls = JsonSerializer.Serialize(done) });
        foreach (var again in fetched.Where(f => f.Again))
            connection.Execute("UPDATE frontier SET attempts = attempts + 1 WHERE url = @Url", new { again.Record.Url });
        foreach (var one in fetched)
        {
            if (one is { Question: { } question, Page: { } page })
                connection.Execute("INSERT INTO discovery_page (portal, span, question, page_id) VALUES (@Portal, @Span, @Text, @Id) ON CONFLICT (portal, span, question) DO UPDATE SET page_id = excluded.page_id", new { one.Record.Portal, question.Span, question.Text, page.Id });
        }
    }
}
