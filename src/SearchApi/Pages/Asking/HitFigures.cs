using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>The figures that stand under each hit of a list, and how many more its article states; asked for all hits at once.</summary>
internal static class HitFigures
{
    // What the store hands out at once: more than twenty articles state.
    private const int Most = 10_000;

    // More than any article states; the rest is on its page.
    private const int MostOfOne = 500;

    public static async Task<IReadOnlyList<(SearchHit Hit, IReadOnlyList<FigureRow> Figures, long More)>> ReadAsync(this IStore store, IReadOnlyList<SearchHit> hits, SearchQuery query, CancellationToken cancellation)
    {
        var page = await store.FindFiguresAsync(new FigureQuery { ArticleIds = [.. hits.Select(h => h.Id)], Limit = Most }, cancellation).ConfigureAwait(false);
        var isWhole = page.Total == page.Items.Count;
        var rows = page.Items.ToLookup(row => row.ArticleId, StringComparer.Ordinal);
        var found = new List<(SearchHit, IReadOnlyList<FigureRow>, long)>(hits.Count);
        foreach (var hit in hits)
        {
            var own = rows[hit.Id].ToList();
            var figures = isWhole ? new FigurePage(own.Count, own)
                : await store.FindFiguresAsync(new FigureQuery { ArticleId = hit.Id, Limit = MostOfOne }, cancellation).ConfigureAwait(false);
            var key = KeyFigures.Of(figures.Items, query);
            found.Add((hit, key, figures.Total - key.Count));
        }
        return found;
    }
}
