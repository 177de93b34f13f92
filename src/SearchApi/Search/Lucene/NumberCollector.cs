using Lucene.Net.Index;
using Lucene.Net.Search;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Takes the numbers of all documents that a query finds, in no order and without scores.</summary>
internal sealed class NumberCollector(DocumentSet found, SegmentNumbers segments) : ICollector
{
    private SegmentNumbers.Numbers _numbers = null!;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => _numbers = segments.Of(context.AtomicReader);

    public void Collect(int doc) => found.Add(_numbers[doc]);
}
