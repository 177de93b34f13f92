using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Pages.Guards;

namespace NgoNews.Extractor.Tests.Pages.Guards;

public class ComplexityGuardTests
{
    public static TheoryData<string, string> Bombs() => new()
    {
        { "100,000 nested divs", Repeat("<div>", 100_000) },
        { "a 50 MB attribute", $"<p title=\"{new string('x', 50_000_000)}\">" },
        { "unclosed fonts that differ", string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<p><font color={i}>x")) },
        { "misnested formatting", Repeat("<a><b><i><u><s></a></b>", 20_000) },
        { "a million tags", Repeat("<p>x", 1_000_000) },
        { "20,000 attributes", $"<p {string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=1 "))}>" },
        { "20,000 bare attributes", $"<p {string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i} "))}>" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_page_that_would_choke_the_parser_is_refused_before_it(string name, string page)
    {
        Assert.NotEmpty(name);
        Assert.Equal(UnreadableReason.TooComplex, PageReader.Read(page, null).Reason);
    }

    [Theory]
    [InlineData("<p>a<p>b<p>c")]
    [InlineData("<script>if (a < b) { document.write('<div><div>') }</script>")]
    [InlineData("<!-- <div> <div> -->")]
    [InlineData("<img alt=\"a > b\" src=x><br><hr>")]
    [InlineData("<")]
    [InlineData("<div")]
    [InlineData("<div a=\"")]
    [InlineData("<!--")]
    [InlineData("a < b > c </")]
    public void Sloppy_markup_is_let_through(string page) => Assert.Null(ComplexityGuard.Refuse(page));

    [Fact]
    public void Thousands_of_paragraphs_without_end_tags_are_no_nesting() => Assert.Null(ComplexityGuard.Refuse(Repeat("<p>Một đoạn văn<br>", 20_000)));

    [Fact]
    public void Null_bytes_do_no_harm()
    {
        var page = $"<html><body><h1>Tiêu đề bài viết</h1>{Repeat("<p>Một đoạn văn đủ dài để\0 được coi là nội dung của bài viết.</p>", 6)}</body></html>";
        var article = PageReader.Read(page, null).Article;
        Assert.NotNull(article);
        Assert.DoesNotContain('\0', article.Text);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
