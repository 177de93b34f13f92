using System.Net;
using NgoNews.SearchApi.Pages.Citing;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class CitationTests(PagesFixture pages)
{
    private static readonly Citation Plain = new("bao-1", "Hơn 50% vốn {mới} & cũ", "Lâm Thanh", "Báo Hữu nghị", new DateOnly(2026, 1, 15),
        "https://bao.example/a_b?x=1&y=%20#z", new DateOnly(2026, 2, 3), false);

    [Theory]
    [InlineData("apa", "Lâm Thanh. (2026, January 15). Hơn 50% vốn {mới} & cũ. Báo Hữu nghị. https://bao.example/a_b?x=1&y=%20#z")]
    [InlineData("bibtex", "@online{bao-1,\n  title = {{Hơn 50\\% vốn \\{mới\\} \\& cũ}},\n  author = {{Lâm Thanh}},\n  organization = {Báo Hữu nghị},\n  date = {2026-01-15},\n  year = {2026},\n"
        + "  url = {https://bao.example/a_b?x=1&y=%20#z},\n  urldate = {2026-02-03},\n  langid = {vietnamese},\n}\n")]
    [InlineData("ris", "TY  - NEWS\r\nID  - bao-1\r\nTI  - Hơn 50% vốn {mới} & cũ\r\nAU  - Lâm Thanh\r\nT2  - Báo Hữu nghị\r\nPY  - 2026\r\nDA  - 2026/01/15/\r\n"
        + "UR  - https://bao.example/a_b?x=1&y=%20#z\r\nY2  - 2026/02/03/\r\nLA  - vi\r\nER  - \r\n")]
    public void Each_form_is_written_by_its_rules(string form, string expected) => Assert.Equal(expected, CitationForm.Find(form)!.Write(Plain));

    [Fact]
    public void Without_author_or_day_the_publisher_stands_first_and_the_day_of_reading_is_told() => Assert.Equal(
        "Báo Hữu nghị. (n.d.). Có phải vậy không? Retrieved February 3, 2026, from https://bao.example/",
        CitationForm.Find("apa")!.Write(Plain with { Title = "Có phải vậy không?", Author = null, Published = null, Address = "https://bao.example/" }));

    [Fact]
    public void Braces_of_a_headline_cannot_end_the_field()
    {
        var text = CitationForm.Find("bibtex")!.Write(Plain with { Title = "}},\n  note = {x", Address = "https://x.example/}" });

        Assert.Contains(@"title = {{\}\},", text, StringComparison.Ordinal);
        Assert.Contains("url = {https://x.example/%7D},", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bao-cao", "apa")]
    [InlineData("bao-cao", "bibtex")]
    [InlineData(Seeds.OddId, "ris")]
    public async Task The_page_shows_what_the_file_holds(string id, string form)
    {
        var page = await pages.GetAsync("/bai-viet/" + Uri.EscapeDataString(id));
        var shown = page.QuerySelectorAll(".citation").Single(c => c.QuerySelector("a")!.GetAttribute("href")!.EndsWith("dang=" + form, StringComparison.Ordinal));
        using var answer = await pages.Client.GetAsync(shown.QuerySelector("a")!.GetAttribute("href"));
        var file = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        // HTML reads CR LF as LF.
        Assert.Equal(file.ReplaceLineEndings("\n"), shown.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public async Task No_line_of_a_headline_becomes_a_line_of_the_file()
    {
        var file = await pages.Client.GetStringAsync($"/trich-dan/{Uri.EscapeDataString(Seeds.OddId)}?dang=ris");

        Assert.All(file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
    }

    [Theory]
    [InlineData("/trich-dan/bao-cao?dang=xyz")]
    [InlineData("/trich-dan/bao-cao")]
    [InlineData("/trich-dan/khong-co?dang=ris")]
    public async Task Anything_else_is_not_there(string address) => await pages.GetAsync(address, HttpStatusCode.NotFound);
}
