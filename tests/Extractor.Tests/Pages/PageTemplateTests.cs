using NgoNews.Extractor.Pages;

namespace NgoNews.Extractor.Tests.Pages;

public class PageTemplateTests
{
    private const string Words = "Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài, trị giá hơn 2,1 triệu USD, tập trung vào y tế và giáo dục. ";

    private const string Unknown = $"""
        <html lang="vi"><body><div class="ten-bai">Viện trợ phi chính phủ năm 2023</div><div class="khung"><p>{Words}</p><p>{Words}</p><div class="them">Lượt xem của bài viết này là 4.512</div></div>
        <div class="khac"><p>{Words}{Words}{Words}</p><p>{Words}{Words}{Words}</p></div></body></html>
        """;

    [Fact]
    public void A_sites_own_selectors_find_what_no_family_knows()
    {
        var reading = PageReader.Read(Unknown, null, new PageTemplate { Title = [".ten-bai"], Body = [".khung"], Strip = [".them"] });
        Assert.Equal(("Viện trợ phi chính phủ năm 2023", "declared"), (reading.Article?.Title, reading.Family));
        Assert.Equal(2, reading.Article!.Blocks.Count);
        Assert.DoesNotContain("4.512", reading.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_they_find_nothing_the_page_is_read_as_without_them()
    {
        var page = $"<html><body><article><h1>Viện trợ phi chính phủ năm 2023</h1><p>{Words}</p><p>{Words}{Words}</p></article></body></html>";
        var reading = PageReader.Read(page, null, new PageTemplate { Body = [".khong-co"] });
        Assert.Equal(PageReader.Read(page, null).Article?.Body, reading.Article?.Body);
        Assert.NotNull(reading.Article);
    }

    [Fact]
    public void They_stand_before_those_of_the_family_which_keeps_the_rest()
    {
        var page = $"<div class=ArticleDetailControl><div class=ArticleHeader>Viện trợ năm 2023</div><div class=PostDate>12/01/2024 08:30</div><div class=ArticleContent><p>{Words}</p></div><div class=noi-dung-moi><p>Nội dung mới. {Words}</p></div></div>";
        var reading = PageReader.Read(page, null, new PageTemplate { Body = [".noi-dung-moi"] });
        Assert.Equal(("vnportal", "Viện trợ năm 2023"), (reading.Family, reading.Article?.Title));
        Assert.StartsWith("Nội dung mới", reading.Article!.Body, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 1, 12), DateOnly.FromDateTime(reading.Article.Published!.Value.DateTime));
    }

    [Theory]
    [InlineData("div.khung [id$=pnNguontin]", false)]
    [InlineData("meta[name=author]", false)]
    [InlineData("meta[property=article:published_time]", false)]
    [InlineData("div[id*=Content] p", false)]
    [InlineData("a], b", true)]
    [InlineData("div > p", true)]
    [InlineData("p:first-child", true)]
    [InlineData("[id=x", true)]
    [InlineData(" ", true)]
    public void A_selector_that_is_not_known_is_told(string selector, bool wrong) => Assert.Equal(wrong, PageTemplate.FindFault(selector) is not null);
}
