using System.Text;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Tests.Fetching;

public class RobotsTests
{
    [Theory]
    // The longest rule decides, and of two as long the one that allows.
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    // Our own group counts alone, in any case, and all of them together.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ngonewsbot\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: NgoNewsBot/2.0\nDisallow: /x\n\nUser-agent: NGONEWSBOT\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: NgoNewsBot\nDisallow:\n\nUser-agent: *\nDisallow: /", "/y", true)]
    [InlineData("User-agent: OtherBot\nUser-agent: NgoNewsBot\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: OtherBot\nDisallow: /", "/x", true)]
    // A line of another kind does not end a list of agents.
    [InlineData("User-agent: NgoNewsBot\nSitemap: https://thu.vn/s.xml\nDisallow: /x", "/x", false)]
    // Wildcards and the end.
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*?utm_", "/a?utm_source=x", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXbYc", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXcYb", true)]
    [InlineData("User-agent: *\nDisallow: /x$", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /x$", "/xy", true)]
    // Comments, white space, line ends, letters beyond ASCII.
    [InlineData("# hello\r\nuser-AGENT : * # all\r\n  DISALLOW:/x # y\r\n", "/x", false)]
    [InlineData("User-agent: *\rDisallow: /x", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /tin-tức", "/tin-t%E1%BB%A9c/1", false)]
    [InlineData("User-agent: *\nDisallow: /tin-t%e1%bb%a9c", "/tin-t%E1%BB%A9c/1", false)]
    // Rules before any agent, HTML, and nothing at all say nothing.
    [InlineData("Disallow: /\nUser-agent: x\nDisallow: /", "/x", true)]
    [InlineData("<!DOCTYPE html><html><body>Disallow: /</body></html>", "/x", true)]
    [InlineData("", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void A_rule_allows_or_forbids(string text, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(text).Allows(new Uri("https://thu.vn" + path)));

    [Fact]
    public void A_byte_order_mark_is_no_letter() => Assert.False(Parse("\uFEFFUser-agent: *\nDisallow: /x").Allows(new Uri("https://thu.vn/x")));

    [Fact]
    public void What_stands_behind_500_KiB_is_not_read()
    {
        var text = "User-agent: *\n" + new string('#', Robots.Limit) + "\nDisallow: /x";
        Assert.True(Parse(text).Allows(new Uri("https://thu.vn/x")));
    }

    [Fact]
    public void A_pattern_of_many_stars_is_held_against_a_long_address_in_no_time()
    {
        var robots = Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 2000)) + "b$");
        Assert.True(robots.Allows(new Uri("https://thu.vn/" + new string('a', 10_000))));
    }

    [Theory]
    [InlineData("Crawl-delay: 7", 7.0)]
    [InlineData("Crawl-delay: 0.5", 0.5)]
    [InlineData("Crawl-delay: 86400", 30.0)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay: -5", null)]
    [InlineData("Crawl-delay: NaN", null)]
    [InlineData("Crawl-delay: Infinity", null)]
    public void Crawl_delay_is_read_and_capped(string line, double? seconds) =>
        Assert.Equal(seconds, Parse("User-agent: *\n" + line).Delay?.TotalSeconds);

    /// <summary>RFC 9309, section 5.1.</summary>
    private const string SimpleExample = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory]
    // 2.2.1: groups of one agent are one; its token counts without its version.
    [InlineData("user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz", "ExampleBot", "/foo", false)]
    [InlineData("user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz", "ExampleBot", "/baz", false)]
    // 2.2.2: paths are compared in one spelling.
    [InlineData("User-agent: *\nDisallow: /foo/bar?baz=quz", "x", "/foo/bar?baz=quz", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar", "x", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "x", "/foo/bar?baz=https://foo.bar", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/\u30C4", "x", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%E3%83%84", "x", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "x", "/foo/bar/baz", false)]
    [InlineData("User-agent: *\nDisallow: /*b/", "x", "/a?x=b/", false)]
    // 2.2.3: special characters.
    [InlineData("User-agent: *\nDisallow: /\nallow: /this/path/exactly$", "x", "/this/path/exactly", true)]
    [InlineData("User-agent: *\nDisallow: /\nallow: /this/path/exactly$", "x", "/this/path/exactly/not", false)]
    [InlineData("User-agent: *\nDisallow: /\nallow: /this/*/exactly", "x", "/this/long/path/exactly", true)]
    [InlineData("User-agent: *\nDisallow: /\nallow: / # comment in line\n# comment on its own line", "x", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /path/file-with-a-%2A.html", "x", "/path/file-with-a-*.html", false)]
    [InlineData("User-agent: *\nDisallow: /path/file-with-a-%2A.html", "x", "/path/file-with-a-x.html", true)]
    [InlineData("User-agent: *\nDisallow: /path/foo-%24", "x", "/path/foo-$", false)]
    [InlineData("User-agent: *\nDisallow: /path/foo-%24", "x", "/path/foo-", true)]
    // 5.1.
    [InlineData(SimpleExample, "x", "/publications/", true)]
    [InlineData(SimpleExample, "x", "/example/", false)]
    [InlineData(SimpleExample, "x", "/pictures/a.gif", false)]
    [InlineData(SimpleExample, "x", "/else", true)]
    [InlineData(SimpleExample, "foobot", "/example/page.html", true)]
    [InlineData(SimpleExample, "foobot", "/example/allowed.gif", true)]
    [InlineData(SimpleExample, "foobot", "/publications/", false)]
    [InlineData(SimpleExample, "barbot", "/example/page.html", false)]
    [InlineData(SimpleExample, "barbot", "/example/else.html", true)]
    [InlineData(SimpleExample, "bazbot", "/example/page.html", false)]
    [InlineData(SimpleExample, "bazbot", "/pictures/a.gif", true)]
    [InlineData(SimpleExample, "quxbot", "/example/page.html", true)]
    // 5.2: the longest match.
    [InlineData("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "foobot", "/example/page/", true)]
    [InlineData("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "foobot", "/example/page/disallowed.gif", false)]
    public void The_examples_of_RFC_9309_are_read_as_it_says(string text, string product, string path, bool allowed) =>
        Assert.Equal(allowed, Robots.Parse(Encoding.UTF8.GetBytes(text), product).Allows(new Uri("https://www.example.com" + path)));

    private static Robots Parse(string text) => Robots.Parse(Encoding.UTF8.GetBytes(text), Fetcher.Product);
}
