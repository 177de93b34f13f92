using System.Text;
using NgoNews.Crawler.Attachments;
using NgoNews.Crawler.Attachments.Docx;
using static NgoNews.Crawler.Tests.Tools.MadeDocx;

namespace NgoNews.Crawler.Tests.Attachments;

public class DocxReaderTests
{
    [Fact]
    public void Paragraphs_and_tables_are_read_with_the_pages_that_Word_has_seen()
    {
        var text = Text(P("BÁO CÁO") + P("Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ.")
            + $"<w:tbl>{Row("Lĩnh vực", "Số khoản")}{Row("Y tế", "21")}<w:tr><w:tc>{P("Giáo")}{P("dục")}</w:tc><w:tc>{P("17")}</w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>Câu dài qua</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t> hai trang.</w:t></w:r></w:p>"
            + P("Ở trang hai.") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Ở trang ba.</w:t></w:r></w:p>");

        Assert.Equal("BÁO CÁO\n\nNăm 2023, tỉnh tiếp nhận 38 khoản viện trợ.\n\nLĩnh vực | Số khoản\nY tế | 21\nGiáo dục | 17\n\nCâu dài qua hai trang.\n\nỞ trang hai.\n\nỞ trang ba.", text.Text);
        Assert.Equal(["BÁO CÁO", "Ở trang hai", "Ở trang ba."], text.PageStarts.Select(start => text.Text[start..Math.Min(start + 11, text.Text.Length)].Split('\n')[0]));
    }

    [Fact]
    public void What_is_not_the_words_of_the_document_is_left_out()
    {
        var text = Text("<w:p><w:r><w:t>Giữ</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t>lại</w:t></w:r>"
            + "<mc:AlternateContent><mc:Choice><w:r><w:t> khung</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> khung</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
            + P("decompo\u0301sed"));

        Assert.Equal("Giữ lại khung\n\ndecompósed", text.Text);
    }

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "DTD", Package("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>") },
        { "DTD", Package("word/document.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") },
        { "decompression", Package(("word/document.xml", Bomb())) },
        { "nested", Of(string.Concat(Enumerable.Repeat("<w:p>", 5000))) },
        { "parts", Package([.. Enumerable.Range(0, 5000).Select(i => ($"a{i}", Array.Empty<byte>()))]) },
        { "no Word document", Package("xl/workbook.xml", "<a/>") },
        { "no words", Of("<w:p/>") },
        { "no readable DOCX", [.. Of(P("Cắt giữa chừng."))[..60]] },
        { "no readable DOCX", Package("word/document.xml", "<a><b></a>") },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_hostile_or_broken_package_is_refused_with_a_reason(string why, byte[] file) =>
        Assert.Contains(why, DocxReader.Read(file).Why, StringComparison.Ordinal);

    /// <summary>100 MB of white space from 100 KB.</summary>
    private static byte[] Bomb() => [.. Encoding.UTF8.GetBytes("<a>"), .. Enumerable.Repeat((byte)' ', 100 * 1024 * 1024)];

    private static DocumentText Text(string body) => DocxReader.Read(Of(body)).Text!;
}
