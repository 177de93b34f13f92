using Lucene.Net.Index;
using NgoNews.SearchApi.Search.Answering;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The documents of one state, and where the engine has put each: its own numbers change with every merge.</summary>
internal sealed class LuceneSnapshot(Documents documents)
{
    private int[]? _places;

    public Documents Documents => documents;

    /// <summary>The engine's number of a document; -1 where it is gone.</summary>
    public int PlaceOf(int number, IndexReader reader)
    {
        // Two readers may work it out at once, with the same result.
        var places = _places ??= Places(reader);
        return number < places.Length ? places[number] : -1;
    }

    private int[] Places(IndexReader reader)
    {
        var places = new int[documents.End];
        Array.Fill(places, -1);
        foreach (var leaf in reader.Leaves)
        {
            var numbers = leaf.AtomicReader.GetNumericDocValues(LuceneFields.Number);
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; numbers is not null && doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if ((live is null || live.Get(doc)) && numbers.Get(doc) < places.Length)
                    places[numbers.Get(doc)] = leaf.DocBase + doc;
            }
        }
        return places;
    }
}
