using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Opens the store before any other service runs. Registered first.</summary>
internal sealed class StoreOpening(IStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => store.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
