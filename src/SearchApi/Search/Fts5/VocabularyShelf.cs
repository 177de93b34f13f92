using Microsoft.Data.Sqlite;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Keeps the vocabulary, and reads it anew when it has grown old.</summary>
internal sealed class VocabularyShelf
{
    // Below so many documents it is read in a moment, so it is always that of the very state.
    private const int Small = 2_000;

    // Later it may lack the words of so many of the documents.
    private const double Lacking = 0.02;

    private readonly Lock _turn = new();
    private Vocabulary? _known;

    public Vocabulary Of(SqliteConnection connection, Documents documents)
    {
        lock (_turn)
        {
            if (_known is null || IsOld(_known, documents))
                _known = Vocabulary.Read(connection, documents);
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
