using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Api;

/// <summary>A version of an article and what it changed in the figures of the one before; of the first, nothing.</summary>
internal sealed record VersionChanges(ArticleVersion Version, IReadOnlyList<FigureChange> Changes, bool SameReader)
{
    /// <summary>Corrections come by ones and twos. Of a page that changes every day, the latest so many are compared.</summary>
    private const int MostCompared = 20;

    /// <summary>All versions, oldest first.</summary>
    public static async Task<IReadOnlyList<VersionChanges>> ReadAsync(IStore store, string id, CancellationToken cancellation)
    {
        var versions = await store.ListVersionsAsync(id, cancellation).ConfigureAwait(false);
        var (history, before) = (new List<VersionChanges>(versions.Count), (StoredArticle?)null);
        foreach (var version in versions)
        {
            var current = versions.Count > 1 && version.Version >= versions.Count - MostCompared
                ? await store.FindArticleAsync(id, version.Version, cancellation).ConfigureAwait(false) : null;
            history.Add(new VersionChanges(version, before is null || current is null ? [] : FigureChange.Between(before.Figures, current.Figures),
                before is null || before.Draft.ReaderVersion == version.ReaderVersion));
            before = current;
        }
        return history;
    }
}
