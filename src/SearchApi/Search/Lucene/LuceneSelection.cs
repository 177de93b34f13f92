using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>What the filters leave of the documents that a query finds: copies under the one that came first, and the counts of facets.</summary>
internal sealed class LuceneSelection : ICollector
{
    // By cluster, what is found of those that have copies.
    private readonly Dictionary<long, List<Member>> _clusters = [];
    private readonly Dictionary<int, List<int>> _copies = [];
    private readonly LuceneState _state;
    private readonly Filtering _filtering;
    private readonly Facets _facets;
    private readonly HashSet<long> _copied = [];
    private readonly FixedBitSet[] _chosen;
    private SegmentColumns _columns = null!;
    private AtomicReaderContext _segment = null!;

    /// <summary>A document among its copies.</summary>
    private readonly record struct Member(AtomicReaderContext Segment, int InSegment)
    {
        public int Doc => Segment.DocBase + InSegment;
    }

    /// <param name="state">The state.</param>
    /// <param name="query">The filters of values; bounds of days are part of what is searched for.</param>
    public LuceneSelection(LuceneState state, SearchQuery query)
    {
        (_state, _filtering, _facets) = (state, new Filtering(query, state.Known), new Facets(state.Known));
        _chosen = [.. state.Segments.Select(segment => new FixedBitSet(segment.AtomicReader.MaxDoc))];
        if (query.Copies)
            return;
        foreach (var columns in state.Columns)
            _copied.UnionWith(columns.Copied);
    }

    /// <summary>How many stand for themselves and for their copies; known when all were taken.</summary>
    public int Count { get; private set; }

    /// <summary>The counts of facets; likewise.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets => _facets.Done();

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Whether a document is among those counted; likewise.</summary>
    public bool this[int doc] => _state.SegmentOf(doc) is var segment && _chosen[segment.Ord].Get(doc - segment.DocBase);

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => (_columns, _segment) = (_state.Columns[context.Ord], context);

    public void Collect(int doc)
    {
        if (_copied.Count > 0 && _columns.ClusterOf(doc) is var cluster && _copied.Contains(cluster))
        {
            if (!_clusters.TryGetValue(cluster, out var members))
                _clusters.Add(cluster, members = []);
            members.Add(new Member(_segment, doc));
            return;
        }
        var values = _columns.ValuesOf(doc);
        var missed = _filtering.Missed(values);
        _facets.Add(values, missed);
        if (missed == Filters.None)
            Choose(_segment, doc);
    }

    /// <summary>All were taken: of those that are copies of each other, one stands for them.</summary>
    public void Finish()
    {
        foreach (var members in _clusters.Values)
        {
            _facets.BeginCopies();
            var fitting = new List<Member>();
            foreach (var member in members)
            {
                var values = _state.Columns[member.Segment.Ord].ValuesOf(member.InSegment);
                var missed = _filtering.Missed(values);
                _facets.AddCopy(values, missed);
                if (missed == Filters.None)
                    fitting.Add(member);
            }
            if (fitting.Count == 0)
                continue;
            var first = First(fitting);
            Choose(first.Segment, first.InSegment);
            _copies.Add(first.Doc, fitting.ConvertAll(m => m.Doc));
        }
    }

    /// <summary>The copies that stand under a document.</summary>
    public IReadOnlyList<string> CopiesOf(int doc) =>
        _copies.TryGetValue(doc, out var members) ? [.. members.Where(m => m != doc).Select(_state.IdOf).Order(StringComparer.Ordinal)] : [];

    /// <summary>Those counted, for a search among them.</summary>
    public Filter AsFilter() => new Chosen(_chosen);

    /// <summary>One of those counted.</summary>
    public Filter AsFilter(int only)
    {
        FixedBitSet[] one = [.. _chosen.Select(bits => new FixedBitSet(bits.Length))];
        var segment = _state.SegmentOf(only);
        one[segment.Ord].Set(only - segment.DocBase);
        return new Chosen(one);
    }

    private void Choose(AtomicReaderContext segment, int doc)
    {
        _chosen[segment.Ord].Set(doc);
        Count++;
    }

    /// <summary>Who came first, or where that one does not fit, who of the rest; what has no date last.</summary>
    private Member First(List<Member> copies) => copies is [var only] ? only : copies
        .OrderBy(m => _state.Number(m.Doc, LuceneFields.Copy))
        .ThenBy(m => _state.Number(m.Doc, LuceneFields.Published) == 0)
        .ThenBy(m => _state.Number(m.Doc, LuceneFields.Published))
        .ThenBy(m => _state.Number(m.Doc, LuceneFields.Number))
        .First();

    private sealed class Chosen(FixedBitSet[] bits) : Filter
    {
        // None of them is gone.
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) => bits[context.Ord];
    }
}
