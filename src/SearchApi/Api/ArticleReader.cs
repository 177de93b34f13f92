using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Api;

/// <summary>Gathers what the store knows of one article.</summary>
internal static class ArticleReader
{
    /// <summary>Null for an unknown id.</summary>
    public static async Task<ArticleAnswer?> ReadAsync(IStore store, string id, CancellationToken cancellation)
    {
        if (await store.FindArticleAsync(id, cancellation).ConfigureAwait(false) is not { } article)
            return null;
        var page = article.Draft.PageId is { } pageId ? await store.FindPageAsync(pageId, cancellation).ConfigureAwait(false) : null;
        var versions = await VersionChanges.ReadAsync(store, id, cancellation).ConfigureAwait(false);
        var copies = await ArticleCopies.ReadAsync(store, id, cancellation).ConfigureAwait(false);
        var attachments = await store.ListAttachmentsAsync(id, cancellation).ConfigureAwait(false);
        return Answer(article, page, versions, copies, attachments);
    }

    private static ArticleAnswer Answer(StoredArticle article, PageRecord? page, IReadOnlyList<VersionChanges> versions, IReadOnlyList<StoredArticle> copies,
        IReadOnlyList<AttachmentRow> attachments)
    {
        var draft = article.Draft;
        var provenance = new Provenance(draft.Portal, draft.ReaderVersion, draft.ReadAt, article.FirstSeen, article.ContentHash, page is null ? null : Of(page));
        return new ArticleAnswer(draft.Id, draft.Url, draft.Portal, draft.Place, draft.Title, draft.Lead, draft.Text, draft.Author, draft.Published,
            draft.Relevant, draft.Sectors, draft.Sample, [.. attachments.Select(Of)], draft.AttachedTo, [.. article.Figures.Select(Of)], provenance, article.Version,
            [.. versions.Select(Of)],
            [.. copies.Select(copy => Of(copy, article))], article.Cluster);
    }

    private static FigureAnswer Of(FigureRow row)
    {
        var figure = row.Figure;
        return new FigureAnswer(figure.Indicator, figure.Value, figure.High, figure.Unit, figure.Qualifier, figure.Stage, figure.Place, figure.Period,
            figure.Coverage, figure.Donor, [.. figure.Mentions.Zip(row.Quotes).Select((m, i) => new MentionAnswer(m.First.Start, m.First.End, m.Second, row.Pages.Count > i ? row.Pages[i] : null))], figure.Confidence, figure.Checks, FigureReviewItem.Of(row.Review));
    }

    private static VersionAnswer Of(VersionChanges version) =>
        new(version.Version.Version, version.Version.Title, version.Version.ReadAt, version.Version.ReaderVersion, version.Version.ContentHash, version.Version.PageId,
            [.. version.Changes.Select(c => new FigureChangeAnswer(c.Before is { } before ? Of(before) : null, c.After is { } after ? Of(after) : null))], version.SameReader);

    private static AttachmentAnswer Of(AttachmentRow file) => new(file.Name, file.Url, file.State, file.Missing, file.Detail, file.DocumentId);

    private static CopyAnswer Of(StoredArticle copy, StoredArticle of) =>
        new(copy.Draft.Id, copy.Draft.Title, copy.Draft.Portal, copy.Draft.Published, copy.Draft.Url, copy.ContentHash == of.ContentHash);

    private static PageAnswer Of(PageRecord page) => new(page.Id, page.Url, page.FetchedAt, page.Status, page.ContentType, page.Sha256, page.Length,
        page.ArchiveFile, page.Offset, page.RecordLength);
}
