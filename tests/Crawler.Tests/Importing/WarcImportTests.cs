using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Importing;

public class WarcImportTests
{
    private const string Undeclared = "https://bao.example/vien-tro-1";

    [Fact]
    public async Task A_crawl_news_file_of_others_gives_its_Vietnamese_articles()
    {
        await using var bench = await RunBench.StartAsync();
        var html = Encoding.UTF8.GetBytes(RunBench.Article(1, "Khoản viện trợ số 1"));
        var english = RunBench.Article(2, "A report on aid").Replace("ạ", "a", StringComparison.Ordinal);
        english = new string([.. english.Normalize(NormalizationForm.FormD).Where(c => c < 128)]);
        var file = Warc.Gzip(
            Warc.Record("warcinfo", "WARC-Date: 2024-06-03T00:00:00Z\n", "isPartOf: CC-NEWS-2024-06\r\n"u8.ToArray()),
            Warc.Record("request", $"WARC-Target-URI: {Undeclared}\nWARC-Date: 2024-06-03T01:30:00Z\n", "GET /vien-tro-1 HTTP/1.1\r\n\r\n"u8.ToArray()),
            Warc.Response(Undeclared, "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", Warc.Chunked(Body.Gzip(html))),
            Warc.Record("metadata", $"WARC-Target-URI: {Undeclared}\nWARC-Date: 2024-06-03T01:30:00Z\n", "fetchTimeMs: 5\r\n"u8.ToArray()),
            Warc.Page("https://english.example/a", english),
            Warc.Response("https://bao.example/logo.png", "Content-Type: image/png\r\n", new byte[100]),
            Warc.Page("https://bao.example/", "<html><body><a href='/x'>Trang chủ</a></body></html>"));

        var report = await ImportAsync(bench, file);

        Assert.Equal((7, 3, 1, null), (report.Records, report.Pages, report.New, report.Fault));
        Assert.Equal(1, report.Without["not in Vietnamese"]);
        var article = (await bench.Store.FindArticleAsync(DraftReader.IdOf(ArticleDraft.ImportPortal, new Uri(Undeclared)), default))!.Draft;
        Assert.Equal(("Khoản viện trợ số 1", Undeclared, null, false), (article.Title, article.Url, article.Place, article.Sample));
        var page = await bench.Store.FindPageAsync(article.PageId!, default);
        Assert.Equal(new DateTimeOffset(2024, 6, 3, 1, 30, 0, TimeSpan.Zero), page!.FetchedAt);
        Assert.Equal(html, (await bench.Archive.ReadAsync(page, default))!.Body.ToArray());
        // Of what is not taken nothing is kept.
        Assert.Equal(1, await bench.Store.CountPagesAsync(default));
    }

    [Fact]
    public async Task A_page_of_a_declared_portal_is_that_portals_and_is_not_asked_again()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        var url = bench.At(RunBench.Address(1)).AbsoluteUri;
        var file = Warc.Gzip(Warc.Page(url, bench.Pages[RunBench.Address(1)], "2025-06-03T01:30:00Z"), Warc.Page(bench.At("/tin").AbsoluteUri, bench.Pages["/tin"]));
        var report = await ImportAsync(bench, file);
        Assert.Equal((1, 1), (report.New, report.Without["no article's address"]));
        var article = await bench.Store.FindArticleAsync(DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1))), default);
        Assert.Equal(("sample-test", "VN-25", true), (article!.Draft.Portal, article.Draft.Place, article.Draft.Sample));
        var run = await bench.RunAsync();
        Assert.Equal((0, RunOutcome.Completed), (run.Found, run.Outcome));
    }

    [Fact]
    public async Task A_file_again_and_the_archive_of_the_crawl_itself_change_nothing()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        await bench.RunAsync();
        var (before, pages) = (await bench.Store.CountAsync(default), await bench.Store.CountPagesAsync(default));
        var report = await ImportAsync(bench, await ReadSharedAsync(bench.ArchiveFiles[0]));
        Assert.Equal((0, 0, 2), (report.New, report.Changed, report.Unchanged));
        Assert.Equal((before, pages), (await bench.Store.CountAsync(default), await bench.Store.CountPagesAsync(default)));
    }

    [Fact]
    public async Task Another_store_is_made_anew_from_an_archive()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(2, 1);
        await bench.RunAsync();
        bench.Pages[RunBench.Address(2)] = RunBench.Article(2, "Khoản viện trợ số 2 (đính chính)");
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.RunAsync();
        await using var fresh = await RunBench.StartAsync();
        var report = await ImportAsync(fresh, await ReadSharedAsync(bench.ArchiveFiles[0]), bench.Portal());
        Assert.Equal((2, 1), (report.New, report.Changed));
        var id = DraftReader.IdOf("sample-test", bench.At(RunBench.Address(2)));
        Assert.Equal((await bench.Store.ListVersionsAsync(id, default)).Select(v => v.ContentHash), (await fresh.Store.ListVersionsAsync(id, default)).Select(v => v.ContentHash));
    }

    [Fact]
    public async Task An_older_page_becomes_no_version_but_is_kept_for_its_time()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        await bench.RunAsync();
        var url = bench.At(RunBench.Address(1));
        var report = await ImportAsync(bench, Warc.Page(url.AbsoluteUri, RunBench.Article(1, "Bản cũ hơn"), "2020-01-01T00:00:00Z"));
        Assert.Equal((0, 0, 1), (report.New, report.Changed, report.Unchanged));
        Assert.Single(await bench.Store.ListVersionsAsync(DraftReader.IdOf("sample-test", url), default));
        var then = await bench.Store.FindPageAsync(url.AbsoluteUri, new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), default);
        Assert.Contains("Bản cũ hơn", Encoding.UTF8.GetString((await bench.Archive.ReadAsync(then!, default))!.Body.Span), StringComparison.Ordinal);

        var newer = await ImportAsync(bench, Warc.Page(url.AbsoluteUri, RunBench.Article(1, "Bản mới hơn"), "2030-01-01T00:00:00Z"));
        Assert.Equal(1, newer.Changed);
    }

    [Fact]
    public async Task A_file_that_breaks_off_gives_what_it_has_and_is_recorded_so()
    {
        await using var bench = await RunBench.StartAsync();
        var file = Warc.Gzip(Warc.Page(Undeclared, RunBench.Article(1, "Khoản viện trợ số 1")), Warc.Page("https://bao.example/vien-tro-2", RunBench.Article(2, "Khoản viện trợ số 2")));
        var report = await ImportAsync(bench, file[..^300]);
        Assert.Equal((1, "record 2 breaks off"), (report.New, report.Fault));
        var run = Assert.Single(await bench.Store.ListRunsAsync(ArticleDraft.ImportPortal, 10, default));
        Assert.Equal((RunOutcome.CompletedWithErrors, "record 2 breaks off"), (run.Outcome, run.Detail));
    }

    [Theory]
    [InlineData("Tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài.", true)]
    [InlineData("Tinh tiep nhan 38 khoan vien tro phi chinh phu nuoc ngoai.", false)]
    [InlineData("The province received 38 grants, said Mr Nguyễn Văn Đức in Huế to our correspondent, who had asked about the year before.", false)]
    [InlineData("L'hôtel a été fermé à Noël, où l'été était déjà passé.", false)]
    [InlineData("", false)]
    public void Vietnamese_is_told_by_its_letters(string text, bool expected) => Assert.Equal(expected, UndeclaredReader.IsVietnamese(text));

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static Task<WarcImportReport> ImportAsync(RunBench bench, byte[] file, Crawler.Portals.Portal? portal = null) =>
        new WarcImport(bench.Store, bench.Archive, [portal ?? bench.Portal()], bench.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, sample: false).RunAsync(new MemoryStream(file), default);
}
