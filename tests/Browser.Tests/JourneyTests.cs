using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NgoNews.Browser.Tests.Tools;

namespace NgoNews.Browser.Tests;

/// <summary>What people come for, done as they do it.</summary>
[Collection(SiteGroup.Name)]
public sealed class JourneyTests(SiteFixture site)
{
    [BrowserFact]
    public async Task From_the_front_page_by_a_search_and_a_filter_to_the_sentence_of_a_figure()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");

        await page.GetByLabel("Từ cần tìm").FillAsync("vien tro phi chinh phu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();
        var found = await CountAsync(page);
        await page.Locator(".facet", new() { HasText = "Nơi" }).GetByRole(AriaRole.Link, new() { Name = "Quảng Trị" }).First.ClickAsync();
        var narrowed = await CountAsync(page);
        var chip = page.Locator(".hit .chip").First;
        var value = await chip.Locator("b").InnerTextAsync();
        await chip.ClickAsync();
        var mark = page.Locator("mark:target");

        Assert.InRange(narrowed, 1, found - 1);
        await Assertions.Expect(mark).ToBeInViewportAsync();
        await page.Locator("a.marked", new() { Has = mark }).ClickAsync();
        await Assertions.Expect(page.Locator(".figure:target b")).ToHaveTextAsync(value);
    }

    [BrowserFact]
    public async Task From_a_figure_of_the_table_to_its_words_and_on_to_the_page_as_it_was_fetched()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/so-lieu?place=VN-25&indicator=aid_value");

        var sentence = page.Locator(".sentence a").First;
        var quote = await sentence.Locator("mark").InnerTextAsync();
        await sentence.ClickAsync();
        await Assertions.Expect(page.Locator("mark:target")).ToContainTextAsync(quote);
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem trang gốc đã lưu trữ" }).ClickAsync();

        Assert.Contains("/luu-tru/", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(quote);
    }

    [BrowserFact]
    public async Task The_table_of_figures_is_taken_away_as_CSV()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/so-lieu?place=VN-25&indicator=aid_value");
        var told = await CountAsync(visit.Page);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Xuất CSV" }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await download.PathAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(lines.Length > told, $"{lines.Length} lines for {told} figures and the names of the columns");
    }

    [BrowserFact]
    public async Task A_citation_is_taken_away_as_a_file()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Addresses.Article);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "BibTeX" }).ClickAsync());

        Assert.Equal("sample-quangtri-3c6cc6916f2bd4d3.bib", download.SuggestedFilename);
        Assert.StartsWith("@online{", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("/thong-ke?place=VN-25&indicator=aid_value&stage=committed", "series", "circle")]
    [InlineData("/thong-ke/xep-hang", "ranking", "rect")]
    [InlineData("/thong-ke/xep-hang", "tiles", "rect")]
    [InlineData("/thong-ke/cac-tinh", "multiples", "circle")]
    public async Task A_chart_is_drawn_of_its_table_and_leads_where_the_table_leads(string address, string kind, string mark)
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(address);
        var chart = page.Locator($".chart[data-chart={kind}]").First;
        var table = page.Locator("#" + await chart.GetAttributeAsync("data-table"));

        var drawn = await chart.Locator($"a {mark}").CountAsync();
        Assert.Equal(await table.Locator("[data-value]").CountAsync(), drawn);
        var target = await chart.Locator("a").First.EvaluateAsync<string>("link => link.href.baseVal");
        Assert.Contains(new Uri(target).PathAndQuery, await table.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
    }

    [BrowserFact]
    public async Task Queries_are_offered_while_one_is_typed()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");

        await visit.Page.GetByLabel("Từ cần tìm").PressSequentiallyAsync("viện tr");

        await Assertions.Expect(visit.Page.Locator("#goi-y option").First).ToBeAttachedAsync();
    }

    [BrowserFact]
    public async Task The_language_is_switched_and_stays()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/so-lieu?place=VN-25");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Table of figures");
        Assert.Contains("place=VN-25", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Cross-check" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visit.OpenAsync("/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [BrowserFact]
    public async Task All_of_it_can_be_done_by_keyboard()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("von cam ket");
        await page.Keyboard.PressAsync("Enter");
        // Asked for again and again: WaitForURLAsync misses a navigation that comes between its look at the address and its waiting.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/tim-kiem\?q="));
        await page.WaitForLoadStateAsync();
        await TabToAsync(page, ".hit .chip");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        await TabToAsync(page, ".marked");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".figure:target")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Without_script_everything_is_there()
    {
        await using var visit = await site.VisitAsync(script: false);
        var page = visit.Page;
        await visit.OpenAsync("/");

        Assert.Equal(4, await page.Locator(".tally a").CountAsync());
        Assert.Equal(5, await page.Locator(".hit").CountAsync());
        await page.GetByLabel("Từ cần tìm").FillAsync("viện trợ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();
        Assert.NotEqual(0, await page.Locator(".hit").CountAsync());
        await visit.OpenAsync("/thong-ke?place=VN-25&indicator=aid_value");
        Assert.NotEqual(0, await page.Locator(".series-table tbody tr").CountAsync());
        Assert.False(await page.Locator(".chart").First.IsVisibleAsync());
    }

    /// <summary>Goes on with the Tab key until something fitting has the focus, and sees that the focus shows.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        const int most = 120;
        for (var pressed = 0; pressed < most; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
                return;
            }
        }
        Assert.Fail($"{most} times Tab, and never at {selector}");
    }

    private static async Task<int> CountAsync(IPage page) => int.Parse(Digits((await page.Locator("#results").InnerTextAsync()).Split('“')[0]), System.Globalization.CultureInfo.InvariantCulture);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
