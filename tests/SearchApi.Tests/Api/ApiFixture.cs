using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>The whole application on a loopback port, over a data directory of its own that a store beside it fills.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private WebApplication _app = null!;

    /// <summary>The store that fills it.</summary>
    public StoreFixture Given { get; } = new();

    /// <summary>A client with the server's address.</summary>
    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        await Given.InitializeAsync();
        _app = SearchApp.Build(
            new ServeOptions { Data = Given.Data, Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.ClearProviders());
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Given.DisposeAsync();
    }
}
