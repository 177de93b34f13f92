using Microsoft.Data.Sqlite;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>One state of the index, open for reading.</summary>
internal sealed class IndexState(SqliteConnection connection, Documents documents, DocumentLists lists, VocabularyShelf vocabulary)
{
    public Documents Documents => documents;

    /// <summary>The words of this state, or of one shortly before.</summary>
    public Vocabulary Vocabulary => vocabulary.Of(connection, documents);

    /// <summary>The documents that a match expression finds; numbers that are gone perhaps among them. Not to be changed.</summary>
    public DocumentSet List(string match) => lists.Of(connection, documents, match);

    public Content Read(Document document) => Content.Read(connection, document.Number);

    /// <summary>An article's document, or null.</summary>
    public Document? Find(string id) => connection.Get("SELECT number FROM document WHERE id = $id", ("$id", id)) is long number ? documents[number] : null;

    /// <summary>Headlines that a match expression finds, latest stored first.</summary>
    public List<string> Titles(string match, int limit)
    {
        var titles = new List<string>();
        foreach (var row in connection.Read(
            "SELECT title FROM content WHERE number IN (SELECT rowid FROM word WHERE word MATCH $match ORDER BY rowid DESC LIMIT $limit)", ("$match", match), ("$limit", limit)))
            titles.Add(row.GetString(0));
        return titles;
    }
}
