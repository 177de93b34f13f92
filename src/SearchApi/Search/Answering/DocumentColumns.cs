namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What is asked of every document in turn, side by side in memory: to count 50,000 of them is to read through a few arrays, where following each to its own place takes ten times as long.</summary>
/// <remarks>
/// Numbers only go up, and what stands for a number does not change. So states share the arrays: the next one writes behind the end of those before, which
/// do not look there. For one writer, always from the latest state.
/// </remarks>
internal sealed class DocumentColumns
{
    private const int NoCluster = 0;

    private readonly Shared _shared;

    // By number: where its values begin in _values; they end where the next one's begin.
    private readonly int[] _starts;
    private readonly int[] _values;
    private readonly long[] _ticks;
    private readonly int[] _days;

    // The cluster of each that is a copy or has copies.
    private readonly int[] _clusters;

    /// <summary>Of no document.</summary>
    public DocumentColumns()
        : this(new Shared(), new int[1], [], [], [], [], new DocumentSet(0), 0)
    {
    }

    private DocumentColumns(Shared shared, int[] starts, int[] values, long[] ticks, int[] days, int[] clusters, DocumentSet copies, int end) =>
        (_shared, _starts, _values, _ticks, _days, _clusters, Copies, End) = (shared, starts, values, ticks, days, clusters, copies, end);

    /// <summary>One more than the greatest number.</summary>
    public int End { get; }

    /// <summary>The values that documents have, numbered.</summary>
    public FacetValues Values => _shared.Values;

    /// <summary>Those that others came before. Not to be changed.</summary>
    public DocumentSet Copies { get; }

    /// <summary>The numbers of a document's values.</summary>
    public ReadOnlySpan<int> ValuesOf(int number) => _values.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>When it was published, UTC; the earliest moment where that is unknown, so that it comes last.</summary>
    public long TicksOf(int number) => _ticks[number];

    /// <summary>The day of it, by its number, in Viet Nam; <see cref="int.MinValue"/> where that is unknown.</summary>
    public int DayOf(int number) => _days[number];

    /// <summary>What it and its copies share: another number for each such group, 0 for who has none.</summary>
    public int ClusterOf(int number) => _clusters[number];

    /// <summary>The next state.</summary>
    /// <param name="added">In the order of their numbers, all of them behind the end.</param>
    /// <param name="end">One more than the greatest number.</param>
    public DocumentColumns With(IReadOnlyList<Document> added, int end)
    {
        var values = added.Select(d => _shared.Values.Add(d)).ToList();
        var starts = Roomy(_starts, End + 1, end + 1);
        var all = Roomy(_values, _starts[End], _starts[End] + values.Sum(v => v.Length));
        var (ticks, days, clusters) = (Roomy(_ticks, End, end), Roomy(_days, End, end), Roomy(_clusters, End, end));
        var copies = Copies.Copy(end);
        var at = 0;
        for (var number = End; number < end; number++)
        {
            starts[number + 1] = starts[number];
            if (at == added.Count || added[at].Number != number)
                continue;
            var document = added[at];
            values[at].CopyTo(all, starts[number]);
            starts[number + 1] += values[at].Length;
            (ticks[number], days[number]) = (document.PublishedTicks, document.Day ?? int.MinValue);
            if (document.IsCopy)
                copies.Add(number);
            at++;
        }
        foreach (var document in added)
            Put(document, clusters, copies);
        return new DocumentColumns(_shared, starts, all, ticks, days, clusters, copies, end);
    }

    /// <summary>A copy may come before who came first, and after it: whoever is second finds the other.</summary>
    private void Put(Document document, int[] clusters, DocumentSet copies)
    {
        _shared.Latest[document.Id] = document.Number;
        if (document.IsCopy)
        {
            if (!_shared.Clusters.TryGetValue(document.Cluster, out var cluster))
                _shared.Clusters.Add(document.Cluster, cluster = _shared.Clusters.Count + 1);
            clusters[document.Number] = cluster;
            // Harmless to states before this one, in which it has no copies. One that is a copy itself is known under whom it copies.
            if (_shared.Latest.TryGetValue(document.Cluster, out var first) && !copies[first])
                clusters[first] = cluster;
        }
        else
            clusters[document.Number] = _shared.Clusters.GetValueOrDefault(document.Id, NoCluster);
    }

    /// <summary>The same array where it has room, else a larger one.</summary>
    private static T[] Roomy<T>(T[] array, int used, int wanted)
    {
        if (wanted <= array.Length)
            return array;
        var larger = new T[wanted + (wanted / 4)];
        array.AsSpan(0, used).CopyTo(larger);
        return larger;
    }

    /// <summary>What only the writer looks at, and values.</summary>
    private sealed class Shared
    {
        public FacetValues Values { get; } = new();

        /// <summary>By the id of who came first.</summary>
        public Dictionary<string, int> Clusters { get; } = new(StringComparer.Ordinal);

        /// <summary>By article, its latest number.</summary>
        public Dictionary<string, int> Latest { get; } = new(StringComparer.Ordinal);
    }
}
