using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NgoNews.SearchApi.Tests.Pages;

/// <summary>What every page owes to people with keyboards, screen readers and strict browsers.</summary>
[Collection(PagesGroup.Name)]
public sealed class FrameTests(PagesFixture pages)
{
    public static TheoryData<string> Addresses { get; } = new(Site.Addresses);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_skip_link_comes_first_and_leads_to_the_content(string address)
    {
        var page = await pages.GetAsync(address, Site.StatusOf(address));
        var first = page.QuerySelector<IHtmlElement>("a, button, input, select, summary, [tabindex]")!;

        Assert.Equal("#" + page.QuerySelector("main")!.Id, first.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("[tabindex]"), e => Assert.Contains(e.GetAttribute("tabindex"), new[] { "0", "-1" }));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Structure_is_told(string address)
    {
        var page = await pages.GetAsync(address, Site.StatusOf(address));
        var ids = page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), e =>
            Assert.NotNull(page.GetElementById(e.GetAttribute("aria-labelledby") ?? e.GetAttribute("aria-describedby")!)));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.True(nav.HasAttribute("aria-label")));
        AssertHeadings(page);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Fields_have_labels_and_tables_have_captions_and_scopes(string address)
    {
        var page = await pages.GetAsync(address, Site.StatusOf(address));

        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select"), field => Assert.Single(page.QuerySelectorAll($"label[for='{field.Id}']")));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent)));
        Assert.All(page.QuerySelectorAll("th"), head => Assert.Contains(head.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.True(svg.HasAttribute("aria-hidden") || svg.HasAttribute("aria-label")));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.False(string.IsNullOrWhiteSpace(a.TextContent + a.GetAttribute("aria-label"))));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_link_of_ours_leads_somewhere(string address)
    {
        var page = await pages.GetAsync(address, Site.StatusOf(address));
        var links = page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct();

        foreach (var link in links.Where(link => !link.Contains("xyz", StringComparison.Ordinal) && !link.Contains("khong-co", StringComparison.Ordinal)))
        {
            using var answer = await pages.Client.GetAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} links to {link}, which answers {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Styles_come_from_here_alone()
    {
        var page = await pages.GetAsync("/");

        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            var css = await pages.Client.GetStringAsync(sheet.GetAttribute("href"));
            Assert.All(css.Split("url(").Skip(1), address => Assert.StartsWith("/lib/", address, StringComparison.Ordinal));
            Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        }
    }

    /// <summary>No level is left out on the way down.</summary>
    private static void AssertHeadings(IDocument page)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.TagName[1] - '0';
            Assert.True(next <= level + 1, $"'{heading.TextContent.Trim()}' is a heading of level {next} below one of level {level}");
            level = next;
        }
    }
}
