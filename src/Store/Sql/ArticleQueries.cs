using System.Data.Common;
using System.Text.Json;
using Dapper;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Sql;

/// <summary>Reads articles, their versions and the change feed.</summary>
internal static class ArticleQueries
{
    private const string Select =
        """
        SELECT a.key, a.id, a.first_seen AS FirstSeen, v.version, v.title, v.lead, v.text, v.url, v.portal, v.place, v.author, v.published,
            v.sample, v.relevant, v.page_id AS PageId, v.read_at AS ReadAt, v.reader_version AS ReaderVersion, v.attachments, v.attached_to AS AttachedTo, v.page_starts AS PageStarts, v.sectors,
            v.content_hash AS ContentHash, first.id AS Cluster
        FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = coalesce(@version, a.version)
        JOIN article first ON first.key = a.cluster
        """;

    /// <summary>The given version, or the current one.</summary>
    public static StoredArticle? Find(DbConnection connection, string id, int? version) =>
        connection.QuerySingleOrDefault<Row>(Select + " WHERE a.id = @id", new { id, version }) is { } row ? row.Article(FigureQueries.OfVersion(connection, row.Key, row.Version)) : null;

    /// <summary>The current versions, in the order given.</summary>
    public static IReadOnlyList<StoredArticle> FindAll(DbConnection connection, IReadOnlyList<string> ids)
    {
        var rows = connection.Query<Row>(Select + " WHERE a.id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(ids), version = (int?)null }).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var figures = FigureQueries.OfArticles(connection, rows.Values.Select(row => row.Key)).ToLookup(figure => figure.ArticleId, StringComparer.Ordinal);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id].Article([.. figures[id]]))];
    }

    public static IReadOnlyList<ArticleVersion> ListVersions(DbConnection connection, string id) =>
        [.. connection.Query<Row>(
            """
            SELECT v.version, v.title, v.read_at AS ReadAt, v.reader_version AS ReaderVersion, v.content_hash AS ContentHash, v.page_id AS PageId
            FROM article a JOIN article_version v ON v.article_key = a.key
            WHERE a.id = @id
            ORDER BY v.version
            """, new { id })
            .Select(r => new ArticleVersion(r.Version, r.Title, Column.Instant(r.ReadAt), r.ReaderVersion, r.ContentHash, r.PageId))];

    public static IReadOnlyList<string> FindCopies(DbConnection connection, string id)
    {
        var members = connection.Query<(long Key, string Id)>(
            "SELECT copy.key, copy.id FROM article a JOIN article copy ON copy.cluster = a.cluster WHERE a.id = @id", new { id }).ToDictionary(m => m.Key, m => m.Id);
        return members.Count < 2 ? [] : [.. CopyClusters.InOrder(connection, members.Keys).Select(key => members[key]).Where(member => member != id)];
    }

    public static IReadOnlyList<ArticleChange> ReadChanges(DbConnection connection, long after, int limit) =>
        [.. connection.Query<(long Number, string Id, int Version)>(
            "SELECT change, id, version FROM article WHERE change > @after ORDER BY change LIMIT @limit",
            new { after, limit }).Select(c => new ArticleChange(c.Number, c.Id, c.Version))];

    private sealed class Row
    {
        public long Key { get; init; }
        public string Id { get; init; } = "";
        public string FirstSeen { get; init; } = "";
        public int Version { get; init; }
        public string Title { get; init; } = "";
        public string? Lead { get; init; }
        public string Text { get; init; } = "";
        public string? Url { get; init; }
        public string Portal { get; init; } = "";
        public string? Place { get; init; }
        public string? Author { get; init; }
        public string? Published { get; init; }
        public long Sample { get; init; }
        public long Relevant { get; init; }
        public string? PageId { get; init; }
        public string ReadAt { get; init; } = "";
        public string ReaderVersion { get; init; } = "";
        public string Attachments { get; init; } = "";
        public string? AttachedTo { get; init; }
        public string PageStarts { get; init; } = "";
        public string Sectors { get; init; } = "";
        public string ContentHash { get; init; } = "";
        public string Cluster { get; init; } = "";

        public StoredArticle Article(IReadOnlyList<FigureRow> figures) =>
            new(Draft([.. figures.Select(f => f.Figure)]), Version, ContentHash, Cluster, Column.Instant(FirstSeen), figures);

        private ArticleDraft Draft(IReadOnlyList<Figure> figures) => new()
        {
            Id = Id,
            Url = Url,
            Portal = Portal,
            Place = Place,
            Title = Title,
            Lead = Lead,
            Text = Text,
            Author = Author,
            Published = Column.InstantOrNull(Published),
            Attachments = JsonSerializer.Deserialize<List<Attachment>>(Attachments, FigureJson.Options)!,
            AttachedTo = AttachedTo,
            PageStarts = JsonSerializer.Deserialize<List<int>>(PageStarts)!,
            Sectors = JsonSerializer.Deserialize<List<string>>(Sectors)!,
            Sample = Sample != 0,
            PageId = PageId,
            ReadAt = Column.Instant(ReadAt),
            ReaderVersion = ReaderVersion,
            Relevant = Relevant != 0,
            Figures = figures,
        };
    }
}
