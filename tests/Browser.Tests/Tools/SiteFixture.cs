using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Hosting;

namespace NgoNews.Browser.Tests.Tools;

/// <summary>The whole application as it first starts, with what it harvests from the sample portals, and a browser.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-browser-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it is served, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>For what needs no browser.</summary>
    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        if (Needs.Missing is not null)
            return;
        var corpus = Path.Combine(Needs.Root!, "corpus");
        var options = new ServeOptions { Data = Path.Combine(_folder, "data"), Portals = PortalChoices.Sample, Corpus = corpus, Urls = "http://127.0.0.1:0" };
        _app = SearchApp.Build(options, builder => builder.Logging.ClearProviders());
        await _app.StartAsync();
        await _app.Services.GetRequiredService<OfficialFolder>().LoadAsync(Path.Combine(corpus, "official"), default);
        await await _app.Services.GetRequiredService<FirstHarvest>().RunAsync(TextWriter.Null, default);
        Address = _app.Urls.Single();
        Client.BaseAddress = new Uri(Address);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needs.Chromium });
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A visitor who has never been here.</summary>
    public async Task<Visit> VisitAsync(int width = 1280, ColorScheme colors = ColorScheme.Light, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = colors,
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        return new Visit(context, await context.NewPageAsync(), script);
    }
}

/// <summary>All tests look at one site: they only read.</summary>
[CollectionDefinition(Name)]
public sealed class SiteGroup : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}
