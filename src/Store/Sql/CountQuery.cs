using System.Data.Common;
using Dapper;

namespace NgoNews.Store.Sql;

/// <summary>Counts what there is.</summary>
internal static class CountQuery
{
    public static long LastChange(DbConnection connection) => connection.QuerySingle<long>("SELECT value FROM change_counter");

    public static StoreCounts Run(DbConnection connection)
    {
        long Count(string sql) => connection.QuerySingle<long>("SELECT " + sql);
        return new StoreCounts(
            Count("count(*) FROM article"),
            Count("count(*) FROM article WHERE relevant = 1"),
            Count("count(*) FROM article_version"),
            Count("count(*) FROM figure WHERE current = 1"),
            Count("count(*) FROM page"),
            Count("count(*) FROM official_total"),
            LastChange(connection),
            Column.InstantOrNull(connection.QuerySingle<string?>("SELECT max(published_utc) FROM article")));
    }
}
