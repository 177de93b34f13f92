using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>The three endpoints over a store of their own, on a loopback port.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private WebApplication _app = null!;

    /// <summary>The store behind it.</summary>
    public StoreFixture Given { get; } = new();

    /// <summary>A client with the server's address.</summary>
    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        await Given.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Given.Store).AddCrossCheck().AddOpenApi().AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(json => FigureJson.Apply(json.SerializerOptions));
        _app = builder.Build();
        _app.MapOpenApi();
        _app.MapFigures().MapCrossCheck().MapStatistics();
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
