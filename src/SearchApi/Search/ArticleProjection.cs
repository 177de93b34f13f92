using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Search;

/// <summary>What the index is told of a stored article.</summary>
internal static class ArticleProjection
{
    public static IndexedArticle Of(StoredArticle article)
    {
        var draft = article.Draft;
        var figures = draft.Figures;
        var places = figures.Select(f => f.Place).Append(draft.Place).OfType<string>();
        var years = figures.Select(f => f.Period.To?.Year).Append(draft.Published is { } published ? VietnamDay.Of(published).Year : null).OfType<int>();
        return new IndexedArticle(draft.Id, draft.Title, draft.Text, draft.Portal, draft.Place, draft.Published, draft.Relevant, draft.Sample,
            [.. places.Distinct(StringComparer.Ordinal)], [.. years.Distinct()], [.. figures.Select(f => f.Indicator).Distinct()], draft.Url)
        {
            Donors = [.. figures.Select(f => f.Donor).OfType<string>().Distinct(StringComparer.Ordinal)],
            Sectors = draft.Sectors,
            Mentions = [.. figures.SelectMany(f => f.Mentions).Select(m => (m.Start, m.End)).Distinct().Order()],
            Cluster = article.Cluster,
        };
    }
}
