using Lucene.Net.Index;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>What is asked of every hit in turn, of the documents of one segment, side by side in memory.</summary>
internal sealed class SegmentColumns
{
    // By document: where its values begin in _values; they end where the next one's begin.
    private readonly int[] _starts;
    private readonly int[] _values;
    private readonly long[] _clusters;

    public SegmentColumns(AtomicReader segment, FacetValues known)
    {
        (_starts, _values) = ReadValues(segment, known);
        _clusters = new long[segment.MaxDoc];
        var (clusters, copies) = (segment.GetNumericDocValues(LuceneFields.Cluster), segment.GetNumericDocValues(LuceneFields.Copy));
        for (var doc = 0; doc < _clusters.Length; doc++)
        {
            _clusters[doc] = clusters.Get(doc);
            if (copies.Get(doc) != 0)
                Copied.Add(_clusters[doc]);
        }
    }

    /// <summary>The clusters of those that others came before.</summary>
    public HashSet<long> Copied { get; } = [];

    /// <summary>The numbers of a document's values.</summary>
    public ReadOnlySpan<int> ValuesOf(int doc) => _values.AsSpan(_starts[doc], _starts[doc + 1] - _starts[doc]);

    /// <summary>What it and its copies share.</summary>
    public long ClusterOf(int doc) => _clusters[doc];

    private static (int[] Starts, int[] Values) ReadValues(AtomicReader segment, FacetValues known)
    {
        var (starts, values) = (new int[segment.MaxDoc + 1], new List<int>(8 * segment.MaxDoc));
        var column = segment.GetSortedSetDocValues(LuceneFields.Values);
        var numbers = Numbers(column, known);
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            column.SetDocument(doc);
            for (var at = column.NextOrd(); at != SortedSetDocValues.NO_MORE_ORDS; at = column.NextOrd())
                values.Add(numbers[at]);
            starts[doc + 1] = values.Count;
        }
        return (starts, [.. values]);
    }

    private static int[] Numbers(SortedSetDocValues column, FacetValues known)
    {
        var (numbers, name) = (new int[column.ValueCount], new BytesRef());
        for (var at = 0; at < numbers.Length; at++)
        {
            column.LookupOrd(at, name);
            var (facet, value) = LuceneFields.ReadValue(name.Utf8ToString());
            numbers[at] = known.Number(facet, value);
        }
        return numbers;
    }
}
