using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Pages;

namespace NgoNews.Extractor.Tests.Pages;

/// <summary>What holds for any input: an answer, never an exception, never an empty article, all text NFC.</summary>
public class PageReaderProperties
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "</td></tr></table>", "<ul><li>", "<a href=\"/x\">", "</a>", "<h1>", "</h1>", "<br>", "<img src=a>", "<figure>", "<figcaption>", "<b>", "</b>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\",\"datePublished\":\"9999-99-99\"}</script>", "<!--", "-->", "<iframe src=\"?file=%\">", "<a onclick=\"downloadFile('\">",
        "<div class=\"ArticleDetailControl\"><div class=\"ArticleHeader\">Tiêu đề</div><div class=\"ArticleContent\">", "<div class=\"journal-content-article\">", "<meta charset=utf-7>", "<base href=\"http://[\">", "<time datetime=\"24:61 31/02/2024\">",
        "Viện trợ phi chính phủ nước ngoài năm 2023 đạt 16,38 triệu USD, tăng so với năm trước. ", "Vie\u0323\u0302n tro\u031b\u0323", "\uD800", "\0", "&#xD800;&#0;", "12/04/2024, 17:05", "99:99", "\u200B\u00A0", "Ảnh: ", "a\u0301\u0301\u0301",
    ];

    private static readonly Arbitrary<string> Pages = Gen.ListOf(Gen.Elements(Pieces)).Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Any_page_is_read_or_refused() => Prop.ForAll(Pages, page => Holds(PageReader.Read(page, new Uri("https://a.example/2024/1")))).Holds();

    [Fact]
    public void Any_text_is_read_or_refused() => Prop.ForAll<string>(text => text is null || Holds(PageReader.Read(text, null))).Holds();

    [Fact]
    public void Any_bytes_are_read_or_refused() => Prop.ForAll<byte[], string>((bytes, type) => bytes is null || Holds(PageReader.Read(bytes, type, null))).Holds();

    [Fact]
    public void Any_broken_page_is_read_or_refused() =>
        Prop.ForAll(Pages, ArbMap.Default.ArbFor<byte>(), (page, noise) =>
        {
            var bytes = Encoding.UTF8.GetBytes(page);
            for (int i = noise; i < bytes.Length; i += noise + 7)
                bytes[i] ^= noise;
            return Holds(PageReader.Read(bytes, "text/html; charset=windows-1258", null));
        }).Holds();

    [Fact]
    public void A_page_is_read_the_same_twice() =>
        Prop.ForAll(Pages, page => ExpectedReading.Of(PageReader.Read(page, null)) == ExpectedReading.Of(PageReader.Read(page, null))).Holds();

    private static bool Holds(PageReading reading)
    {
        if (reading.Article is not { } article)
            return reading.Reason is not null;
        var texts = article.Blocks.Select(b => b.Text).Append(article.Title).Append(article.Lead ?? "x").Append(article.Author ?? "x").Append(article.Text).ToList();
        return reading.Reason is null && article.Blocks.Count > 0 && texts.TrueForAll(t => t.Length > 0 && t.IsNormalized(NormalizationForm.FormC) && !t.Contains('\0'));
    }
}
