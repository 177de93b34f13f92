namespace NgoNews.Store.Articles;

/// <summary>Articles, their versions, and the ordered feed of changes to them.</summary>
public interface IArticleStore
{
    /// <summary>Stores articles, all in one transaction; the results are in the order given.</summary>
    /// <exception cref="ArgumentException">A draft breaks a rule that <see cref="ArticleDraft.FindFault"/> names (its text is not NFC, a mention lies outside it …): nothing is stored.</exception>
    Task<IReadOnlyList<SaveResult>> SaveAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation);

    /// <summary>The current version, or null.</summary>
    Task<StoredArticle?> FindArticleAsync(string id, CancellationToken cancellation);

    /// <summary>The current versions of several, all of one moment, in the order given; those that are unknown are left out.</summary>
    Task<IReadOnlyList<StoredArticle>> FindArticlesAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>A past version's text and figures, or null.</summary>
    Task<StoredArticle?> FindArticleAsync(string id, int version, CancellationToken cancellation);

    /// <summary>All versions, oldest first; empty for an unknown id.</summary>
    Task<IReadOnlyList<ArticleVersion>> ListVersionsAsync(string id, CancellationToken cancellation);

    /// <summary>Ids of the article's copies, exact and near, in this portal and in others, the one that came first at the head; empty for an unknown id.</summary>
    /// <remarks>Copies are of one cluster: two may be in it through a third. Current versions count, and sample data is no copy of real articles.
    /// First came who published first; who tells only the day, behind those who tell the hour of it; who tells nothing, last; among equals, who was stored first.</remarks>
    Task<IReadOnlyList<string>> FindCopiesAsync(string id, CancellationToken cancellation);

    /// <summary>Changes numbered above <paramref name="after"/>, in order, at most <paramref name="limit"/>. Numbers grow; a change that is visible is never followed by a later-visible smaller one.</summary>
    /// <remarks>An article is listed once, at its latest change: what was changed again since moves to the end. Who reads from the last number seen misses nothing.</remarks>
    Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellation);
}

/// <summary>An article was stored, changed or re-read; its current version is what counts.</summary>
public sealed record ArticleChange(long Number, string ArticleId, int Version);
