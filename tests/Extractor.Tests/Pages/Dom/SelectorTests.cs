using AngleSharp.Html.Parser;
using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Tests.Pages.Dom;

public class SelectorTests
{
    private const string Page = """
        <div class="box Detail" id="ctl00_g_1_pnNguontin"><p class="lead first">one</p><p>two</p><a href="/a.PDF">file</a></div><p class="lead">three</p>
        """;

    [Theory]
    [InlineData("p", "one,two,three")]
    [InlineData(".lead", "one,three")]
    [InlineData("p.lead.first", "one")]
    [InlineData(".detail p", "one,two")]
    [InlineData("div.box .lead", "one")]
    [InlineData("[id$=pnNguontin] p.first", "one")]
    [InlineData("a[href$=.pdf]", "file")]
    [InlineData("#CTL00_G_1_pnNguontin", "one two file")]
    [InlineData(".lea", "")]
    [InlineData("span .lead", "")]
    public void The_selector_finds_what_css_would(string selector, string texts)
    {
        using var document = new HtmlParser().ParseDocument(Page);
        var tree = PageTree.Of(document);
        Assert.Equal(texts, string.Join(',', Selector.Parse(selector).All(tree).Select(n => tree.TextOf(n))));
    }
}
