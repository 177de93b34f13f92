using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Sql;

/// <summary>Writes what became of attachments; to be called inside a write transaction.</summary>
internal static class AttachmentCommands
{
    /// <summary>Takes the links of an article's current version over.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="key">The article.</param>
    /// <param name="draft">Its current version.</param>
    /// <param name="again">The article says something else now: its files may, too.</param>
    public static void Link(DbConnection connection, long key, ArticleDraft draft, bool again)
    {
        var urls = JsonSerializer.Serialize(draft.Attachments.Select(a => a.Url));
        connection.Execute("DELETE FROM attachment WHERE article_key = @key AND url NOT IN (SELECT value FROM json_each(@urls))", new { key, urls });
        connection.Execute(
            """
            INSERT INTO attachment (article_key, url, ordinal, name, state) VALUES (@key, @Url, @ordinal, @Name, @due)
            ON CONFLICT (article_key, url) DO UPDATE SET ordinal = excluded.ordinal, name = excluded.name,
                state = CASE WHEN @again = 1 THEN excluded.state ELSE attachment.state END, tries = CASE WHEN @again = 1 THEN 0 ELSE attachment.tries END
            """,
            draft.Attachments.Select((file, ordinal) => new { key, file.Url, ordinal, file.Name, due = Column.Text(AttachmentState.Due), again = Column.Flag(again) }));
    }

    /// <summary>Records what became of one.</summary>
    public static void Put(DbConnection connection, AttachmentRow row, string? documentId) => connection.Execute(
        """
        UPDATE attachment SET state = @state, missing = @missing, detail = @Detail, tries = @Tries,
            page_id = coalesce(@PageId, page_id), document_id = coalesce(@documentId, document_id)
        WHERE article_key = (SELECT key FROM article WHERE id = @ArticleId) AND url = @Url
        """,
        new
        {
            row.ArticleId,
            row.Url,
            state = Column.Text(row.State),
            missing = JsonSerializer.Serialize(row.Missing, FigureJson.Options),
            row.Detail,
            row.Tries,
            row.PageId,
            documentId,
        });
}
