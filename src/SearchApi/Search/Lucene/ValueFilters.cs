using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>What a question says of places, years, donors and the like, as filters of Lucene.</summary>
internal sealed class ValueFilters(FacetValues known)
{
    public Filter Of(QueryNode node) => node is YearsNode years
        ? NumericRangeFilter.NewInt32Range(LuceneFields.Year, years.First, years.Last, true, true)
        // Which donors bear a name, only the list of all tells.
        : new AnyOf([.. known.Answering(node).Select(v => new BytesRef(LuceneFields.ValueName(v.Facet, v.Value)))]);

    /// <summary>Days from one to another, both included; null for all.</summary>
    public static Filter? OfDays(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? null : NumericRangeFilter.NewInt32Range(LuceneFields.Day, from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue, true, true);

    /// <summary>Documents with any of some values.</summary>
    private sealed class AnyOf(List<BytesRef> names) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
        {
            var found = new FixedBitSet(context.AtomicReader.MaxDoc);
            if (context.AtomicReader.GetTerms(LuceneFields.Values)?.GetEnumerator() is { } terms)
            {
                foreach (var _ in names.Where(terms.SeekExact))
                    found.Or(terms.Docs(null, null, DocsFlags.NONE));
            }
            return BitsFilteredDocIdSet.Wrap(found, acceptDocs);
        }
    }
}
