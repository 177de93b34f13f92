using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Samples;

public sealed class SampleServerTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();
    private SampleServer server = null!;
    private Fetcher fetcher = null!;

    public async Task InitializeAsync()
    {
        server = new SampleServer(SampleFixture.Write(folder), 0, time, NullLogger<SampleServer>.Instance);
        await server.StartAsync(default);
        fetcher = Make.Fetcher([], mapped: server.Served);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose()
    {
        fetcher.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Listings_feeds_and_maps_name_the_articles_newest_first()
    {
        Assert.Equal("Tin tức 1/2 05/01/2026 <a href=\"/tin/bai-so-3\">Bài số 3</a><a href=\"/tin/bai-so-2\">Bài số 2</a>", await TextAsync("/tin"));
        Assert.Equal("<a href=\"/tin/bai-so-1\">Bài số 1</a>", await TextAsync("/LoadArticle", """{"article_category_id":"tin","page":2}"""));
        Assert.Equal("", await TextAsync("/LoadArticle", """{"article_category_id":"tin","page":3}"""));
        Assert.Equal("<a href=\"/tin/bai-so-1\">Bài số 1</a>", await TextAsync("/LoadArticle", "article_category_id=tin&page=2"));
        Assert.Contains("<link>http://thu.localhost:5081/tin/bai-so-3</link>", await TextAsync("/rss/tin.rss"), StringComparison.Ordinal);
        Assert.Equal("<rss><channel></channel></rss>", await TextAsync("/rss/doi-ngoai.rss"));
        Assert.Equal(3, (await TextAsync("/sitemap.xml")).Split("<loc>").Length - 1);
        Assert.EndsWith("http://thu.localhost:5081/sitemap.xml", await TextAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_shows_its_own_date_beside_todays()
    {
        var text = await TextAsync("/tin/bai-so-1");
        Assert.Contains("<i>05/01/2026</i>", text, StringComparison.Ordinal);
        Assert.Contains("Thứ năm 11/01/2024 16:20", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_modified_is_answered_also_on_another_day()
    {
        var page = Assert.IsType<Received>(await GetAsync("/tin/bai-so-1")).Page;
        Assert.Equal("gzip", page.Header("Content-Encoding"));
        Assert.Equal("Thu, 11 Jan 2024 09:20:00 GMT", page.Header("Last-Modified"));
        time.Advance(TimeSpan.FromDays(1));
        Assert.IsType<NotModified>(await GetAsync("/tin/bai-so-1", etag: page.Header("ETag")));
    }

    [Fact]
    public async Task A_correction_is_seen_by_who_holds_the_first_text()
    {
        var first = Assert.IsType<Received>(await GetAsync("/tin/bai-so-2")).Page;
        Assert.Contains("45 khoản", Encoding.UTF8.GetString(first.Body.Span), StringComparison.Ordinal);
        var corrected = Assert.IsType<Received>(await GetAsync("/tin/bai-so-2", etag: first.Header("ETag"))).Page;
        Assert.Contains("46 khoản", Encoding.UTF8.GetString(corrected.Body.Span), StringComparison.Ordinal);
        Assert.IsType<NotModified>(await GetAsync("/tin/bai-so-2", etag: corrected.Header("ETag")));
        Assert.Contains("45 khoản", await TextAsync("/tin/bai-so-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_served_where_its_link_leads_and_another_link_is_dead()
    {
        var page = Assert.IsType<Received>(await GetAsync("/tep/phu-luc.docx/5f")).Page;
        Assert.Equal(("tệp", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (Encoding.UTF8.GetString(page.Body.Span), page.Header("Content-Type")));
        Assert.IsType<NotModified>(await GetAsync("/tep/phu-luc.docx/5f", etag: page.Header("ETag")));
        Assert.Equal(404, Assert.IsType<Failed>(await GetAsync("/tep/bieu.xlsx")).Status);
    }

    [Fact]
    public async Task A_decomposed_article_comes_decomposed()
    {
        var text = await TextAsync("/tin/bai-so-3");
        Assert.Contains("viện trợ".Normalize(NormalizationForm.FormD), text, StringComparison.Ordinal);
        Assert.DoesNotContain("viện trợ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tin/bai-khac-1")]
    [InlineData("/doi-ngoai/bai-so-1")]
    [InlineData("/tin/bai-so-99")]
    [InlineData("/../../site.yaml")]
    [InlineData("/articles/1.html")]
    public async Task What_is_not_there_is_404(string path) => Assert.Equal(404, Assert.IsType<Failed>(await GetAsync(path)).Status);

    [Fact]
    public async Task Another_port_is_taken_where_the_wished_one_is_in_use_and_addresses_stay()
    {
        await using var second = new SampleServer(Path.Combine(folder.Path, "corpus"), server.EndPoint!.Port, time, NullLogger<SampleServer>.Instance);
        await second.StartAsync(default);
        Assert.NotEqual(server.EndPoint.Port, second.EndPoint!.Port);
        using var other = Make.Fetcher([], mapped: second.Served);
        Assert.IsType<Received>(await other.FetchAsync(new FetchRequest(new Uri("http://thu.localhost:5081/tin/bai-so-1")), default));
        Assert.Null(second.Served("thu.localhost:80"));
    }

    [Fact]
    public async Task A_person_finds_the_portals_from_the_front_door()
    {
        using var client = new HttpClient();
        var text = await client.GetStringAsync(new Uri($"http://{IPAddress.Loopback}:{server.EndPoint!.Port}/"));
        Assert.Contains($"http://thu.localhost:{server.EndPoint.Port}/", text, StringComparison.Ordinal);
        Assert.Contains("hư cấu", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_sample_pages_are_told_at_once_with_file_and_line()
    {
        using var broken = new TempFolder();
        var corpus = SampleFixture.Write(broken, siteExtra: "colour: red", articleExtra: "colour: red\nviews: [1]");
        broken.Write("corpus/portals/thu/articles/4.html", "<p>không có đầu</p>");
        broken.Write("corpus/portals/thu/articles/5.html", "---\nid: 5\nslug: x\nsection: khac\ntitle: x\npublished: hôm qua\nrelated: [77]\ncorrection: {at: 2024-02-01T08:00:00+07:00, replace: a, with: b}\n---\n<p>a a</p>");
        broken.Write("corpus/portals/thu/articles/6.html", "---\nid: 6\nslug: x\nsection: tin\ntitle: x\npublished: 2024-01-01T08:00:00+07:00\nattachments: [{name: x, url: /x, file: mat.pdf}]\n---\n<p>a</p>");
        broken.Write("corpus/portals/thu/templates/listing.html", "{{#items}}");
        var errors = Assert.Throws<DeclarationException>(() => SampleCorpus.Load(corpus)).Errors;
        foreach (var part in new[] { "site.yaml:13: colour", "3.html:13: colour", "3.html:14: views", "6.html: there is no file files/mat.pdf", "4.html:1: no front matter", "5.html:6: published", "5.html:8: correction", "listing.html:1" })
            Assert.Contains(errors, e => e.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_sample_pages_it_is_said_where_to_look() =>
        Assert.Contains("--corpus", Assert.Throws<DeclarationException>(() => SampleCorpus.Find(folder.Path)).Message, StringComparison.Ordinal);

    private async Task<string> TextAsync(string path, string? post = null) => Encoding.UTF8.GetString(Assert.IsType<Received>(await GetAsync(path, post)).Page.Body.Span);

    private Task<FetchAnswer> GetAsync(string path, string? post = null, string? etag = null) =>
        fetcher.FetchAsync(new FetchRequest(new Uri("http://thu.localhost:5081" + path)) { Post = post, ETag = etag }, default);
}
