using System.Data.Common;
using NgoNews.Store.Copying;

namespace NgoNews.Store.Sql;

/// <summary>What taking many rows at once needs of an engine beyond statements that all of them understand.</summary>
internal interface IBulk
{
    /// <summary>Puts rows in as they are; to be called inside a write transaction.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="table">Into which.</param>
    /// <param name="columns">Of the rows, in their order; others have their default.</param>
    /// <param name="rows">Whole numbers as <see cref="long"/>; may be none.</param>
    void Insert(DbConnection connection, CopiedTable table, string[] columns, IReadOnlyList<object?[]> rows);

    /// <summary>Numbers for so many new rows of a numbered table, ascending, none of which any row ever had.</summary>
    long[] Numbers(DbConnection connection, CopiedTable table, int count);

    /// <summary>The last number that a numbered table has given, also to rows that are gone; it is never given again.</summary>
    long LastNumber(DbConnection connection, CopiedTable table);

    /// <summary>Makes a numbered table go on behind a number.</summary>
    void SetLastNumber(DbConnection connection, CopiedTable table, long number);
}
