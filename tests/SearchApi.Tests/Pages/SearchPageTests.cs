using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class SearchPageTests(PagesFixture pages)
{
    [Fact]
    public async Task A_result_shows_title_source_date_match_and_figures_that_lead_to_their_words()
    {
        var page = await pages.GetAsync("/tim-kiem?q=zhi+shan");
        var hit = page.QuerySelectorAll(".hit").First(h => h.QuerySelector("h3 a")!.GetAttribute("href") == "/bai-viet/bao-cao");

        Assert.Equal("Quảng Trị vận động gần 16,4 triệu USD viện trợ", hit.QuerySelector("h3")!.TextContent);
        Assert.Equal("Dữ liệu mẫu", hit.QuerySelector(".sample")!.TextContent);
        Assert.Contains("quangtri", hit.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10/01/2024", hit.QuerySelector("time")!.TextContent);
        Assert.Equal("Zhi Shan", hit.QuerySelector(".snippet mark")!.TextContent);
        Assert.Contains("16,38 triệu USD", hit.QuerySelector(".chip b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("năm 2023", hit.QuerySelector(".chip span")!.TextContent, StringComparison.Ordinal);
        foreach (var chip in hit.QuerySelectorAll<IHtmlAnchorElement>(".chip"))
        {
            var article = await pages.FollowAsync(chip);
            Assert.Equal("MARK", article.GetElementById(chip.Hash[1..])?.TagName);
        }
    }

    [Fact]
    public async Task Every_facet_leads_to_as_many_articles_as_it_counts()
    {
        var page = await pages.GetAsync("/tim-kiem?q=viện+trợ");
        var values = page.QuerySelectorAll(".facet li a");

        Assert.NotEmpty(values);
        Assert.Equal(["place", "year", "indicator", "sector", "portal", "donor", "relevant"], page.QuerySelectorAll(".facet h3").Select(h => h.Id!["facet-".Length..]));
        foreach (var value in values)
        {
            var count = value.QuerySelector(".count")!.TextContent;
            var narrowed = await pages.FollowAsync(value);
            Assert.Equal($"{count} bài viết cho “viện trợ”", narrowed.QuerySelector("#results")!.TextContent.Trim());
            Assert.NotNull(narrowed.QuerySelector(".facet a[aria-current]"));
            Assert.Equal("/tim-kiem?q=vi%E1%BB%87n%20tr%E1%BB%A3", narrowed.QuerySelector(".chosen a")!.GetAttribute("href")!.Split("&relevant=any")[0]);
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_until_every_article_was_shown_once()
    {
        var seen = new List<string>();
        var page = await pages.GetAsync("/tim-kiem?place=VN-30");
        while (true)
        {
            seen.AddRange(page.QuerySelectorAll(".hit h3 a").Select(a => a.GetAttribute("href")!));
            if (page.QuerySelector(".paging a[rel=next]") is not { } next)
                break;
            page = await pages.FollowAsync(next);
        }

        Assert.Equal(Seeds.Fillers, seen.Count);
        Assert.Equal(Seeds.Fillers, seen.Distinct().Count());
        Assert.NotNull(page.QuerySelector(".paging a[rel=first]"));
    }

    [Fact]
    public async Task Where_nothing_is_asked_the_newest_on_aid_are_shown()
    {
        var page = await pages.GetAsync("/tim-kiem");

        Assert.Equal("true", page.QuerySelector<IHtmlSelectElement>("#relevant")!.Value);
        Assert.Equal(["Tin viện trợ", "Tin khác"], page.QuerySelectorAll("[aria-labelledby=facet-relevant] li a > span:first-child").Select(s => s.TextContent));
    }

    [Fact]
    public async Task The_form_keeps_what_was_asked()
    {
        var page = await pages.GetAsync("/tim-kiem?q=viện+trợ&place=VN-25&from=2023&to=30/06/2024&portal=quangtri&indicator=aid_value&relevant=true");

        Assert.Equal(["viện trợ", "VN-25", "aid_value", "quangtri", "true", "2023", "30/06/2024"], page.QuerySelectorAll(".search input, .search select")
            .Select(field => field is IHtmlSelectElement select ? select.Value : ((IHtmlInputElement)field).Value));
        Assert.Equal(6, page.QuerySelectorAll(".chosen li").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task The_export_holds_the_chosen_place_and_indicator()
    {
        var page = await pages.GetAsync("/tim-kiem?q=abc&place=VN-25&indicator=aid_value&year=2023");
        using var answer = await pages.Client.GetAsync(page.QuerySelector(".export")!.GetAttribute("href"));

        Assert.Equal("/api/figures?place=VN-25&year=2023&indicator=aid_value&format=csv", page.QuerySelector(".export")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Where_nothing_is_found_there_are_three_ways_on()
    {
        var page = await pages.GetAsync("/tim-kiem?q=zzzzqqqq&place=VN-25");

        Assert.Equal("0 bài viết cho “zzzzqqqq”", page.QuerySelector("#results")!.TextContent.Trim());
        Assert.Equal(3, page.QuerySelectorAll(".nothing li").Length);
        foreach (var way in page.QuerySelectorAll(".nothing li a"))
            await pages.FollowAsync(way);
    }

    [Theory]
    [InlineData("/tim-kiem?q=%22%20%2B%2B", "q", "\" ++", "Câu tìm không có từ nào để tìm (từ ký tự thứ 1)")]
    [InlineData("/tim-kiem?q=a&after=xyz", "q", "a", "Địa chỉ trang này không còn dùng được")]
    [InlineData("/tim-kiem?from=hôm+qua", "from", "hôm qua", "Không hiểu được “hôm qua” ở mục Đăng từ.")]
    [InlineData("/tim-kiem?from=2024&to=2023", "to", "2023", "Ngày đầu nằm sau ngày cuối.")]
    [InlineData("/tim-kiem?place=VN-99", "q", "", "Không hiểu được “VN-99” ở mục Nơi.")]
    [InlineData("/tim-kiem?indicator=money", "q", "", "Không hiểu được “money” ở mục Chỉ tiêu.")]
    public async Task What_cannot_mean_anything_is_said_above_the_form_as_it_was_filled_in(string address, string field, string value, string message)
    {
        var page = await pages.GetAsync(address, HttpStatusCode.BadRequest);

        Assert.Contains(message, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(value, page.QuerySelector<IHtmlInputElement>("#" + field)!.Value);
        Assert.Empty(page.QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task Copies_stand_under_the_one_that_came_first()
    {
        var page = await pages.GetAsync("/tim-kiem?q=zhi+shan");
        var hit = Assert.Single(page.QuerySelectorAll(".hit"));

        Assert.Contains("và 1 bản đăng lại", hit.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await pages.GetAsync("/tim-kiem?q=zhi+shan&copies=true")).QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task Results_come_in_either_order()
    {
        var page = await pages.GetAsync("/tim-kiem?q=viện+trợ");
        var byDate = await pages.FollowAsync(page.QuerySelector(".results-tools a[href*='sort=date']"));

        Assert.Equal("Sát nhất", page.QuerySelector(".results-tools [aria-current]")!.TextContent);
        Assert.Equal("Mới nhất", byDate.QuerySelector(".results-tools [aria-current]")!.TextContent);
        Assert.NotNull(byDate.QuerySelector("input[type=hidden][name=sort]"));
    }

    [Fact]
    public async Task Others_like_an_article_are_offered_beside_it()
    {
        var article = await pages.GetAsync("/bai-viet/tin-1");
        var alike = await pages.FollowAsync(article.QuerySelector(".alike p a"));

        Assert.NotEmpty(article.QuerySelectorAll(".alike li"));
        Assert.Equal("Bài giống với “Tin viện trợ số 1”", alike.QuerySelector("#results")!.TextContent.Trim());
    }
}
