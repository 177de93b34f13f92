using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NgoNews.SearchApi.Hosting;

namespace NgoNews.House.Tests.Endpoints;

/// <summary>The whole application on a free loopback port, over an empty data directory.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("ngonews-house-").FullName;

    private WebApplication _app = null!;

    public HttpClient Client { get; } = new();

    /// <summary>Everything that is mapped, but for the files of the pages.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => !IsFile(e))];

    public async Task InitializeAsync()
    {
        _app = SearchApp.Build(new ServeOptions { Data = _data, Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" }, b => b.Logging.ClearProviders());
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>One endpoint a file, and in development one for those that came since the build.</summary>
    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";
}
