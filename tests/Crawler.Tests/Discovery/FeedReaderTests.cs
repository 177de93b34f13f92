using System.Text;
using NgoNews.Crawler.Discovery;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Tests.Discovery;

public class FeedReaderTests
{
    [Fact]
    public void RSS_with_CDATA_and_relative_links()
    {
        var listing = Read("""

            <?xml version="1.0"?><rss version="2.0"><channel><link>https://thu.vn/</link>
            <item><title>x</title><link><![CDATA[ https://thu.vn/a-1 ]]></link><guid>no</guid></item>
            <item><link>/a-2</link></item></channel></rss>
            """);
        Assert.Equal(["https://thu.vn/a-1", "https://thu.vn/a-2"], listing.Articles.Select(a => a.AbsoluteUri));
        Assert.Null(listing.Fault);
    }

    [Fact]
    public void Atom_takes_the_alternate_link() => Assert.Equal(["https://thu.vn/a-1", "https://thu.vn/a-2"], Read("""
        <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://thu.vn/"/>
        <entry><link rel="edit" href="/no"/><link rel="alternate" href="/a-1"/></entry><entry><link href="/a-2"></link></entry></feed>
        """).Articles.Select(a => a.AbsoluteUri));

    [Fact]
    public void A_sitemap_and_an_index_also_as_gzip_file()
    {
        var map = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i"><url><loc>https://thu.vn/a-1</loc><image:image><image:loc>https://thu.vn/no.jpg</image:loc></image:image></url></urlset>""";
        Assert.Equal(["https://thu.vn/a-1"], FeedReader.Read(Body.Gzip(Encoding.UTF8.GetBytes(map)), new Uri("https://thu.vn/s.xml.gz")).Articles.Select(a => a.AbsoluteUri));
        var index = Read("<sitemapindex><sitemap><loc>https://thu.vn/s1.xml</loc></sitemap></sitemapindex>");
        Assert.Empty(index.Articles);
        Assert.Equal(["https://thu.vn/s1.xml"], index.Maps.Select(m => m.Address.AbsoluteUri));
    }

    [Fact]
    public void A_sitemap_of_lines() => Assert.Equal(["https://thu.vn/a-1", "https://thu.vn/a-2"], Read("https://thu.vn/a-1\r\nhttps://thu.vn/a-2\n").Articles.Select(a => a.AbsoluteUri));

    [Fact]
    public void An_index_says_when_its_maps_changed_in_either_order()
    {
        var maps = Read("<sitemapindex><sitemap><lastmod>2026-01-04</lastmod><loc>/s1.xml</loc></sitemap><sitemap><loc>/s2.xml</loc><lastmod>2026-01-05T08:00:00+07:00</lastmod></sitemap><sitemap><loc>/s3.xml</loc><lastmod>soon</lastmod></sitemap></sitemapindex>").Maps;
        Assert.Equal([new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), null], maps.Select(m => m.Modified?.ToUniversalTime()));
    }

    [Fact]
    public void When_articles_came_out_is_read_where_it_is_told_and_a_change_says_no_more_than_not_later()
    {
        var rss = Read("<rss><channel><item><pubDate>Mon, 03 Jun 2024 18:30:00 GMT</pubDate><link>/a-1</link></item><item><link>/a-2</link></item><item><link>/a-3</link><pubDate>hôm qua</pubDate></item></channel></rss>");
        Assert.Equal(["/a-1 2024-06-04..2024-06-04"], Told(rss));
        Assert.Equal(["/a-1 2024-06-03..2024-06-03", "/a-2 0001-01-01..2024-06-04"], Told(Read("<feed><entry><link href='/a-1'/><published>2024-06-03T08:00:00+07:00</published><updated>2025-01-01</updated></entry><entry><link href='/a-2'/><updated>2024-06-03</updated></entry></feed>")));
        Assert.Equal(["/a-1 0001-01-01..2024-06-04", "/a-2 2024-06-03..2024-06-03"], Told(Read("<urlset xmlns:n='n'><url><lastmod>2024-06-03</lastmod><loc>/a-1</loc></url><url><loc>/a-2</loc><lastmod>2025-01-01</lastmod><n:news><n:publication_date>2024-06-03</n:publication_date></n:news></url><url><loc>/a-3</loc><lastmod>9999-12-31T23:00:00Z</lastmod></url></urlset>")));

        static IEnumerable<string> Told(XmlListing listing) => listing.Told.Select(t => $"{t.Key.AbsolutePath} {t.Value}");
    }

    [Fact]
    public void What_was_read_before_an_error_counts()
    {
        var listing = Read("<rss><channel><item><link>https://thu.vn/a-1</link><title>A & B</title></item></channel></rss>");
        Assert.Single(listing.Articles);
        Assert.NotNull(listing.Fault);
    }

    [Theory]
    [InlineData("<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><link>&b;</link></item></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><link>&x;</link></item></channel></rss>")]
    [InlineData("<html><p>404")]
    [InlineData("")]
    public void A_document_type_entities_and_what_is_no_feed_are_faults(string xml)
    {
        Assert.Empty(Read(xml).Articles);
        Assert.NotNull(Read(xml).Fault);
    }

    [Fact]
    public void Nesting_has_an_end() => Assert.NotNull(Read(string.Concat(Enumerable.Repeat("<a>", 100_000))).Fault);

    private static XmlListing Read(string xml) => FeedReader.Read(Encoding.UTF8.GetBytes(xml), new Uri("https://thu.vn/rss"));
}
