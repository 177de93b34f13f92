using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Keeps the columns of each segment as long as there is one: segments never change, they only make place for others.</summary>
/// <remarks>Facets are counted off Lucene's doc values, as its own SortedSetDocValuesFacetCounts does. That counts each copy of an article for itself, and its DrillSideways asks once more for every filter,
/// where here the hits are gone through once. The values are read into arrays for it, as unpacking them is most of the work.</remarks>
internal sealed class ColumnShelf
{
    private readonly ConditionalWeakTable<object, SegmentColumns> _known = [];
    private readonly Lock _turn = new();

    /// <summary>The values that documents have, numbered; those of a segment once its columns were asked for.</summary>
    public FacetValues Values { get; } = new();

    /// <summary>Those of a segment, deleted documents too.</summary>
    public SegmentColumns Of(AtomicReader segment)
    {
        if (_known.TryGetValue(segment.CoreCacheKey, out var columns))
            return columns;
        // Numbers of values are given by one at a time.
        lock (_turn)
            return _known.GetValue(segment.CoreCacheKey, _ => new SegmentColumns(segment, Values));
    }
}
