using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Pages;

/// <summary>The portals that the index holds articles of; the same till it moves on.</summary>
internal sealed class HeldPortals(ISearchIndex index)
{
    private volatile Kept? kept;

    /// <param name="change">The last change of the index.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(long change, CancellationToken cancellation)
    {
        if (kept is { } last && last.Change == change)
            return last.Portals;
        var all = await index.SearchAsync(new SearchQuery { Limit = 1 }, cancellation).ConfigureAwait(false);
        string[] portals = [.. all.Facets["portal"].Select(p => p.Value)];
        kept = new Kept(change, portals);
        return portals;
    }

    private sealed record Kept(long Change, IReadOnlyList<string> Portals);
}
