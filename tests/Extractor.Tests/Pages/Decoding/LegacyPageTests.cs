using System.Net;
using System.Text;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Pages.Decoding;
using NgoNews.Extractor.Tests.Text.Legacy;

namespace NgoNews.Extractor.Tests.Pages.Decoding;

/// <summary>Pages of the years before Unicode, and pages whose bytes were encoded twice.</summary>
public class LegacyPageTests
{
    private const string Title = "Tỉnh tiếp nhận viện trợ phi chính phủ nước ngoài";

    private static readonly string[] Lines =
    [
        "Năm 2023, tỉnh đã tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài với tổng giá trị cam kết trên 1,3 triệu USD.",
        "Các tổ chức đã hỗ trợ nhiều dự án ở vùng sâu, vùng xa, giúp đỡ người nghèo và nạn nhân chất độc da cam.",
        "Trong thời gian tới, Sở Ngoại vụ sẽ tiếp tục vận động viện trợ; điện thoại liên hệ ở cuối trang.",
    ];

    public static TheoryData<string> Names => [.. Typewriter.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_in_utf8_that_holds_the_letters_of_an_old_font_is_read(string name) => Read(PageReader.Read(PageOf(t => Typewriter.Write(t, name)), null));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_whose_letters_are_references_is_read(string name) =>
        Read(PageReader.Read(PageOf(t => WebUtility.HtmlEncode(Typewriter.Write(t, name))), null));

    [Theory]
    [InlineData("TCVN3 (ABC)", null)]
    [InlineData("TCVN3 (ABC)", "text/html; charset=iso-8859-1")]
    [InlineData("TCVN3 (ABC)", "text/html; charset=utf-8")]
    [InlineData("TCVN3 (ABC)", "text/html; charset=x-viet-tcvn5712")]
    [InlineData("VNI", null)]
    [InlineData("VNI", "text/html; charset=windows-1252")]
    [InlineData("VISCII", null)]
    [InlineData("VPS", null)]
    public void A_page_in_the_bytes_of_an_old_encoding_is_read(string name, string? contentType)
    {
        var page = PageOf(t => Typewriter.Write(t, name));
        Read(PageReader.Read([.. page.Select(c => (byte)c)], contentType, null));
    }

    [Fact]
    public void Only_the_parts_in_an_old_font_are_changed()
    {
        var page = PageOf(t => t).Replace(Lines[1], "<font face=\".VnTime\">" + Typewriter.Write(Lines[1].ToLowerInvariant(), "TCVN3 (ABC)") + "</font>", StringComparison.Ordinal);
        Read(PageReader.Read(page, null));
    }

    [Fact]
    public void The_head_is_read_as_the_body_is()
    {
        var title = Typewriter.Write(Title, "UTF-8 encoded twice");
        var page = PageOf(t => Typewriter.Write(t, "UTF-8 encoded twice"))
            .Replace("<head>", $"<head><meta property=\"og:title\" content=\"{title}\"><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{title}\"}}</script>", StringComparison.Ordinal);
        Read(PageReader.Read(page, null));
    }

    [Fact]
    public void A_page_that_lost_letters_on_its_way_is_refused()
    {
        // TCVN3's ư is Latin-1's soft hyphen, which many tools throw away.
        var page = PageOf(t => Typewriter.Write(t + " Được người dân ở các trường, các huyện, nước bạn thương, hướng về.", "TCVN3 (ABC)").Replace("\u00AD", "", StringComparison.Ordinal));
        Assert.Equal(UnreadableReason.Undecodable, PageReader.Read(page, null).Reason);
    }

    [Fact]
    public void A_page_in_unicode_is_not_even_copied()
    {
        var page = PageOf(t => t).Replace("</body>", "<p>© 2024 Müller &amp; Søn – « Société Générale », 25°C, a^2+b^2</p><script>var x = 'ÖÄÜ' ^ 2;</script></body>", StringComparison.Ordinal);
        Assert.Same(page, LegacyMarkup.Mend(page));
    }

    [Theory]
    [InlineData("<a href=\"")]
    [InlineData("<a \"'>")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<style>µ")]
    [InlineData("<meta content=\"µ")]
    [InlineData("&#181;<")]
    [InlineData("µ ")]
    [InlineData("Ã¡»")]
    public void Broken_markup_is_walked_once(string piece)
    {
        // A quadratic walk would not come back from it.
        var page = "µµµµµµ" + string.Concat(Enumerable.Repeat(piece, 200_000));
        Assert.NotNull(LegacyMarkup.Mend(page));
    }

    // Fonts drew small letters as capitals, so that TCVN3 and VPS pages come back without some.
    private static void Read(PageReading reading)
    {
        Assert.Null(reading.Reason);
        Assert.Equal(string.Join('\n', Lines.Prepend(Title)).ToLowerInvariant(), string.Join('\n', reading.Article!.Blocks.Select(b => b.Text).Prepend(reading.Article.Title)).ToLowerInvariant());
    }

    private static string PageOf(Func<string, string> write)
    {
        var page = new StringBuilder("<html><head><title>").Append(write(Title)).Append("</title></head><body><h1>").Append(write(Title)).Append("</h1><div>");
        foreach (var line in Lines)
            page.Append("<p>").Append(write(line)).Append("</p>\n");
        return page.Append("</div></body></html>").ToString();
    }
}
