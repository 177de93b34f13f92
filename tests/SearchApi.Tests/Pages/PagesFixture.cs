using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.SearchApi.Tests.Watching;
using NgoNews.Store;

namespace NgoNews.SearchApi.Tests.Pages;

/// <summary>The whole application with the articles and totals of <see cref="Seeds"/>, read as a browser without script and without cookies reads it.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    private readonly AppFixture _app = new() { Configure = WatchTests.Declare };

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public IStore Store => _app.Store;

    public async Task InitializeAsync()
    {
        await _app.InitializeAsync();
        Client.BaseAddress = _app.Client.BaseAddress;
        await Store.SaveAsync(Seeds.Articles, default);
        await Store.SaveAsync([Seeds.Corrected], default);
        await Store.ReplaceTotalsAsync("seeds.csv", Seeds.Totals, default);
        await WatchTests.SeedAsync(Store);
        await _app.Projector.CatchUpAsync(default);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A page that must answer with a status.</summary>
    public async Task<IHtmlDocument> GetAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>An answer for programs.</summary>
    public Task<JsonElement> ReadAsync(string address) => _app.GetAsync(address);

    /// <summary>The page that a link leads to.</summary>
    public Task<IHtmlDocument> FollowAsync(IElement? link) => GetAsync(Assert.IsType<IHtmlAnchorElement>(link, exactMatch: false).GetAttribute("href")!);
}

/// <summary>All tests of pages share one application: they only read.</summary>
[CollectionDefinition(Name)]
public sealed class PagesGroup : ICollectionFixture<PagesFixture>
{
    public const string Name = "pages";
}
