namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What the filters leave of the documents that words find: copies under the one that came first, and the counts of facets.</summary>
internal sealed class Selection
{
    // By cluster, those of its members that fit, where it has copies among what was found.
    private readonly Dictionary<int, List<int>> _clusters = [];
    private readonly Documents _all;
    private readonly Filtering _filtering;
    private readonly Facets _facets;

    /// <param name="all">All documents.</param>
    /// <param name="found">Those that words find.</param>
    /// <param name="query">The filters.</param>
    public Selection(Documents all, DocumentSet found, SearchQuery query)
    {
        (_all, _filtering, _facets) = (all, new Filtering(query, all.Columns.Values), new Facets(all.Columns.Values));
        Documents = new DocumentSet(all.End);
        var (columns, copied) = (all.Columns, query.Copies ? [] : Copied(found));
        var copies = new Dictionary<int, List<int>>();
        foreach (var number in found.Members)
        {
            if (copied.Count > 0 && columns.ClusterOf(number) is var cluster && copied.Contains(cluster))
                Put(copies, cluster, number);
            else
                Add(number);
        }
        foreach (var (cluster, members) in copies)
            AddCopies(cluster, members);
        Facets = _facets.Done();
    }

    /// <summary>Those that stand for themselves and for their copies.</summary>
    public DocumentSet Documents { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; }

    /// <summary>The copies that stand under a document.</summary>
    public IReadOnlyList<string> CopiesOf(int number) =>
        _clusters.TryGetValue(_all.Columns.ClusterOf(number), out var members) ? [.. members.Where(n => n != number).Select(n => _all[n]!.Id).Order(StringComparer.Ordinal)] : [];

    private HashSet<int> Copied(DocumentSet found) => [.. _all.Columns.Copies.Copy(_all.End).Keep(found).Members.Select(_all.Columns.ClusterOf)];

    private void Add(int number)
    {
        var values = _all.Columns.ValuesOf(number);
        var missed = Missed(number, values);
        _facets.Add(values, missed);
        if (missed == Filters.None)
            Documents.Add(number);
    }

    private void AddCopies(int cluster, List<int> members)
    {
        _facets.BeginCopies();
        var fitting = new List<int>();
        foreach (var number in members)
        {
            var values = _all.Columns.ValuesOf(number);
            var missed = Missed(number, values);
            _facets.AddCopy(values, missed);
            if (missed == Filters.None)
                fitting.Add(number);
        }
        if (fitting.Count == 0)
            return;
        _clusters.Add(cluster, fitting);
        Documents.Add(First(fitting));
    }

    private Filters Missed(int number, ReadOnlySpan<int> values) =>
        _filtering.Missed(values) | (_filtering.Misses(_all.Columns.DayOf(number)) ? Filters.Days : Filters.None);

    private static void Put(Dictionary<int, List<int>> copies, int cluster, int number)
    {
        if (copies.TryGetValue(cluster, out var others))
            others.Add(number);
        else
            copies.Add(cluster, [number]);
    }

    /// <summary>Who came first, or where that one does not fit, who of the rest.</summary>
    private int First(List<int> copies) => copies.Select(n => _all[n]!)
        .OrderBy(d => d.IsCopy)
        .ThenBy(d => d.Facts.Published is null).ThenBy(d => d.PublishedTicks).ThenBy(d => d.Number)
        .First().Number;
}
