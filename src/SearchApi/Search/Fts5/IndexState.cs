using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>One state of the index, open for reading.</summary>
internal sealed class IndexState(SqliteConnection connection, Documents documents, DocumentLists lists, VocabularyShelf vocabulary) : IIndexState
{
    public Documents Documents => documents;

    public IVocabulary Vocabulary => vocabulary.Of(documents, ReadVocabulary);

    public DocumentSet List(Term term, TextField field) => List(MatchExpression.Of(term, field));

    public DocumentSet List(Phrase phrase, TextField field) => List(MatchExpression.Of(phrase, field));

    public List<Content> Read(IReadOnlyList<int> numbers)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT title, body, mentions FROM content WHERE number = $number";
        var number = command.Parameters.Add("$number", SqliteType.Integer);
        var contents = new List<Content>(numbers.Count);
        foreach (var each in numbers)
        {
            number.Value = each;
            using var row = command.ExecuteReader();
            contents.Add(row.Read() ? Content.Of(row.GetString(0), row.GetString(1), row.GetString(2)) : Content.Gone);
        }
        return contents;
    }

    public Document? Find(string id) => connection.Get("SELECT number FROM document WHERE id = $id", ("$id", id)) is long number ? documents[number] : null;

    public List<string> Titles(IReadOnlyList<string> words, bool begun, int limit)
    {
        var titles = new List<string>();
        foreach (var row in connection.Read(
            "SELECT title FROM content WHERE number IN (SELECT rowid FROM word WHERE word MATCH $match ORDER BY rowid DESC LIMIT $limit)",
            ("$match", MatchExpression.OfTitle(words, begun)), ("$limit", limit)))
            titles.Add(row.GetString(0));
        return titles;
    }

    private DocumentSet List(string match) => lists.Of(documents, match, (set, from) =>
    {
        foreach (var row in connection.Read("SELECT rowid FROM word WHERE word MATCH $match AND rowid >= $from", ("$match", match), ("$from", from)))
            set.Add(row.GetInt32(0));
    });

    private Vocabulary ReadVocabulary()
    {
        var (exact, folded) = (new List<(string, int)>(), new List<(string, int)>());
        foreach (var row in connection.Read("SELECT term, col, max(doc) FROM vocabulary GROUP BY term, col IN ('title', 'body')"))
            (row.GetString(1).EndsWith("folded", StringComparison.Ordinal) ? folded : exact).Add((row.GetString(0), row.GetInt32(2)));
        return new Vocabulary(exact, folded, documents);
    }
}
