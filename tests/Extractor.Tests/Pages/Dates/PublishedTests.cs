using System.Globalization;
using NgoNews.Extractor.Pages;

namespace NgoNews.Extractor.Tests.Pages.Dates;

/// <summary>Which of a page's dates is the publication.</summary>
public class PublishedTests
{
    private const string Sentence = "Sáng nay, tại trụ sở Liên hiệp các tổ chức hữu nghị, lãnh đạo tỉnh tiếp đoàn công tác của các tổ chức phi chính phủ nước ngoài.";

    private static readonly string Body = string.Concat(Enumerable.Repeat($"<p>{Sentence} {Sentence}</p>", 3));

    [Theory]
    [InlineData("<h1>Tiếp đoàn công tác</h1><p>12.04.2024</p>{0}", "2024-04-12")]
    [InlineData("<h1><span class=date>12.04.2024</span> Tiếp đoàn công tác</h1>{0}", "2024-04-12")]
    [InlineData("<h1>Tiếp đoàn công tác</h1><div><time>17.04.2024, 12:01 Uhr</time></div>{0}", "2024-04-17")]
    [InlineData("<h1>Tiếp đoàn công tác</h1>{0}<ul><li><span>Published: </span><time>3 December 2023</time></li><li><span>Updated: </span><time>6 December 2023</time></li></ul>", "2023-12-03")]
    [InlineData("<h1>Tiếp đoàn công tác</h1><p>Updated 3rd Nov 2023</p><p>Published 2nd Nov 2023</p>{0}", "2023-11-02")]
    [InlineData("<h1>Tiếp đoàn công tác</h1><p>Thu Hà</p><p>27.1.2022 - Một câu mở đầu, dài hơn một dòng ngày tháng của trang, vì nó kể chuyện.</p>{0}", "2022-01-27")]
    [InlineData("<div class=story-date>12.04.2024</div><p>Tin tức</p><p>Đối ngoại</p><p>Một</p><p>Hai</p><p>Ba</p><h1>Tiếp đoàn công tác</h1>{0}", "2024-04-12")]
    [InlineData("<div class=date>Thứ sáu, 12/04/2024</div><p>Tin tức</p><p>Đối ngoại</p><p>Một</p><p>Hai</p><p>Ba</p><h1>Tiếp đoàn công tác</h1>{0}", null)]
    [InlineData("<h1>Tiếp đoàn công tác</h1>{0}<p>Dự án kéo dài <b>đến ngày 31/12/2023</b> tại ba huyện miền núi của tỉnh, theo kế hoạch đã được phê duyệt trước đó.</p>{0}", null)]
    [InlineData("<h1>Tiếp đoàn công tác</h1>{0}<script>var page = {\"publishedAt\":\"2024-04-12\"}</script>", "2024-04-12")]
    public void The_page_s_own_date_is_told_from_others(string body, string? day) => Assert.Equal(day, Day(PageReader.Read(Page("", body), null).Article!.Published));

    [Fact]
    public void A_loose_meta_date_yields_to_the_date_line_at_the_headline()
    {
        const string Line = "<h1>Tiếp đoàn công tác</h1><div><time datetime=2024-04-12>12/04/2024</time></div>{0}";
        Assert.Equal("2024-04-12", Day(PageReader.Read(Page("<meta name=date content=2024-04-15>", Line), null).Article!.Published));
        Assert.Equal("2024-04-15", Day(PageReader.Read(Page("<meta property=article:published_time content=2024-04-15>", Line), null).Article!.Published));
    }

    [Fact]
    public void A_page_without_an_article_still_tells_what_it_declares()
    {
        const string Head = "<meta property=og:title content='Tiếp đoàn công tác'><meta property=article:published_time content='2024-04-12T17:05:00+07:00'>";
        var reading = PageReader.Read(Page(Head, "<p>Video</p>"), null);
        Assert.Equal((UnreadableReason.NoArticle, "Tiếp đoàn công tác", "2024-04-12"), (reading.Reason, reading.DeclaredTitle, Day(reading.DeclaredPublished)));
        Assert.Null(PageReader.Read(Page("<title>404 Not Found</title>" + Head, "<p>404</p>"), null).DeclaredPublished);
    }

    private static string Page(string head, string body) => $"<html lang=de><head>{head}</head><body><main>{body.Replace("{0}", Body, StringComparison.Ordinal)}</main></body></html>";

    private static string? Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
