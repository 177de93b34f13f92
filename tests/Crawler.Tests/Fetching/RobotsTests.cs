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

    private static Robots Parse(string text) => Robots.Parse(Encoding.UTF8.GetBytes(text), Fetcher.Product);
}
