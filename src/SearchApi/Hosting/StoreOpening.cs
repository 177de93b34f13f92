using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Opens the store before any other service runs. Registered first.</summary>
internal sealed partial class StoreOpening(IStore store, ILogger<StoreOpening> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (store.OnlyReads is { } why)
            LogOnlyReads(why);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Why}")]
    private partial void LogOnlyReads(string why);
}
