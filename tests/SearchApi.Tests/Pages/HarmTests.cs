namespace NgoNews.SearchApi.Tests.Pages;

/// <summary>Markup in titles, texts, donors, sources and queries stays text, wherever it is shown.</summary>
[Collection(PagesGroup.Name)]
public sealed class HarmTests(PagesFixture pages)
{
    private static readonly string FoundBySearch = "/tim-kiem?q=" + Uri.EscapeDataString("viện trợ 3 triệu");

    public static TheoryData<string> Addresses { get; } = new(
        FoundBySearch,
        "/tim-kiem?q=" + Uri.EscapeDataString(Seeds.Harm),
        "/tim-kiem?portal=" + Uri.EscapeDataString(Seeds.Harm),
        "/tim-kiem?from=" + Uri.EscapeDataString(Seeds.Harm),
        "/bai-viet/" + Uri.EscapeDataString(Seeds.OddId),
        "/bai-viet/" + Uri.EscapeDataString(Seeds.Harm),
        "/so-lieu?coverage=part",
        "/so-lieu?place=" + Uri.EscapeDataString(Seeds.Harm),
        "/doi-chieu?place=VN-25",
        "/doi-chieu?year=" + Uri.EscapeDataString(Seeds.Harm),
        "/" + Uri.EscapeDataString(Seeds.Harm));

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_runs(string address)
    {
        using var response = await pages.Client.GetAsync(address);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Empty(page.QuerySelectorAll("img, iframe, style"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(IsOurs(script)));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
        Assert.DoesNotContain(page.QuerySelectorAll("[href]"), e => e.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    /// <summary>A file of ours, or data, which no browser runs.</summary>
    private static bool IsOurs(AngleSharp.Dom.IElement script) =>
        script.GetAttribute("type") == "application/ld+json" || (script.GetAttribute("src")?.StartsWith('/') == true && script.TextContent.Length == 0);

    [Fact]
    public async Task It_is_shown_as_it_stands()
    {
        var results = await pages.GetAsync(FoundBySearch);
        var article = await pages.GetAsync("/bai-viet/" + Uri.EscapeDataString(Seeds.OddId));
        var totals = await pages.GetAsync("/doi-chieu?place=VN-25");

        Assert.Contains(results.QuerySelectorAll(".hit"), hit => hit.QuerySelector("h3")!.TextContent.StartsWith(Seeds.Harm, StringComparison.Ordinal)
            && hit.QuerySelector(".snippet")!.TextContent.Contains("<script>", StringComparison.Ordinal));
        Assert.StartsWith(Seeds.Harm, article.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Seeds.Harm, article.QuerySelector(".story-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Seeds.Harm, totals.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
