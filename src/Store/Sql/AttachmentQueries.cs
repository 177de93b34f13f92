using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Sql;

/// <summary>Reads what became of attachments.</summary>
internal static class AttachmentQueries
{
    private const string Columns = "a.id AS ArticleId, f.url, f.name, f.state, f.missing, f.detail, f.tries, f.page_id AS PageId, f.document_id AS DocumentId";

    public static IReadOnlyList<AttachmentRow> OfArticle(DbConnection connection, string id) =>
        [.. connection.Query<Row>($"SELECT {Columns} FROM article a JOIN attachment f ON f.article_key = a.key WHERE a.id = @id ORDER BY f.ordinal", new { id }).Select(r => r.Attachment())];

    public static IReadOnlyList<AttachmentRow> Due(DbConnection connection, string portal, IReadOnlyCollection<string> programs, int limit) =>
        [.. connection.Query<Row>(
            $"""
            SELECT {Columns}
            FROM attachment f JOIN article a ON a.key = f.article_key JOIN article_version v ON v.article_key = a.key AND v.version = a.version
            WHERE f.state IN ('due', 'missing_program') AND a.portal = @portal AND (a.relevant = 1 OR length(v.text) < 500)
                AND NOT EXISTS (SELECT 1 FROM json_each(f.missing) WHERE f.state = 'missing_program' AND value NOT IN (SELECT value FROM json_each(@programs)))
            ORDER BY f.article_key, f.ordinal LIMIT @limit
            """, new { portal, programs = JsonSerializer.Serialize(programs), limit }).Select(r => r.Attachment())];

    private sealed class Row
    {
        public string ArticleId { get; init; } = "";
        public string Url { get; init; } = "";
        public string Name { get; init; } = "";
        public string State { get; init; } = "";
        public string Missing { get; init; } = "";
        public string? Detail { get; init; }
        public int Tries { get; init; }
        public string? PageId { get; init; }
        public string? DocumentId { get; init; }

        public AttachmentRow Attachment() => new(ArticleId, Url, Name, Column.Value<AttachmentState>(State),
            JsonSerializer.Deserialize<List<string>>(Missing, FigureJson.Options)!, Detail, Tries, PageId, DocumentId);
    }
}
