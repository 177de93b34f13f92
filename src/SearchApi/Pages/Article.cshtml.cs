using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Citing;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Reading;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages;

/// <summary>An article: its text with its figures marked, the figures beside it, and where all that came from.</summary>
internal sealed class ArticleModel(IStore store, ISearchIndex index, Wording say, PortalNames portals) : PageModel
{
    private const int AlikeShown = 5;

    public StoredArticle Article { get; private set; } = null!;

    public TextLayout Layout { get; private set; } = null!;

    public IReadOnlyList<NumberedFigure> Figures { get; private set; } = [];

    public PageRecord? ArchivedPage { get; private set; }

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<VersionChanges> History { get; private set; } = [];

    /// <summary>Files linked from it.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; private set; } = [];

    /// <summary>Where this is a document, the article that links it.</summary>
    public ArticleDraft? AttachedTo { get; private set; }

    /// <summary>Its copies, the one that came first at the head.</summary>
    public IReadOnlyList<StoredArticle> Copies { get; private set; } = [];

    /// <summary>The address, where a browser may follow it.</summary>
    public string? Address => Article.Draft.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    /// <summary>Others that tell of the like.</summary>
    public IReadOnlyList<SearchHit> Alike { get; private set; } = [];

    /// <summary>What people decided about its figures and links that is not seen in the figures: rejected ones, those that are gone, and copies that are none.</summary>
    public IReadOnlyList<ReviewEvent> Decided { get; private set; } = [];

    public Citation Citation { get; private set; } = null!;

    public bool IsCurrent => History.Count == 0 || Article.Version == LatestVersion;

    public int LatestVersion => History[^1].Version.Version;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ArticleAddress.Read(Request) is not { } id || await FindAsync(id, cancellation).ConfigureAwait(false) is not { } article)
            return NotFound();
        Article = article;
        Figures = NumberedFigure.InTextOrder(article.Figures);
        Layout = TextLayout.Of(article.Draft.Title, article.Draft.Text, Figures);
        ArchivedPage = article.Draft.PageId is { } page ? await store.FindPageAsync(page, cancellation).ConfigureAwait(false) : null;
        Alike = (await index.SearchAsync(new SearchQuery { Like = id, Limit = AlikeShown }, cancellation).ConfigureAwait(false)).Hits;
        Citation = Citation.Of(article, ArchivedPage, portals.Of(article.Draft.Portal, Language.Vietnamese));
        History = await VersionChanges.ReadAsync(store, id, cancellation).ConfigureAwait(false);
        Attachments = await store.ListAttachmentsAsync(id, cancellation).ConfigureAwait(false);
        AttachedTo = article.Draft.AttachedTo is { } parent ? (await store.FindArticleAsync(parent, cancellation).ConfigureAwait(false))?.Draft : null;
        Copies = await ArticleCopies.ReadAsync(store, id, cancellation).ConfigureAwait(false);
        Decided = [.. (await store.ListReviewsAsync(new ReviewQuery { ArticleId = id, Limit = 1000 }, cancellation).ConfigureAwait(false))
            .Where(e => e.Undoes is null && (e.Standing == ReviewStanding.NotFound || (e.Standing == ReviewStanding.Stands && (e.Subject == ReviewSubject.Copy || e.Decision == ReviewDecision.Reject))))];
        return Page();
    }

    private Task<StoredArticle?> FindAsync(string id, CancellationToken cancellation)
    {
        var version = new Fields(Request.Query, say).Number("ban", Texts.Versions, 1, int.MaxValue);
        return version is { } wanted ? store.FindArticleAsync(id, (int)wanted, cancellation) : store.FindArticleAsync(id, cancellation);
    }
}
