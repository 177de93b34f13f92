using System.Text.Json;
using System.Xml.Linq;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>What readers of feeds and of linked data get of an article.</summary>
public sealed class WatchingAndLinkedDataTests : IClassFixture<AppFixture>, IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset At = new(2024, 1, 10, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly AppFixture _app;

    public WatchingAndLinkedDataTests(AppFixture app) => _app = app;

    public async Task InitializeAsync()
    {
        await _app.Store.SaveAsync([Draft("quangtri/1", At), Draft("quangtri/2", At.AddDays(1)) with { Portal = "nhandan", Title = "Viện trợ <b>&</b> \u0001 thứ hai" }], default);
        await _app.Projector.CaughtUpAsync(default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_search_can_be_watched()
    {
        using var answer = await _app.Client.GetAsync("/api/articles.atom?q=viện trợ&limit=1");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var entry = Assert.Single(feed.Elements(Atom + "entry"));

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:x-ngonews:article:quangtri%2F2", entry.Element(Atom + "id")!.Value);
        Assert.Equal("Viện trợ <b>&</b>   thứ hai", entry.Element(Atom + "title")!.Value);
        Assert.Equal(At.AddDays(1), DateTimeOffset.Parse(entry.Element(Atom + "published")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("120 tỷ đồng", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.All(feed.Descendants(Atom + "link"), link => Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _)));
        Assert.All(new[] { "id", "title", "updated", "author" }, name => Assert.NotNull(feed.Element(Atom + name)));

        var next = feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        var rest = XDocument.Parse(await _app.Client.GetStringAsync(new Uri(next))).Root!;
        Assert.Equal("urn:x-ngonews:article:quangtri%2F1", Assert.Single(rest.Elements(Atom + "entry")).Element(Atom + "id")!.Value);
    }

    [Fact]
    public async Task What_is_no_search_is_no_feed()
    {
        using var answer = await _app.Client.GetAsync("/api/articles.atom?place=x");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Linked_data_tells_the_claims_and_closes_no_script()
    {
        var article = (await _app.Store.FindArticleAsync("quangtri/1", default))!;
        var text = ArticleLinkedData.Of(article with { Draft = article.Draft with { Title = "</script><script>alert(1)" } }, "https://ngonews.example/bai-viet/1");
        using var data = JsonDocument.Parse(text);
        var claim = data.RootElement.GetProperty("mentions")[0];

        Assert.DoesNotContain('<', text);
        Assert.Contains("tỷ đồng", text, StringComparison.Ordinal);
        Assert.Equal(("NewsArticle", "</script><script>alert(1)"), (data.RootElement.GetProperty("@type").GetString(), data.RootElement.GetProperty("headline").GetString()));
        Assert.Equal(("Claim", 120_000_000_000m, "2023-01-01/2023-12-31", "VN-25"), (claim.GetProperty("@type").GetString(),
            claim.GetProperty("about").GetProperty("value").GetProperty("value").GetDecimal(), claim.GetProperty("about").GetProperty("observationPeriod").GetString(),
            claim.GetProperty("about").GetProperty("observationAbout").GetProperty("identifier").GetString()));
        Assert.DoesNotContain(data.RootElement.EnumerateObject(), property => property.Value.ValueKind == JsonValueKind.Null);
    }

    private static ArticleDraft Draft(string id, DateTimeOffset published)
    {
        var text = $"Năm 2023, tỉnh vận động được 120 tỷ đồng viện trợ ({id}).";
        return new ArticleDraft
        {
            Id = id,
            Url = $"https://quangtri.example/{id}",
            Portal = "quangtri",
            Title = "Viện trợ phi chính phủ nước ngoài",
            Text = text,
            Published = published,
            ReadAt = published.AddHours(1),
            ReaderVersion = "1",
            Relevant = true,
            Figures = [Given.Figure with { Mentions = [new(text.IndexOf("120", StringComparison.Ordinal), text.IndexOf(" viện", StringComparison.Ordinal))] }],
        };
    }
}
