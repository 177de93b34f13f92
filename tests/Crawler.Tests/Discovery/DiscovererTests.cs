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
    public async Task Sitemaps_that_have_not_changed_since_a_settled_run_are_left_alone()
    {
        pages["/sitemap.xml"] = "<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2025-12-01</lastmod></sitemap><sitemap><loc>/day.xml</loc><lastmod>2026-01-04</lastmod></sitemap><sitemap><loc>/none.xml</loc></sitemap></sitemapindex>";
        pages["/old.xml"] = "<urlset><url><loc>/a-1</loc></url></urlset>";
        pages["/day.xml"] = "<urlset><url><loc>/a-2</loc></url></urlset>";
        pages["/none.xml"] = "<urlset><url><loc>/a-3</loc></url></urlset>";
        var source = new SitemapSource(new Uri(Site, "/sitemap.xml"));
        var since = new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
        Assert.Equal([3, 2], await FindAsync([source], settled: true, since));
        Assert.Equal([3, 2, 1], await FindAsync([source], settled: false, since));
    }

    [Fact]
    public async Task Of_too_many_sitemaps_the_newest_are_read()
    {
        var index = "";
        for (var i = 1; i <= 300; i++)
        {
            index += $"<sitemap><loc>/s{i}.xml</loc><lastmod>{new DateOnly(2024, 1, 1).AddDays(i):yyyy-MM-dd}</lastmod></sitemap>";
            pages[$"/s{i}.xml"] = $"<urlset><url><loc>/a-{i}</loc></url></urlset>";
        }
        pages["/sitemap.xml"] = $"<sitemapindex>{index}</sitemapindex>";
        var found = await FindAsync([new SitemapSource(new Uri(Site, "/sitemap.xml"))]);
        Assert.Equal(300, found[0]);
        Assert.Equal((199, 200), (found.Count, asked.Count));
    }

    [Fact]
    public async Task A_pager_that_posts_values_of_the_page_is_followed()
    {
        pages["/tin"] = Links(1) + "<script>var site_id = '25'; var categoryIds=\"7,8\";</script><input type=hidden name=page_size value=6>";
        pages["/more {\"site\":\"25\",\"cats\":\"7,8\",\"size\":6,\"page\":2}"] = Links(2);
        Assert.Equal([1, 2], await FindAsync([new ListingSource(new Uri(Site, "/tin"), "/more", """{"site":"{site_id}","cats":"{categoryIds}","size":{page_size},"page":{page}}""", 2)]));
    }

    [Fact]
    public async Task A_page_that_lacks_what_its_pager_posts_is_told_and_its_links_count()
    {
        pages["/tin"] = Links(1);
        Assert.Equal([1], await FindAsync([new ListingSource(new Uri(Site, "/tin"), "/more", """{"site":"{site_id}","page":{page}}""", 9)]));
        Assert.Contains("site_id", asked[0].Read!(Make.Page("<html>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_wrapped_in_JSON_is_read()
    {
        pages["/tin"] = Links(1);
        pages["/more {\"page\":2}"] = "{\"d\":\"<li><a href=\\\"/a-2\\\">Tin m\\u1edbi</a>\"}";
        Assert.Equal([1, 2], await FindAsync([new ListingSource(new Uri(Site, "/tin"), "/more", """{"page":{page}}""", 2)]));
    }

    [Fact]
    public async Task A_form_of_ASP_NET_is_posted_back_with_the_state_of_the_page_before()
    {
        static string Form(string state) => $"<form action='./ds.aspx?l=tin'><input type='hidden' name='__VIEWSTATE' value='{state}'/><input type=hidden name=__EVENTTARGET value=''><input name=q value=tim></form>";
        pages["/ds.aspx?l=tin"] = Links(1) + Form("s1/+=");
        pages["/ds.aspx?l=tin __EVENTTARGET=ctl00%24pager&__EVENTARGUMENT=Page%242&__VIEWSTATE=s1%2F%2B%3D"] = Links(2) + Form("s2");
        pages["/ds.aspx?l=tin __EVENTTARGET=ctl00%24pager&__EVENTARGUMENT=Page%243&__VIEWSTATE=s2"] = Links(3);
        Assert.Equal([1, 2, 3], await FindAsync([new ListingSource(new Uri(Site, "/ds.aspx?l=tin"), null, null, 9) { Postback = new Postback("ctl00$pager", "Page${page}") }]));
        Assert.Equal(3, asked.Count);
    }

    [Fact]
    public async Task A_listing_without_the_form_that_it_should_post_back_is_told()
    {
        pages["/ds.aspx"] = Links(1);
        Assert.Equal([1], await FindAsync([new ListingSource(new Uri(Site, "/ds.aspx"), null, null, 9) { Postback = new Postback("x", "{page}") }]));
        Assert.Contains("form", asked[0].Read!(Make.Page("<html>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_own_pager_is_followed_on_the_portal()
    {
        pages["/web/guest/tin"] = Links(1) + "<a href=\"https://evil.vn/x?_101_INSTANCE_k_cur=2\"><a href=\"/web/guest/tin?p_p_id=101_INSTANCE_k&amp;_101_INSTANCE_k_cur=2\">2</a>";
        pages["/web/guest/tin?p_p_id=101_INSTANCE_k&_101_INSTANCE_k_cur=2"] = Links(2) + "<a href=\"/web/guest/tin?p_p_id=101_INSTANCE_k&amp;_101_INSTANCE_k_cur=1\">1</a>";
        Assert.Equal([1, 2], await FindAsync([new ListingSource(new Uri(Site, "/web/guest/tin"), null, null, 9) { ByLinks = true }]));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task A_walk_goes_through_the_sections_and_never_off_the_portal()
    {
        pages["/"] = Links(1) + "<a href=/xa-hoi><a href=/chinh-tri/><a href=https://evil.vn/s><a href=/tim?q=x><a href=/logo.png><a href='/#top'>";
        pages["/xa-hoi"] = Links(1, 2) + "<a href=/><a href=/xa-hoi/y-te>";
        pages["/chinh-tri/"] = Links(3);
        pages["/xa-hoi/y-te"] = Links(4);
        Assert.Equal([1, 2, 3, 4], (await FindAsync([new WalkSource(new Uri(Site, "/"), 20)])).Distinct());
        Assert.Equal(["/", "/xa-hoi", "/chinh-tri/", "/xa-hoi/y-te"], asked.Select(a => a.Request.Address.PathAndQuery));
    }

    [Fact]
    public async Task A_trap_does_not_use_up_a_walk()
    {
        pages["/"] = string.Concat(Enumerable.Range(1, 500).Select(day => $"<a href=/lich/ngay{day}>")) + "<a href=/xa-hoi>";
        for (var day = 1; day <= 500; day++) pages[$"/lich/ngay{day}"] = string.Concat(Enumerable.Range(day, 50).Select(next => $"<a href=/lich/{next}/{day}/x>"));
        pages["/xa-hoi"] = Links(7);
        Assert.Equal([7], await FindAsync([new WalkSource(new Uri(Site, "/"), 20)]));
        Assert.Equal(20, asked.Count);
    }

    [Fact]
    public async Task A_walk_asks_for_pages_whole_since_what_has_not_changed_still_leads_on()
    {
        pages["/"] = "<a href=/xa-hoi>";
        pages["/xa-hoi"] = Links(1);
        Assert.Equal([1], await FindAsync(new WalkSource(new Uri(Site, "/"), 5), settled: true));
        Assert.All(asked, request => Assert.False(request.Conditional));
    }

    [Fact]
    public async Task A_feed_that_is_none_is_told()
    {
        pages["/rss"] = "<html>Đang bảo trì";
        Assert.Empty(await FindAsync(new FeedSource(new Uri(Site, "/rss"))));
        Assert.NotNull(asked[0].Read!(Make.Page("<html>Đang bảo trì")));
    }

    [Fact]
    public async Task History_ends_where_a_listing_shows_its_last_page_again_and_in_a_calendar_without_end()
    {
        pages["/tin"] = Links(1);
        pages["/tin?page=2"] = pages["/tin?page=3"] = pages["/tin?page=4"] = Links(2);
        Assert.Equal([1, 2], await FindAsync([Listing(1)], settled: false, history: true));
        Assert.Equal(3, asked.Count);
        asked.Clear();
        for (var i = 3; i < 1000; i++) pages[$"/tin?page={i}"] = Links(2 - (i % 2));
        Assert.Equal([1, 2], await FindAsync([Listing(1)], settled: false, history: true));
        Assert.InRange(asked.Count, 100, 300);
    }

    private Task<IReadOnlyList<int>> FindAsync(params Source[] sources) => FindAsync(sources, settled: false);

    private Task<IReadOnlyList<int>> FindAsync(Source source, bool settled) => FindAsync([source], settled);

    private async Task<IReadOnlyList<int>> FindAsync(Source[] sources, bool settled, DateTimeOffset? since = null, bool history = false)
    {
        var bounds = history ? new HistoryBounds(new DaySpan(DateOnly.MinValue, DateOnly.MaxValue), (_, _) => Task.FromResult<DateTimeOffset?>(null)) : null;
        var discoverer = new Discoverer(Make.Portal(Site, sources), AskAsync, (uri, _) => Task.FromResult(known.Contains(uri.PathAndQuery)), settled) { Since = since, History = bounds };
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
