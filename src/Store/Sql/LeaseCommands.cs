using System.Data.Common;
using Dapper;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Sql;

/// <summary>Gives leases; to be called inside a write transaction, but for the last.</summary>
internal static class LeaseCommands
{
    public static Lease? Take(DbConnection connection, string name, string holder, DateTimeOffset now, TimeSpan term)
    {
        var token = connection.QuerySingleOrDefault<long?>(
            """
            INSERT INTO lease (name, holder, token, until) VALUES (@name, @holder, 1, @until)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, token = lease.token + 1, until = excluded.until
                WHERE lease.holder = excluded.holder OR lease.until IS NULL OR lease.until <= @now
            RETURNING token
            """, new { name, holder, until = Column.Utc(now + term), now = Column.Utc(now) });
        return token is { } given ? new Lease(name, holder, given) : null;
    }

    public static bool Renew(DbConnection connection, Lease lease, DateTimeOffset now, TimeSpan term) =>
        connection.Execute("UPDATE lease SET until = @until WHERE name = @Name AND token = @Token AND until IS NOT NULL", new { lease.Name, lease.Token, until = Column.Utc(now + term) }) == 1;

    // The row stays: its token must never be given again.
    public static void Release(DbConnection connection, Lease lease) =>
        connection.Execute("UPDATE lease SET until = NULL WHERE name = @Name AND token = @Token", new { lease.Name, lease.Token });

    /// <summary>Ends the transaction of whoever has lost the lease.</summary>
    public static void Check(DbConnection connection, Lease lease)
    {
        if (connection.QuerySingleOrDefault<string>("SELECT holder FROM lease WHERE name = @Name AND token = @Token AND until IS NOT NULL", new { lease.Name, lease.Token }) is null)
            throw new StoreException(StoreFault.Superseded, $"{lease.Name}: the node {lease.Holder} has lost its lease, and another may be at work; nothing was written");
    }

    public static IReadOnlyList<string> Abandoned(DbConnection connection, DateTimeOffset now) =>
        connection.Query<string>("SELECT name FROM lease WHERE until <= @now ORDER BY name", new { now = Column.Utc(now) }).AsList();
}
