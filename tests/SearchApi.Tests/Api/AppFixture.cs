using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Search;
using NgoNews.Store;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>The whole application over a data directory of its own, on a free loopback port, without portals.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-app-").FullName;
    private WebApplication _app = null!;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    internal IServiceProvider Services => _app.Services;

    public IStore Store => _app.Services.GetRequiredService<IStore>();

    internal IndexProjector Projector => _app.Services.GetRequiredService<IndexProjector>();

    /// <summary>Changes services; before it starts.</summary>
    internal Action<WebApplicationBuilder>? Configure { get; init; }

    /// <summary>Where the store is, if not in the data directory.</summary>
    public StoreAddress Address { get; init; } = StoreAddress.Embedded;

    /// <summary>An index of another node to begin with; null begins with none.</summary>
    public string? IndexFrom { get; init; }

    /// <summary>Its own index.</summary>
    public string IndexPlace => SearchEngines.Named(null).PathIn(Path.Combine(_folder, "data"));

    public async Task InitializeAsync()
    {
        if (IndexFrom is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(IndexPlace)!);
            CopyIndex(IndexFrom, IndexPlace);
        }
        var options = new ServeOptions { Data = Path.Combine(_folder, "data"), Store = Address, Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" };
        _app = SearchApp.Build(options, builder =>
        {
            builder.Logging.ClearProviders();
            Configure?.Invoke(builder);
        });
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    /// <summary>Stops it; what it kept stays till it is disposed of.</summary>
    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await Client.GetStringAsync(path));
        return document.RootElement.Clone();
    }

    /// <summary>A file or a folder, as the engine keeps it.</summary>
    private static void CopyIndex(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
