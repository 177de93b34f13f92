using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Api;

/// <summary>The copies of an article, for its page and its JSON.</summary>
internal static class ArticleCopies
{
    /// <summary>A text of an agency is taken over by hundreds; so many are shown.</summary>
    private const int Most = 20;

    /// <summary>The one that came first at the head.</summary>
    public static async Task<IReadOnlyList<StoredArticle>> ReadAsync(IStore store, string id, CancellationToken cancellation)
    {
        var copies = await store.FindCopiesAsync(id, cancellation).ConfigureAwait(false);
        return await store.FindArticlesAsync([.. copies.Take(Most)], cancellation).ConfigureAwait(false);
    }
}
