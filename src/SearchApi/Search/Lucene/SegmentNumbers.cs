using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Our numbers of the documents of each segment, by the engine's own: segments never change, they only make place for others.</summary>
internal sealed class SegmentNumbers
{
    private readonly ConditionalWeakTable<object, Numbers> _known = [];

    /// <summary>Those of a segment, deleted ones too.</summary>
    public Numbers Of(AtomicReader segment) => _known.GetValue(segment.CoreCacheKey, _ => Read(segment));

    private static Numbers Read(AtomicReader segment)
    {
        var (stored, numbers) = (segment.GetNumericDocValues(LuceneFields.Number), new int[segment.MaxDoc]);
        for (var doc = 0; doc < numbers.Length; doc++)
            numbers[doc] = (int)stored.Get(doc);
        return new Numbers(numbers);
    }

    /// <summary>Of one segment.</summary>
    internal sealed class Numbers(int[] byDoc)
    {
        /// <summary>The greatest; -1 where there is none.</summary>
        public int Greatest { get; } = byDoc.Length == 0 ? -1 : byDoc.Max();

        public int this[int doc] => byDoc[doc];
    }
}
