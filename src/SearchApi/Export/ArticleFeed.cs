using System.Runtime.CompilerServices;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Export;

/// <summary>All articles, in the order of their latest change.</summary>
internal static class ArticleFeed
{
    private const int Batch = 200;

    /// <summary>Reads on to what is the end when it gets there.</summary>
    public static async IAsyncEnumerable<StoredArticle> ReadAllAsync(this IArticleStore store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // An article that changes meanwhile comes again at the end; it is handed out once.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var after = 0L; await store.ReadChangesAsync(after, Batch, cancellation).ConfigureAwait(false) is { Count: > 0 } changes; after = changes[^1].Number)
        {
            foreach (var change in changes)
            {
                if (seen.Add(change.ArticleId) && await store.FindArticleAsync(change.ArticleId, cancellation).ConfigureAwait(false) is { } article)
                    yield return article;
            }
        }
    }
}
