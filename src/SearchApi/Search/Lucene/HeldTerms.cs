using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Which documents hold any of some phrases, by segment, remembered from question to question: how telling a word is depends on it, wherever in an article it stands.</summary>
/// <remarks>As Lucene's CachingWrapperFilter does it, but in a bounded room, with counts, and single words straight off their postings.</remarks>
internal sealed class HeldTerms
{
    // In bits: 64 MiB.
    private const long Room = 64L * 1024 * 1024 * 8;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, Held>> _segments = [];
    private readonly ConditionalWeakTable<object, FixedBitSet> _standing = [];

    private long _size;

    /// <summary>The documents of a segment, and how many they are. Not to be changed.</summary>
    internal sealed record Held(FixedBitSet Bits, int Count);

    /// <summary>Those of a segment.</summary>
    /// <remarks>A segment keeps what was deleted until it is merged, each index at other times: as telling as a word is by that, two indexes of the same articles would order them differently.</remarks>
    public Held Of(IndexSearcher searcher, AtomicReaderContext segment, IReadOnlyList<Phrase> phrases, TextField part)
    {
        var held = Ever(searcher, segment, phrases, part);
        if (!segment.AtomicReader.HasDeletions)
            return held;
        var bits = held.Bits.Clone();
        bits.And(Standing(segment.AtomicReader));
        return new Held(bits, bits.Cardinality);
    }

    private FixedBitSet Standing(AtomicReader segment) => _standing.GetValue(segment.CombinedCoreAndDeletesKey, _ =>
    {
        var (bits, live) = (new FixedBitSet(segment.MaxDoc), segment.LiveDocs);
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            if (live.Get(doc))
                bits.Set(doc);
        }
        return bits;
    });

    /// <summary>Those of a segment, deleted ones too: they stay the same as long as the segment does.</summary>
    private Held Ever(IndexSearcher searcher, AtomicReaderContext segment, IReadOnlyList<Phrase> phrases, TextField part)
    {
        var known = _segments.GetValue(segment.AtomicReader.CoreCacheKey, _ => new(StringComparer.Ordinal));
        var name = Name(phrases, part);
        if (known.TryGetValue(name, out var held))
            return held;
        if (Interlocked.Add(ref _size, segment.AtomicReader.MaxDoc) > Room)
        {
            _segments.Clear();
            _size = 0;
        }
        held = Read(searcher, segment, phrases, part);
        known[name] = held;
        return held;
    }

    /// <summary>How many documents hold any of them.</summary>
    public int Count(IndexSearcher searcher, IReadOnlyList<Phrase> phrases, TextField part) =>
        searcher.IndexReader.Leaves.Sum(segment => Of(searcher, segment, phrases, part).Count);

    /// <summary>Keys of words hold neither spaces nor signs, so that no two lists are called alike.</summary>
    private static string Name(IReadOnlyList<Phrase> phrases, TextField part) =>
        string.Join('|', phrases.Select(p => FormattableString.Invariant($"{part}{(p.Words[0].Exact ? '=' : '~')}{p.Slop}:{string.Join(' ', p.Words.Select(w => w.Key))}")));

    private static Held Read(IndexSearcher searcher, AtomicReaderContext segment, IReadOnlyList<Phrase> phrases, TextField part)
    {
        var bits = new FixedBitSet(segment.AtomicReader.MaxDoc);
        foreach (var phrase in phrases)
        {
            foreach (var field in LuceneFields.Of(part, phrase.Words[0].Exact))
            {
                if ((phrase.Words is [var only] ? Postings(segment, field, only.Key) : searcher.CreateNormalizedWeight(PhraseQueries.Of(phrase, field)).GetScorer(segment, null)) is { } holding)
                    bits.Or(holding);
            }
        }
        return new Held(bits, bits.Cardinality);
    }

    private static DocsEnum? Postings(AtomicReaderContext segment, string field, string word) =>
        segment.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(new BytesRef(word)) ? terms.Docs(null, null, DocsFlags.NONE) : null;
}
