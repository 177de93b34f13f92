using System.Globalization;
using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Puts articles into the tables of the index and takes them out, in one transaction, by commands that are prepared once.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly SqliteCommand _removeDocument;
    private readonly SqliteCommand _removeContent;
    private readonly SqliteCommand _removeWords;
    private readonly SqliteCommand _addDocument;
    private readonly SqliteCommand _addContent;
    private readonly SqliteCommand _addWords;

    public ArticleWriter(SqliteTransaction transaction)
    {
        _removeDocument = Command(transaction, "DELETE FROM document WHERE id = $1 RETURNING number", 1);
        _removeContent = Command(transaction, "DELETE FROM content WHERE number = $1", 1);
        _removeWords = Command(transaction, "DELETE FROM word WHERE rowid = $1", 1);
        _addDocument = Command(transaction, "INSERT INTO document (id, facts) VALUES ($1, $2) RETURNING number", 2);
        _addContent = Command(transaction, "INSERT INTO content (number, title, body, mentions) VALUES ($1, $2, $3, $4)", 4);
        _addWords = Command(transaction, "INSERT INTO word (rowid, title, body, title_folded, body_folded) VALUES ($1, $2, $3, $4, $5)", 5);
    }

    /// <summary>Takes an article's older version out; the number that it had, or null.</summary>
    public int? Remove(string id)
    {
        if (With(_removeDocument, id).ExecuteScalar() is not { } known)
            return null;
        var number = Convert.ToInt32(known, CultureInfo.InvariantCulture);
        With(_removeContent, number).ExecuteNonQuery();
        With(_removeWords, number).ExecuteNonQuery();
        return number;
    }

    /// <summary>Puts an article in under a number of its own. Its older version must be out.</summary>
    public Document Add(IndexedArticle article)
    {
        var facts = DocumentFacts.Of(article);
        var number = Convert.ToInt32(With(_addDocument, article.Id, facts.ToText()).ExecuteScalar(), CultureInfo.InvariantCulture);
        var content = new Content(article.Title, article.Text, article.Mentions);
        With(_addContent, number, content.Title, content.Body, content.MentionsText()).ExecuteNonQuery();
        var (title, titleFolded) = WordKey.OfText(article.Title);
        var (body, bodyFolded) = WordKey.OfText(article.Text);
        With(_addWords, number, title, body, titleFolded, bodyFolded).ExecuteNonQuery();
        return new Document(number, article.Id, facts);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_removeDocument, _removeContent, _removeWords, _addDocument, _addContent, _addWords])
            command.Dispose();
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, int parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        return command;
    }

    private static SqliteCommand With(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }
}
