namespace NgoNews.SearchApi.Search.Answering;

/// <summary>All documents at one moment of the index; never changed, only followed by another.</summary>
internal sealed class Documents
{
    // By number; a place without document stays null.
    private readonly Document?[] _rows;

    private DocumentSet? _everything;

    private Documents(Document?[] rows, DocumentColumns columns, int count, long lastChange, long generation) =>
        (_rows, Columns, Count, LastChange, Generation) = (rows, columns, count, lastChange, generation);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The change that they stand at.</summary>
    public long LastChange { get; }

    /// <summary>Grows from state to state.</summary>
    public long Generation { get; }

    /// <summary>What of them filters, facets and order by date need.</summary>
    public DocumentColumns Columns { get; }

    /// <summary>One more than the greatest number.</summary>
    public int End => _rows.Length;

    public Document? this[long number] => number >= 0 && number < _rows.Length ? _rows[number] : null;

    /// <summary>All numbers, as a set of the caller's own.</summary>
    public DocumentSet Everything()
    {
        var everything = _everything;
        if (everything is null)
        {
            everything = new DocumentSet(End);
            for (var number = 0; number < _rows.Length; number++)
            {
                if (_rows[number] is not null)
                    everything.Add(number);
            }
            _everything = everything;
        }
        return everything.Copy(End);
    }

    /// <summary>Those that an index holds when it is opened.</summary>
    /// <param name="documents">In any order.</param>
    /// <param name="end">One more than the greatest number ever given.</param>
    /// <param name="lastChange">The change that they stand at.</param>
    public static Documents Of(IEnumerable<Document> documents, int end, long lastChange)
    {
        var rows = new Document?[end];
        foreach (var document in documents)
            rows[document.Number] = document;
        var held = rows.OfType<Document>().ToList();
        return new Documents(rows, new DocumentColumns().With(held, end), held.Count, lastChange, 0);
    }

    /// <summary>The next state: some documents new, some numbers gone.</summary>
    public Documents With(IReadOnlyList<Document> added, IReadOnlyList<int> gone, long lastChange)
    {
        var end = Math.Max(_rows.Length, added.Count == 0 ? 0 : added.Max(d => d.Number) + 1);
        var rows = new Document?[end];
        _rows.CopyTo(rows, 0);
        foreach (var document in added)
            rows[document.Number] = document;
        foreach (var number in gone)
            rows[number] = null;
        return new Documents(rows, Columns.With([.. added.OrderBy(d => d.Number)], end), Count + added.Count - gone.Count, lastChange, Generation + 1);
    }
}
