using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Inspection;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Inspection;

public class PageTrialTests
{
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);

    [Fact]
    public async Task Of_an_article_family_fields_and_figures_are_said()
    {
        pages["/tin-1"] = """
            <!DOCTYPE html><html lang="vi"><head><meta property="article:published_time" content="2024-01-12T08:00:00+07:00"></head><body><article><h1>Quảng Trị tiếp nhận viện trợ phi chính phủ nước ngoài</h1><div class="content">
            <p>Năm 2023, tỉnh Quảng Trị tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài với tổng giá trị hơn 2,1 triệu USD, giải ngân trong năm.</p>
            <p>Theo Sở Ngoại vụ, các tổ chức phi chính phủ nước ngoài tiếp tục hỗ trợ y tế, giáo dục và sinh kế cho đồng bào các huyện miền núi của tỉnh.</p>
            </div></article></body></html>
            """;
        var (read, said) = await TryAsync("/tin-1");
        Assert.True(read);
        Assert.Contains("family      generic (declared: generic)", said, StringComparison.Ordinal);
        Assert.Contains("title       Quảng Trị tiếp nhận viện trợ", said, StringComparison.Ordinal);
        Assert.Contains("published   2024-01-12T08:00:00+07:00", said, StringComparison.Ordinal);
        Assert.Contains("aid_value 2100000 USD", said, StringComparison.Ordinal);
        Assert.Contains("VN-25, 2023-01-01..2023-12-31", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_listing_its_articles_and_its_feed_are_said()
    {
        pages["/tin"] = "<link rel=alternate type=application/rss+xml href=/rss/tin.rss><a href=/bai-7>Bài</a><a href=/lien-he>Liên hệ</a>";
        var (read, said) = await TryAsync("/tin");
        Assert.True(read);
        Assert.Contains("2 on the portal, 1 of them to articles", said, StringComparison.Ordinal);
        Assert.Contains("/rss/tin.rss", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_feed_whose_links_fit_no_pattern_their_commonest_form_is_said()
    {
        pages["/rss"] = "<rss><channel>" + string.Concat(Enumerable.Range(1, 4).Select(i => $"<item><link>/xa-hoi/bai-viet-so-post{1000 + i}.html</link></item>")) + "</channel></rss>";
        var (read, said) = await TryAsync("/rss");
        Assert.True(read);
        Assert.Contains("/{slug}/{slug}-post{id}.html (4 links", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_forbids_is_not_asked()
    {
        pages["/robots.txt"] = "User-agent: *\nDisallow: /tin";
        var (read, said) = await TryAsync("/tin-1");
        Assert.False(read);
        Assert.Contains("robots.txt forbids it", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_nobodys_is_guarded_as_any()
    {
        await using var server = await TestServer.StartAsync(_ => Task.CompletedTask);
        using var strict = Make.Fetcher([]);
        await using var outlook = new Outlook(strict, TlsPolicy.Strict, new FakeTime(hurry: true));
        await using var said = new StringWriter();
        Assert.False(await new PageTrial(outlook, [], said).RunAsync(server.At("/tin-1"), default));
        Assert.Contains("none declares", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("AddressRefused", said.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("/xa-hoi/hoi-nghi-tong-ket-post1234.html", "/{slug}/{slug}-post{id}.html")]
    [InlineData("/hoi-nghi-tong-ket-283694.html", "/{slug}-{id}.html")]
    [InlineData("/tin-tuc/202402/hoi-nghi-3146043/", "/{slug}/{id}/{slug}-{id}")]
    [InlineData("/-/hoi-nghi-tong-ket-cong-tac-nam", "/-/{slug}")]
    [InlineData("/lien-he", null)]
    [InlineData("/", null)]
    public void The_form_of_an_address_is_guessed(string address, string? form) => Assert.Equal(form, AddressShape.Of(new Uri(new Uri("https://thu.vn"), address)));

    private async Task<(bool Read, string Said)> TryAsync(string path)
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (pages.TryGetValue(context.Request.Path, out var page)) return context.Response.WriteAsync(page);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        using var fetcher = Make.Fetcher([server.Root]);
        await using var outlook = new Outlook(fetcher, TlsPolicy.Strict, TimeProvider.System);
        await using var said = new StringWriter();
        var read = await new PageTrial(outlook, [Make.Portal(server.Root)], said).RunAsync(server.At(path), default);
        return (read, said.ToString());
    }
}
