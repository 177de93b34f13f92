using System.Net;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class ArticlePageTests(PagesFixture pages)
{
    [Theory]
    [InlineData("bao-cao")]
    [InlineData(Seeds.OddId)]
    public async Task Every_mention_is_marked_with_exactly_its_words(string id)
    {
        var article = (await pages.Store.FindArticleAsync(id, default))!;
        var page = await pages.GetAsync("/bai-viet/" + Uri.EscapeDataString(id));

        Assert.NotEmpty(article.Figures);
        foreach (var row in article.Figures)
        {
            for (var at = 0; at < row.Quotes.Count; at++)
            {
                var name = at == 0 ? $"cau-{row.Id}" : $"cau-{row.Id}-{at + 1}";
                Assert.Equal(row.Quotes[at], string.Concat(page.QuerySelectorAll($"mark[data-mention='{name}']").Select(m => m.TextContent)));
                Assert.Single(page.QuerySelectorAll($"mark[id='{name}']"));
                Assert.Single(page.QuerySelectorAll($"#so-lieu-{row.Id} a[href='#{name}']"));
            }
            Assert.Equal(row.Quotes.Count, page.QuerySelectorAll($"a.marked[href='#so-lieu-{row.Id}']").Length);
        }
    }

    [Fact]
    public async Task The_text_is_whole_with_the_headline_above_it_once()
    {
        var page = await pages.GetAsync("/bai-viet/bao-cao");
        foreach (var number in page.QuerySelectorAll("sup").ToArray())
            number.Remove();

        Assert.Equal(Seeds.Report.Title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Năm 2023, tỉnh vận động được 16,38 triệu USD, trong đó 12 dự án trị giá 5 triệu USD của tổ chức Zhi Shan.", page.QuerySelector(".story-text p")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".story-text p").Length);
        Assert.Equal(["Huyện", "Số khoản"], page.QuerySelectorAll(".text-table th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["Hướng Hóa", "7 khoản", "Đakrông", "5 khoản"], page.QuerySelectorAll(".text-table td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task No_link_stands_in_a_link()
    {
        var page = await pages.GetAsync("/bai-viet/bao-cao");

        Assert.Empty(page.QuerySelectorAll("a a"));
        Assert.Equal(7, page.QuerySelectorAll("a.marked").Length);
    }

    [Fact]
    public async Task Figures_are_listed_in_the_order_of_the_text_with_their_fields_in_words()
    {
        var page = await pages.GetAsync("/bai-viet/bao-cao");

        Assert.Equal(["16,38 triệu USD", "12 khoản", "khoảng 5 triệu USD", "20 tổ chức", "30 đoàn", "7 khoản"], page.QuerySelectorAll(".figure-value b").Select(b => b.TextContent));
        Assert.Equal(["Giá trị viện trợ", "tiếp nhận", "Quảng Trị", "năm 2023", "một phần", "ước chừng", "Zhi Shan"],
            page.QuerySelectorAll(".figure:nth-child(3) dd").Select(d => d.TextContent));
        Assert.Equal("đến 10/01/2024", page.QuerySelectorAll(".figure:nth-child(4) dd")[3].TextContent);
        Assert.Equal("Không gắn với một tỉnh", page.QuerySelectorAll(".figure:nth-child(5) dd")[2].TextContent);
        Assert.Equal("không rõ thời kỳ", page.QuerySelectorAll(".figure:nth-child(6) dd")[3].TextContent);
    }

    [Fact]
    public async Task Provenance_copies_and_versions_are_told()
    {
        var report = await pages.GetAsync("/bai-viet/bao-cao");
        var corrected = await pages.GetAsync("/bai-viet/da-sua");
        var old = await pages.FollowAsync(corrected.QuerySelector(".versions a"));

        Assert.Contains((await pages.Store.FindArticleAsync("bao-cao", default))!.ContentHash, report.QuerySelectorAll(".facts code").Select(c => c.TextContent));
        Assert.Equal("https://quangtri.example/bao-cao", report.QuerySelector(".facts a[rel~=external]")!.GetAttribute("href"));
        Assert.Contains("Phụ lục <b> https://quangtri.example/phu-luc.pdf (chưa tải)", report.QuerySelectorAll(".provenance li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("Bài này có trước.", report.QuerySelector(".provenance")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(có trước)", (await pages.GetAsync("/bai-viet/ban-sao")).QuerySelector(".provenance a[href='/bai-viet/bao-cao']")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["40 triệu USD → 4 triệu USD", "3 tổ chức → "],
            corrected.QuerySelectorAll(".figure-changes li").Select(li => $"{li.QuerySelector("del")?.TextContent} → {li.QuerySelector("ins")?.TextContent}"));
        Assert.Contains("/bai-viet/ban-sao", report.QuerySelectorAll(".provenance a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Bản đã sửa", corrected.QuerySelector("h1")!.TextContent);
        Assert.Equal("Bản đầu", old.QuerySelector("h1")!.TextContent);
        Assert.Contains("bản 1, đã được thay bằng bản 2", old.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/bai-viet/da-sua", old.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Seeds.OddId, "viện trợ 3 triệu")]
    [InlineData("..", "hai dấu chấm")]
    public async Task An_article_is_found_whatever_its_id_holds(string id, string query)
    {
        var results = await pages.GetAsync("/tim-kiem?q=" + Uri.EscapeDataString(query));
        var article = (await pages.Store.FindArticleAsync(id, default))!;
        var link = results.QuerySelectorAll(".hit h3 a").First(a => a.TextContent == article.Draft.Title);

        foreach (var page in new[] { await pages.FollowAsync(link), await pages.GetAsync(link.GetAttribute("href") + (id == ".." ? "&" : "?") + "lang=en") })
        {
            Assert.Equal(article.Draft.Title, page.QuerySelector("h1")!.TextContent);
            await pages.FollowAsync(page.QuerySelector(".switch"));
        }
    }

    [Theory]
    [InlineData("/bai-viet/khong-co", "vi", "Không có bài viết này")]
    [InlineData("/bai-viet/khong-co?lang=en", "en", "There is no such article")]
    [InlineData("/bai-viet/da-sua?ban=9", "vi", "Không có bài viết này")]
    [InlineData("/bai-viet", "vi", "Không có bài viết này")]
    [InlineData("/khong-co", "vi", "Không có trang này")]
    [InlineData("/khong-co?lang=en", "en", "There is no such page")]
    public async Task What_is_not_there_is_said_on_a_page(string address, string language, string heading)
    {
        var page = await pages.GetAsync(address, HttpStatusCode.NotFound);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.EndsWith(language == "vi" ? "?lang=en" : "lang=vi", page.QuerySelector(".switch")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
