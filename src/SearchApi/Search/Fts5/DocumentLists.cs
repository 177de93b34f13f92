using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Which documents a match expression finds, remembered from question to question.</summary>
/// <remarks>
/// A document that changes gets a new number, so what was remembered stays right: only documents behind its end have to be asked for, and those that are
/// gone are no longer among <see cref="Documents"/>. A list takes a bit a document, and all of them a bounded room.
/// </remarks>
internal sealed class DocumentLists
{
    // In bits: 64 MiB.
    private const long Room = 64L * 1024 * 1024 * 8;

    private readonly ConcurrentDictionary<string, Remembered> _lists = new(StringComparer.Ordinal);

    private long _size;

    /// <summary>A list and the state that it was read at: complete for documents below <see cref="End"/>.</summary>
    private sealed record Remembered(DocumentSet Set, int End, long Generation);

    /// <summary>The documents of this state that an expression finds, and perhaps some that are gone.</summary>
    public DocumentSet Of(SqliteConnection connection, Documents documents, string match)
    {
        var known = _lists.GetValueOrDefault(match);
        // A list of a later state may lack what was replaced since this one.
        if (known is not null && known.Generation > documents.Generation)
            return Read(connection, match, new DocumentSet(documents.End), 0);
        if (known is not null && known.End >= documents.End)
            return known.Set;
        var set = Read(connection, match, known?.Set.Copy(documents.End) ?? new DocumentSet(documents.End), known?.End ?? 0);
        Remember(match, new Remembered(set, documents.End, documents.Generation));
        return set;
    }

    /// <summary>Forgets everything: the numbers are given anew.</summary>
    public void Clear()
    {
        _lists.Clear();
        _size = 0;
    }

    private void Remember(string match, Remembered list)
    {
        if (Interlocked.Add(ref _size, list.End) > Room)
            Clear();
        _lists[match] = list;
    }

    private static DocumentSet Read(SqliteConnection connection, string match, DocumentSet set, int from)
    {
        foreach (var row in connection.Read("SELECT rowid FROM word WHERE word MATCH $match AND rowid >= $from", ("$match", match), ("$from", from)))
            set.Add(row.GetInt32(0));
        return set;
    }
}
