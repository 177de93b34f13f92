using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Store.Copying;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Writes what is known of addresses; to be called inside a write transaction.</summary>
internal static class AddressCommands
{
    private static readonly CopiedTable Addresses = CopiedTable.Of("address");

    private static readonly string[] Columns = ["url", "portal", "etag", "last_modified", "first_seen", "first_seen_utc", "last_fetched", "sha256", "article_id"];

    private static readonly string PutSql =
        $"""
        INSERT INTO address ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "@" + column))})
        ON CONFLICT (url) DO UPDATE SET portal = excluded.portal, etag = excluded.etag, last_modified = excluded.last_modified,
            last_fetched = excluded.last_fetched, sha256 = excluded.sha256, article_id = coalesce(excluded.article_id, address.article_id)
        RETURNING article_id
        """;

    /// <summary>Puts them in their order, and returns the article that each holds, as far as is known.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="bulk">The engine's.</param>
    /// <param name="addresses">Each, or none, with the article that was just stored of it.</param>
    public static IReadOnlyList<string?> Put(DbConnection connection, IBulk bulk, IReadOnlyList<(AddressState? State, string? ArticleId)> addresses)
    {
        var held = addresses.Select(a => a.ArticleId).ToArray();
        var urls = addresses.Select(a => a.State?.Url).OfType<string>().ToArray();
        if (urls.Length == 0)
            return held;
        var met = connection.Query<string>("SELECT url FROM address WHERE url IN (SELECT value FROM json_each(@urls))", new { urls = JsonSerializer.Serialize(urls) }).ToHashSet(StringComparer.Ordinal);
        var fresh = addresses.Where(a => a.State is { } state && met.Add(state.Url)).ToHashSet();
        bulk.Insert(connection, Addresses, Columns, [.. fresh.Select(a => Row(a.State!, a.ArticleId))]);
        for (var i = 0; i < held.Length; i++)
        {
            if (addresses[i].State is { } state && !fresh.Contains(addresses[i]))
                held[i] = connection.QuerySingle<string?>(PutSql, Column.Parameters(Columns, Row(state, held[i])));
        }
        return held;
    }

    private static object?[] Row(AddressState state, string? articleId) =>
        [state.Url, state.Portal, state.ETag, state.LastModified, Column.Text(state.FirstSeen), Column.Utc(state.FirstSeen), Column.Text(state.LastFetched), state.Sha256, articleId];
}
