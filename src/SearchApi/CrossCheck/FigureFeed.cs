using System.Runtime.CompilerServices;

using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>All figures of a query, page after page.</summary>
internal static class FigureFeed
{
    /// <summary>The most that the store hands out at once.</summary>
    internal const int PageSize = 10_000;

    /// <summary>Reads on from <see cref="FigureQuery.After"/> to the end; <see cref="FigureQuery.Limit"/> is the size of a page.</summary>
    public static async IAsyncEnumerable<FigureRow> ReadAllAsync(this IFigureStore store, FigureQuery query,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = await store.FindFiguresAsync(query, cancellation).ConfigureAwait(false);
            foreach (var row in page.Items)
                yield return row;
            if (page.Items.Count < query.Limit)
                yield break;
            query = query with { After = page.Items[^1].Id };
        }
    }
}
