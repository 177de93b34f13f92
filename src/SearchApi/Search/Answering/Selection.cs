namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What the filters leave of the documents that words find: copies under the one that came first, and the counts of facets.</summary>
internal sealed class Selection
{
    private readonly Dictionary<string, List<Document>> _clusters = new(StringComparer.Ordinal);

    public Selection(IEnumerable<Document> found, SearchQuery query)
    {
        var documents = found as IReadOnlyList<Document> ?? [.. found];
        var copied = documents.Where(d => !query.Copies && d.Facts.Cluster is not null).Select(d => d.Cluster).ToHashSet(StringComparer.Ordinal);
        var facets = new Facets();
        foreach (var document in documents)
        {
            var missed = document.Misses(query);
            var cluster = copied.Count > 0 && copied.Contains(document.Cluster) ? document.Cluster : null;
            facets.Add(document, missed, cluster);
            if (missed != Filters.None)
                continue;
            if (cluster is null)
                Documents.Add(document);
            else if (_clusters.TryGetValue(cluster, out var others))
                others.Add(document);
            else
                _clusters.Add(cluster, [document]);
        }
        Documents.AddRange(_clusters.Values.Select(First));
        Facets = facets.Done();
    }

    /// <summary>Those that stand for themselves and for their copies.</summary>
    public List<Document> Documents { get; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; }

    /// <summary>The copies that stand under a document.</summary>
    public IReadOnlyList<string> CopiesOf(Document document) =>
        _clusters.TryGetValue(document.Cluster, out var all) ? [.. all.Where(d => d.Number != document.Number).Select(d => d.Id).Order(StringComparer.Ordinal)] : [];

    /// <summary>Who came first, or where that one does not fit, who of the rest.</summary>
    private static Document First(List<Document> copies) => copies
        .OrderBy(d => d.Id != d.Cluster)
        .ThenBy(d => d.Facts.Published is null).ThenBy(d => d.PublishedTicks).ThenBy(d => d.Number)
        .First();
}
