using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Export;

/// <summary>An article as a JSON line: what an import takes (id, url, published, place, title, text), and what else is known of it.</summary>
internal sealed record ArticleLine(string Id, string? Url, DateTimeOffset? Published, string? Place, string Title, string? Lead, string Text, string Portal, string? Author,
    bool Relevant, IReadOnlyList<string> Sectors, string? AttachedTo, string Cluster, int Version, string ContentHash, string? PageId, DateTimeOffset FirstSeen, DateTimeOffset ReadAt,
    string ReaderVersion, IReadOnlyList<long> Figures, bool Sample)
{
    public static ArticleLine Of(StoredArticle article)
    {
        var draft = article.Draft;
        return new ArticleLine(draft.Id, draft.Url, draft.Published, draft.Place, draft.Title, draft.Lead, draft.Text, draft.Portal, draft.Author, draft.Relevant, draft.Sectors,
            draft.AttachedTo, article.Cluster, article.Version, article.ContentHash, draft.PageId, article.FirstSeen, draft.ReadAt, draft.ReaderVersion,
            [.. article.Figures.Select(figure => figure.Id)], draft.Sample);
    }
}
