using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>An index whose disk is gone.</summary>
internal sealed class BrokenIndex : ISearchIndex
{
    public const string Secret = "/secret/path/index.db";

    /// <summary>The application over it.</summary>
    public static WebApplication Build(ServeOptions options) => SearchApp.Build(options, builder =>
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ISearchIndex, BrokenIndex>();
    });

    public Task<long> LastChangeAsync(CancellationToken cancellation) => throw new IOException(Secret);

    public Task ApplyAsync(IReadOnlyList<IndexedArticle> articles, long lastChange, CancellationToken cancellation) => throw new IOException(Secret);

    public Task ClearAsync(CancellationToken cancellation) => throw new IOException(Secret);

    public Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken cancellation) => throw new IOException(Secret);

    public Task<IReadOnlyList<string>> SuggestAsync(string typed, int limit, CancellationToken cancellation) => throw new IOException(Secret);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
