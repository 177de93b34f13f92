using System.Data.Common;
using Dapper;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Sql;

/// <summary>Counts what there is.</summary>
internal static class CountQuery
{
    public static long LastChange(DbConnection connection) => connection.QuerySingle<long>("SELECT value FROM change_counter");

    public static long Pages(DbConnection connection) => connection.QuerySingle<long>("SELECT count(*) FROM page");

    /// <param name="connection">Where it is counted.</param>
    /// <param name="table">Counts figures; null: the database does.</param>
    public static StoreCounts Run(DbConnection connection, FigureTable? table)
    {
        long Count(string sql) => connection.QuerySingle<long>("SELECT " + sql);
        return new StoreCounts(
            Count("count(*) FROM article"),
            Count("count(*) FROM article WHERE relevant = 1"),
            table?.All ?? Count("count(*) FROM figure WHERE current = 1"),
            Count("count(*) FROM official_total"),
            LastChange(connection),
            Column.InstantOrNull(connection.QuerySingle<string?>("SELECT max(published_utc) FROM article")));
    }
}
