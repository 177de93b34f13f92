using System.Collections.Concurrent;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Which documents hold what was asked for, remembered from question to question.</summary>
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

    /// <summary>The documents of this state that hold something, and perhaps some that are gone. Not to be changed.</summary>
    /// <param name="documents">The state.</param>
    /// <param name="asked">What: another text for anything else.</param>
    /// <param name="read">Adds to a set, of this state, all that hold it from a number on.</param>
    public DocumentSet Of(Documents documents, string asked, Action<DocumentSet, int> read)
    {
        var known = _lists.GetValueOrDefault(asked);
        if (known is not null && known.Generation <= documents.Generation && known.End >= documents.End)
            return known.Set;
        // A list of a later state may lack what was replaced since this one.
        var isLater = known is not null && known.Generation > documents.Generation;
        var set = isLater || known is null ? new DocumentSet(documents.End) : known.Set.Copy(documents.End);
        read(set, isLater || known is null ? 0 : known.End);
        if (!isLater)
            Remember(asked, new Remembered(set, documents.End, documents.Generation));
        return set;
    }

    /// <summary>Forgets everything: the numbers are given anew.</summary>
    public void Clear()
    {
        _lists.Clear();
        _size = 0;
    }

    private void Remember(string asked, Remembered list)
    {
        if (Interlocked.Add(ref _size, list.End) > Room)
            Clear();
        _lists[asked] = list;
    }
}
