namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Counts what the hits are of, all of them and not only those of a page.</summary>
/// <remarks>A facet is counted as if its own filter were not set: each of its values tells how many hits there are where it is chosen instead.
/// Copies count once.</remarks>
internal sealed class Facets(FacetValues values)
{
    private static readonly (Filters Facet, string Name)[] Names =
    [
        (Filters.Place, "place"), (Filters.Year, "year"), (Filters.Portal, "portal"), (Filters.Indicator, "indicator"),
        (Filters.Donor, "donor"), (Filters.Sector, "sector"), (Filters.Relevant, "relevant"),
    ];

    private readonly int[] _counts = new int[values.Count];

    // The last of the clusters that each value was counted for.
    private int[]? _counted;
    private int _cluster;

    /// <summary>Takes note of a document that the words find.</summary>
    /// <param name="of">The numbers of its values.</param>
    /// <param name="missed">The filters that keep it out.</param>
    public void Add(ReadOnlySpan<int> of, Filters missed)
    {
        if (missed == Filters.None)
        {
            foreach (var value in of)
                _counts[value]++;
        }
        else if (IsCounted(missed))
        {
            foreach (var value in of)
            {
                if (Counts(value, missed))
                    _counts[value]++;
            }
        }
    }

    /// <summary>Copies of one article follow: what several of them have counts once.</summary>
    public void BeginCopies()
    {
        _counted ??= new int[_counts.Length];
        _cluster++;
    }

    /// <summary>Takes note of a copy.</summary>
    /// <param name="of">The numbers of its values.</param>
    /// <param name="missed">The filters that keep it out.</param>
    public void AddCopy(ReadOnlySpan<int> of, Filters missed)
    {
        if (!IsCounted(missed))
            return;
        foreach (var value in of)
        {
            if (!Counts(value, missed) || _counted![value] == _cluster)
                continue;
            _counted[value] = _cluster;
            _counts[value]++;
        }
    }

    /// <summary>By facet, its values with their counts, most frequent first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Done()
    {
        var counted = Names.ToDictionary(n => n.Facet, _ => new List<FacetCount>());
        for (var number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] > 0 && values[number] is var (facet, value))
                counted[facet].Add(new FacetCount(value, _counts[number]));
        }
        foreach (var counts in counted.Values)
            counts.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return Names.ToDictionary(n => n.Name, n => (IReadOnlyList<FacetCount>)counted[n.Facet], StringComparer.Ordinal);
    }

    /// <summary>What two filters keep out counts for no facet.</summary>
    private static bool IsCounted(Filters missed) => (missed & (missed - 1)) == 0;

    /// <summary>Only its own filter may keep a document from being counted for a value's facet.</summary>
    private bool Counts(int value, Filters missed) => missed == Filters.None || missed == values[value].Facet;
}
