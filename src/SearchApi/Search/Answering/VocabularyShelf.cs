namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Keeps the vocabulary, and reads it anew when it has grown old.</summary>
internal sealed class VocabularyShelf
{
    // Below so many documents it is read in a moment, so it is always that of the very state.
    private const int Small = 2_000;

    // Later it may lack the words of so many of the documents.
    private const double Lacking = 0.02;

    private readonly Lock _turn = new();
    private Vocabulary? _known;

    /// <summary>The words, read where none are known or those known are old; that takes a second where there are many articles.</summary>
    public Vocabulary Of(Documents documents, Func<Vocabulary> read)
    {
        lock (_turn)
        {
            if (_known is null || IsOld(_known, documents))
                _known = read();
            return _known;
        }
    }

    public void Clear()
    {
        lock (_turn)
            _known = null;
    }

    private static bool IsOld(Vocabulary known, Documents documents) =>
        documents.Count < Small ? known.Generation != documents.Generation : Math.Abs(documents.Count - known.Documents) > Lacking * documents.Count;
}
