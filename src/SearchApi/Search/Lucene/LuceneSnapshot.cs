using Lucene.Net.Index;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The documents of one state, and where the engine has put each: its own numbers change with every merge.</summary>
internal sealed class LuceneSnapshot(Documents documents)
{
    private const int Gone = -1;

    private int[]? _places;

    public Documents Documents => documents;

    /// <summary>The engine's number of a document in a reader of this state; null where it is gone.</summary>
    public int? PlaceOf(int number, IndexReader reader, SegmentNumbers segments)
    {
        // Two readers may work it out at once, with the same result.
        var places = _places ??= Places(reader, segments);
        return number < places.Length && places[number] != Gone ? places[number] : null;
    }

    private int[] Places(IndexReader reader, SegmentNumbers segments)
    {
        var places = new int[documents.End];
        Array.Fill(places, Gone);
        foreach (var leaf in reader.Leaves)
        {
            var (numbers, live) = (segments.Of(leaf.AtomicReader), leaf.AtomicReader.LiveDocs);
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if ((live is null || live.Get(doc)) && numbers[doc] < places.Length)
                    places[numbers[doc]] = leaf.DocBase + doc;
            }
        }
        return places;
    }
}
