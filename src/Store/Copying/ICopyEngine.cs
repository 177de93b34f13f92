using System.Data.Common;

namespace NgoNews.Store.Copying;

/// <summary>What copying needs of an engine beyond statements that all of them understand.</summary>
internal interface ICopyEngine
{
    /// <summary>Puts rows in as they are; to be called inside a write transaction.</summary>
    void Insert(DbConnection connection, CopiedTable table, string[] columns, IReadOnlyList<object?[]> rows);

    /// <summary>The last number that a numbered table has given, also to rows that are gone; it is never given again.</summary>
    long LastNumber(DbConnection connection, CopiedTable table);

    /// <summary>Makes a numbered table go on behind a number.</summary>
    void SetLastNumber(DbConnection connection, CopiedTable table, long number);
}
