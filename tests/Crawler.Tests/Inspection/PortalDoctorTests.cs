using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Inspection;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Inspection;

public class PortalDoctorTests
{
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal)
    {
        ["/robots.txt"] = "User-agent: *\nCrawl-delay: 7",
        ["/rss"] = "<rss><channel><item><link>/tin-1</link></item></channel></rss>",
        ["/tin"] = "<a href=/tin-1><a href=/tin-2>",
        ["/tin-1"] = RunBench.Article(1, "Tổng kết công tác phi chính phủ").Replace("<head>", "<head><meta property=\"article:published_time\" content=\"2024-01-12T08:00:00+07:00\">", StringComparison.Ordinal),
    };

    [Fact]
    public async Task A_portal_in_health_is_said_to_be()
    {
        var checks = await ExamineAsync();
        Assert.Equal(["dns", "robots", "feed", "listing", "article"], checks.Select(c => c.What));
        Assert.All(checks, check => Assert.Equal(Verdict.Ok, check.Verdict));
        Assert.Contains("7 s between requests", checks[1].Detail, StringComparison.Ordinal);
        Assert.Contains("2 articles", checks[3].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss", null, "feed", true, "404")]
    [InlineData("/rss", "<html>Đang bảo trì", "feed", true, "")]
    [InlineData("/tin", "<a href=/lien-he>", "listing", true, "none of its links fits")]
    [InlineData("/tin-1", "<p>Lỗi", "article", true, "NoArticle")]
    [InlineData("/tin-1", null, "article", true, "could not be fetched")]
    [InlineData("/robots.txt", "User-agent: *\nDisallow: /rss", "robots", true, "forbids /rss")]
    [InlineData("/robots.txt", null, "robots", false, "there is none")]
    public async Task What_is_wrong_is_said_where_it_is(string path, string? page, string what, bool wrong, string words)
    {
        if (page is null) pages.Remove(path);
        else pages[path] = page;
        var check = (await ExamineAsync()).Single(c => c.What == what);
        Assert.Equal(wrong ? Verdict.Wrong : Verdict.Ok, check.Verdict);
        Assert.Contains(words, check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_date_is_worth_a_look()
    {
        pages["/tin-1"] = RunBench.Article(1, "Tổng kết công tác phi chính phủ").Replace("Sáng ngày 2 tháng 3", "Sáng nay", StringComparison.Ordinal);
        Assert.Equal(Verdict.Look, (await ExamineAsync()).Single(c => c.What == "article").Verdict);
    }

    [Fact]
    public async Task Of_one_without_sources_it_is_told_whether_anybody_is_there()
    {
        var checks = await ExamineAsync(change: portal => portal with { Sources = [], Active = false });
        Assert.Equal([("dns", Verdict.Ok), ("robots", Verdict.Ok)], checks.Select(c => (c.What, c.Verdict)));
    }

    [Fact]
    public async Task Where_nobody_answers_the_rest_is_not_asked()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var site = new Uri($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
        closed.Stop();
        var checks = await ExamineAsync(site);
        Assert.Equal([("dns", Verdict.Ok), ("robots", Verdict.Wrong)], checks.Select(c => (c.What, c.Verdict)));
        Assert.Contains("Connection", checks[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_gone_is_told_with_what_to_do()
    {
        var check = Assert.Single(await ExamineAsync(new Uri("http://khong-con.invalid")));
        Assert.Equal(("dns", Verdict.Wrong), (check.What, check.Verdict));
        Assert.Contains("successor", check.Detail, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Check>> ExamineAsync(Uri? elsewhere = null, Func<Portal, Portal>? change = null)
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (pages.TryGetValue(context.Request.Path, out var page)) return context.Response.WriteAsync(page);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        var site = elsewhere ?? server.Root;
        using var fetcher = Make.Fetcher([site]);
        await using var outlook = new Outlook(fetcher, TlsPolicy.Strict, TimeProvider.System);
        var portal = Make.Portal(site, [new FeedSource(new Uri(site, "/rss")), new ListingSource(new Uri(site, "/tin"), "/tin/{page}", null, 20)]);
        return await new PortalDoctor(outlook, change?.Invoke(portal) ?? portal).RunAsync(default);
    }
}
