using NgoNews.Crawler.Discovery;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Discovery;

public class DiscovererTests
{
    private static readonly Uri Site = new("https://thu.vn");
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<SourceRequest> asked = [];

    [Fact]
    public async Task Paging_goes_on_to_the_page_that_is_not_there()
    {
        pages["/tin"] = Links(1, 2);
        pages["/tin?page=2"] = Links(3, 4);
        pages["/tin?page=3"] = Links(5);
        Assert.Equal([1, 2, 3, 4, 5], await FindAsync(Listing(20)));
        Assert.Equal(4, asked.Count);
        Assert.True(asked[3].MayBeAbsent && !asked[0].MayBeAbsent);
    }

    [Fact]
    public async Task A_calendar_without_end_ends_at_what_was_seen_before()
    {
        pages["/tin"] = pages["/tin?page=2"] = Links(1, 2);
        for (var i = 3; i < 30; i++) pages[$"/tin?page={i}"] = Links(2);
        Assert.Equal([1, 2], await FindAsync(Listing(20)));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task The_declared_number_of_pages_is_the_most()
    {
        pages["/tin"] = Links(1);
        for (var i = 2; i < 30; i++) pages[$"/tin?page={i}"] = Links(i);
        Assert.Equal([1, 2, 3], await FindAsync(Listing(3)));
    }

    [Fact]
    public async Task After_a_settled_run_a_page_of_known_articles_is_the_last()
    {
        pages["/tin"] = Links(5, 4);
        pages["/tin?page=2"] = Links(3, 2);
        pages["/tin?page=3"] = Links(1);
        known.UnionWith(["/a-1", "/a-2", "/a-3", "/a-4"]);
        Assert.Equal([5, 4, 3, 2], await FindAsync(Listing(20), settled: true));
        Assert.Equal(2, asked.Count);
        Assert.All(asked, request => Assert.True(request.Conditional));
    }

    [Fact]
    public async Task After_a_run_that_broke_off_pages_are_read_to_the_end_unconditionally()
    {
        pages["/tin"] = Links(5, 4);
        pages["/tin?page=2"] = Links(3, 2);
        pages["/tin?page=3"] = Links(1);
        known.UnionWith(["/a-2", "/a-3", "/a-4", "/a-5"]);
        Assert.Contains(1, await FindAsync(Listing(20), settled: false));
        Assert.All(asked, request => Assert.False(request.Conditional));
    }

    [Fact]
    public async Task Pages_by_POST_are_asked_with_their_number()
    {
        pages["/tin"] = Links(1);
        pages["/more {\"page\":2}"] = Links(2);
        pages["/more {\"page\":3}"] = "";
        Assert.Equal([1, 2], await FindAsync(new ListingSource(new Uri(Site, "/tin"), "/more", """{"page":{page}}""", 9), settled: true));
        Assert.False(asked[1].Conditional);
    }

    [Fact]
    public async Task Every_address_comes_once_and_only_those_of_articles_of_the_portal()
    {
        pages["/rss"] = "<rss><channel><item><link>https://thu.vn/a-1?utm_source=rss</link></item><item><link>https://evil.vn/a-2</link></item><item><link>/contact</link></item></channel></rss>";
        pages["/tin"] = Links(1) + "<a href=\"https://evil.vn/a-3\"><a href=\"/tin?page=2\"><a href=\"/a-4#top\">";
        Assert.Equal([1, 4], await FindAsync(new FeedSource(new Uri(Site, "/rss")), new ListingSource(new Uri(Site, "/tin"), null, null, 1)));
    }

    [Fact]
    public async Task An_index_of_sitemaps_is_followed_on_the_portal_and_once()
    {
        pages["/sitemap.xml"] = "<sitemapindex><sitemap><loc>https://thu.vn/s1.xml</loc></sitemap><sitemap><loc>https://thu.vn/sitemap.xml</loc></sitemap><sitemap><loc>https://evil.vn/s.xml</loc></sitemap></sitemapindex>";
        pages["/s1.xml"] = "<urlset><url><loc>https://thu.vn/a-1</loc></url></urlset>";
        Assert.Equal([1], await FindAsync(new SitemapSource(new Uri(Site, "/sitemap.xml"))));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task A_feed_that_is_none_is_told()
    {
        pages["/rss"] = "<html>Đang bảo trì";
        Assert.Empty(await FindAsync(new FeedSource(new Uri(Site, "/rss"))));
        Assert.NotNull(asked[0].Read!(Make.Page("<html>Đang bảo trì")));
    }

    private Task<IReadOnlyList<int>> FindAsync(params Source[] sources) => FindAsync(sources, settled: false);

    private Task<IReadOnlyList<int>> FindAsync(Source source, bool settled) => FindAsync([source], settled);

    private async Task<IReadOnlyList<int>> FindAsync(Source[] sources, bool settled)
    {
        var discoverer = new Discoverer(Make.Portal(Site, sources), AskAsync, (uri, _) => Task.FromResult(known.Contains(uri.PathAndQuery)), settled);
        var found = new List<int>();
        await foreach (var candidate in discoverer.FindAsync(default))
            found.Add(int.Parse(candidate.Address.AbsolutePath.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture));
        return found;
    }

    private Task<FetchAnswer> AskAsync(SourceRequest source, CancellationToken cancellation)
    {
        asked.Add(source);
        var key = source.Request.Address.PathAndQuery + (source.Request.Post is null ? "" : " " + source.Request.Post);
        if (!pages.TryGetValue(key, out var body)) return Task.FromResult<FetchAnswer>(new Failed(FetchFault.Status, "404", 404));
        var page = Make.Page(body, source.Request.Address.AbsoluteUri);
        source.Read?.Invoke(page);
        return Task.FromResult<FetchAnswer>(new Received(page));
    }

    private static ListingSource Listing(int most) => new(new Uri(Site, "/tin"), "/tin?page={page}", null, most);

    private static string Links(params int[] numbers) => string.Concat(numbers.Select(n => $"<a href=\"/a-{n}\">x</a>"));
}
