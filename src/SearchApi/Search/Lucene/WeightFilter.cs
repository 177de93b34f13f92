using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Lets through what holds enough of some weight: where one telling word is worth several others, no number of words says that.</summary>
/// <param name="held">Of a segment, what holds each, and what that weighs.</param>
/// <param name="least">What it has to add up to.</param>
internal sealed class WeightFilter(Func<AtomicReaderContext, IEnumerable<(FixedBitSet Bits, float Weight)>> held, double least) : Filter
{
    // Asked first whether it finds anything, then for all of it.
    private readonly Dictionary<int, FixedBitSet> _enough = [];

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        if (!_enough.TryGetValue(context.Ord, out var enough))
            _enough.Add(context.Ord, enough = Enough(context));
        return BitsFilteredDocIdSet.Wrap(enough, acceptDocs);
    }

    private FixedBitSet Enough(AtomicReaderContext context)
    {
        var sums = new float[context.AtomicReader.MaxDoc];
        foreach (var (bits, weight) in held(context))
        {
            var each = bits.GetIterator();
            for (var doc = each.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.NextDoc())
                sums[doc] += weight;
        }
        var enough = new FixedBitSet(sums.Length);
        for (var doc = 0; doc < sums.Length; doc++)
        {
            if (sums[doc] > 0 && sums[doc] >= least)
                enough.Set(doc);
        }
        return enough;
    }
}
