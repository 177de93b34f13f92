using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Which line stands under which.</summary>
public class OutlineTests
{
    [Theory]
    // A new kind of mark goes a level down, one that was met goes back to its own.
    [InlineData("1. Tiếp nhận\n- Plan: 3 dự án\n- CARE: 2 dự án\n2. Giải ngân\n- Plan: 1 tỷ đồng", "- 0 0 - 3")]
    [InlineData("I. KẾT QUẢ\n1. Viện trợ năm 2023\na) Y tế: 3 dự án\nb) Giáo dục: 2 dự án\n2. Đoàn vào: 5 đoàn\nII. NHIỆM VỤ", "- 0 1 1 0 -")]
    // Words with a colon open a list, and running text closes it.
    [InlineData("Các dự án lớn gồm:\n- Plan: 3 tỷ đồng\n- CARE: 2 tỷ đồng\nNgoài ra, tỉnh đón 5 đoàn khách quốc tế.\n- Một dòng khác", "- 0 0 - -")]
    // A short line heads what follows, till the next one.
    [InlineData("Về giải ngân\nSáu tháng đầu năm, các tổ chức giải ngân 3 tỷ đồng.\n+ Plan: 1 tỷ đồng\nVề đoàn\nTỉnh đón 5 đoàn.", "- 0 0 - 3")]
    // A marked line over running text heads it; lines without a mark are a list's, too, till running text.
    [InlineData("■ 1999\nMAG ký với tỉnh chương trình rà phá, vốn 640.000 USD.\n■ 2001\nDự án RENEW ra đời với 500.000 USD.", "- 0 - 2")]
    [InlineData("Giá trị giải ngân theo vùng (tỷ đồng):\nLâm Đồng: 38,15\nBình Thuận: 27,9\nBa vùng đã họp bàn.", "- 0 0 -")]
    public void A_line_stands_under_the_nearest_line_a_level_above(string text, string above)
    {
        var context = new ArticleContext(new SourceArticle("1", null, null, null, "Viện trợ", text), text);
        Assert.Equal(above, string.Join(' ', context.Paragraphs.Select((_, i) => context.Outline.Above(i).FirstOrDefault(-1) is >= 0 and var line ? $"{line}" : "-")));
    }
}
