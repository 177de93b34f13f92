using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>What every index must do, whatever engine it is made of. An engine's test class derives from each part and says how it is opened.</summary>
public abstract class SearchIndexContract : IAsyncLifetime
{
    /// <summary>A folder of its own, gone afterwards.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("ngonews-index-").FullName;

    /// <summary>The index under test; empty at first.</summary>
    protected ISearchIndex Index { get; private set; } = null!;

    protected abstract Task<ISearchIndex> OpenAsync(string folder);

    public async Task InitializeAsync() => Index = await OpenAsync(Folder);

    public async Task DisposeAsync()
    {
        await Index.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task ReopenAsync()
    {
        await Index.DisposeAsync();
        Index = await OpenAsync(Folder);
    }

    protected Task PutAsync(long change, params IndexedArticle[] articles) => Index.ApplyAsync(articles, change, default);

    protected Task<SearchAnswer> AskAsync(string? text) => Index.SearchAsync(new SearchQuery { Text = text }, default);

    protected async Task<string[]> FindAsync(string? text) => [.. (await AskAsync(text)).Hits.Select(h => h.Id)];
}
