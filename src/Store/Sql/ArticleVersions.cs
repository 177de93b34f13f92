using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Copying;

namespace NgoNews.Store.Sql;

/// <summary>Writes what articles say, version by version; to be called inside a write transaction.</summary>
internal static class ArticleVersions
{
    private static readonly CopiedTable Versions = CopiedTable.Of("article_version");

    // Behind the two of its key, in the order of Row.
    private static readonly string[] Columns =
    [
        "title", "lead", "text", "url", "portal", "place", "author", "published", "sample", "relevant", "page_id",
        "read_at", "reader_version", "attachments", "attached_to", "page_starts", "sectors", "content_hash", "reading_hash",
    ];

    private static readonly string[] AllColumns = ["article_key", "version", .. Columns];

    private static readonly string ReplaceSql = $"UPDATE article_version SET {Column.Assignments(Columns)} WHERE article_key = @key AND version = @version";

    public static void Add(DbConnection connection, IBulk bulk, IReadOnlyList<(long ArticleKey, int Version, PreparedDraft Prepared)> versions) =>
        bulk.Insert(connection, Versions, AllColumns, [.. versions.Select(v => (object?[])[v.ArticleKey, (long)v.Version, .. Row(v.Prepared)])]);

    /// <summary>Its words stay, and the rest is as this draft says.</summary>
    public static void Replace(DbConnection connection, long key, int version, PreparedDraft prepared) =>
        connection.Execute(ReplaceSql, Column.Parameters(Columns, Row(prepared), new { key, version }));

    private static object?[] Row(PreparedDraft prepared)
    {
        var draft = prepared.Draft;
        return
        [
            draft.Title, draft.Lead, draft.Text, draft.Url, draft.Portal, draft.Place, draft.Author, Column.Text(draft.Published), Column.Flag(draft.Sample), Column.Flag(draft.Relevant), draft.PageId,
            Column.Text(draft.ReadAt), draft.ReaderVersion, JsonSerializer.Serialize(draft.Attachments, FigureJson.Options), draft.AttachedTo, JsonSerializer.Serialize(draft.PageStarts),
            JsonSerializer.Serialize(draft.Sectors), prepared.ContentHash, prepared.ReadingHash,
        ];
    }
}
