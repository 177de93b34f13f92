using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>A hit with the figures that stand under it, and how many more its article states.</summary>
internal sealed record HitFigures(SearchHit Hit, IReadOnlyList<FigureRow> Figures, long More)
{
    // What the store hands out at once: more than twenty articles state.
    private const int Most = 10_000;

    // More than any article states; the rest is on its page.
    private const int MostOfOne = 500;

    /// <summary>Those of a list, asked for all at once.</summary>
    public static async Task<IReadOnlyList<HitFigures>> ReadAsync(IStore store, IReadOnlyList<SearchHit> hits, SearchQuery query, CancellationToken cancellation)
    {
        var page = await store.FindFiguresAsync(new FigureQuery { ArticleIds = [.. hits.Select(h => h.Id)], Limit = Most }, cancellation).ConfigureAwait(false);
        var isWhole = page.Total == page.Items.Count;
        var rows = page.Items.ToLookup(row => row.ArticleId, StringComparer.Ordinal);
        var found = new List<HitFigures>(hits.Count);
        foreach (var hit in hits)
        {
            var own = rows[hit.Id].ToList();
            var figures = isWhole ? new FigurePage(own.Count, own)
                : await store.FindFiguresAsync(new FigureQuery { ArticleId = hit.Id, Limit = MostOfOne }, cancellation).ConfigureAwait(false);
            var key = KeyFigures.Of(figures.Items, query);
            found.Add(new HitFigures(hit, key, figures.Total - key.Count));
        }
        return found;
    }
}
