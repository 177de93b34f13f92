using NgoNews.Crawler.Attachments;
using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Tests.Attachments;

public class AttachmentRunTests
{
    private static readonly byte[] Docx = MadeDocx.Of(MadeDocx.P("Năm 2023, tỉnh Quảng Trị tiếp nhận viện trợ phi chính phủ nước ngoài với tổng giá trị 2,5 triệu USD.")
        + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
        + $"<w:tbl>{MadeDocx.Row("Lĩnh vực", "Giá trị")}{MadeDocx.Row("Y tế", "1,4 triệu USD")}</w:tbl>"
        + MadeDocx.P("Trong năm, tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài."));

    [Fact]
    public async Task A_linked_document_is_archived_and_its_figures_have_pages()
    {
        await using var bench = await BenchAsync("/tep/bao-cao.docx", "/tep/so-lieu.xlsx", "/tep/mat.pdf");
        Serve(bench, "/tep/bao-cao.docx", Docx);
        var summary = await bench.RunAsync();

        // A dead link and a spreadsheet are no failure of the portal.
        Assert.Equal((RunOutcome.Completed, 1, 1, 0), (summary.Outcome, summary.Found, summary.New, summary.Failed));
        var files = await bench.Store.ListAttachmentsAsync(ArticleId(bench), default);
        Assert.Equal([AttachmentState.Read, AttachmentState.Unsupported, AttachmentState.Unavailable], files.Select(f => f.State));
        var document = (await bench.Store.FindArticleAsync(files[0].DocumentId!, default))!;
        Assert.Equal((ArticleId(bench), true, bench.At("/tep/bao-cao.docx").AbsoluteUri), (document.Draft.AttachedTo, document.Draft.Relevant, document.Draft.Url));
        Assert.Contains("Lĩnh vực | Giá trị\nY tế | 1,4 triệu USD", document.Draft.Text, StringComparison.Ordinal);
        Assert.Equal([1], document.Figures.Single(f => f.Figure.Value == 2_500_000).Pages);
        Assert.Equal([2], document.Figures.Single(f => f.Figure.Value == 38).Pages);
        Assert.Equal(Docx, (await bench.Archive.ReadAsync((await bench.Store.FindPageAsync(files[0].PageId!, default))!, default))!.Body.ToArray());
        Assert.DoesNotContain("/tep/so-lieu.xlsx", bench.Asked);
    }

    [Fact]
    public async Task A_document_belongs_where_its_publisher_did_when_the_article_came_out()
    {
        await using var bench = await BenchAsync("/tep/bao-cao.docx");
        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("<head>", "<head><meta property=\"article:published_time\" content=\"2024-01-12T08:00:00+07:00\">", StringComparison.Ordinal);
        Serve(bench, "/tep/bao-cao.docx", MadeDocx.Of(MadeDocx.P("Năm 2023, toàn tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài.")));
        await bench.RunAsync(bench.Portal() with { Places = [new PlaceSpan("VN-24", null, new DateOnly(2025, 6, 30)), new PlaceSpan("VN-25@2025", new DateOnly(2025, 7, 1), null)] });

        var document = (await bench.Store.FindArticleAsync((await bench.Store.ListAttachmentsAsync(ArticleId(bench), default))[0].DocumentId!, default))!;
        Assert.Equal(("VN-24", "VN-24"), (document.Draft.Place, Assert.Single(document.Figures).Figure.Place));
    }

    [Fact]
    public async Task What_was_dealt_with_is_not_asked_for_again_till_the_article_is_corrected()
    {
        await using var bench = await BenchAsync("/tep/bao-cao.docx");
        Serve(bench, "/tep/bao-cao.docx", Docx);
        await bench.RunAsync();
        await bench.RunAsync();
        Assert.DoesNotContain("/tep/bao-cao.docx", bench.Asked);

        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("nhiều tổ chức", "12 tổ chức", StringComparison.Ordinal);
        Serve(bench, "/tep/bao-cao.docx", MadeDocx.Of(MadeDocx.P("Năm 2023, tỉnh Quảng Trị tiếp nhận viện trợ phi chính phủ nước ngoài với tổng giá trị 2,6 triệu USD.")));
        await bench.RunAsync();
        var id = (await bench.Store.ListAttachmentsAsync(ArticleId(bench), default))[0].DocumentId!;
        Assert.Equal((2, 2_600_000m), ((await bench.Store.FindArticleAsync(id, default))!.Version, Assert.Single((await bench.Store.FindArticleAsync(id, default))!.Figures).Figure.Value));
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_again_in_later_runs_but_not_for_ever()
    {
        await using var bench = await BenchAsync("/tep/bao-cao.docx");
        bench.Odd["/tep/bao-cao.docx"] = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RunOutcome.Completed, (await bench.RunAsync()).Outcome);
            Assert.Contains("/tep/bao-cao.docx", bench.Asked);
        }
        await bench.RunAsync();

        Assert.DoesNotContain("/tep/bao-cao.docx", bench.Asked);
        Assert.Equal(AttachmentState.Unavailable, (await bench.Store.ListAttachmentsAsync(ArticleId(bench), default))[0].State);
    }

    [ProgramFact("pdftotext")]
    public async Task A_file_kept_for_want_of_a_program_is_read_once_it_is_there()
    {
        using var nowhere = new TempFolder();
        await using var bench = await BenchAsync("/tep/bao-cao.pdf");
        Serve(bench, "/tep/bao-cao.pdf", new MadePdf().Line("Năm 2023, tỉnh Quảng Trị tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài.").Bytes());
        bench.Tools = tools => tools with { Documents = new DocumentReader(new HelperPrograms(nowhere.Path), TimeProvider.System) };
        await bench.RunAsync();
        var waiting = Assert.Single(await bench.Store.ListAttachmentsAsync(ArticleId(bench), default));
        Assert.Equal((AttachmentState.MissingProgram, "prlimit,pdftotext", true), (waiting.State, string.Join(',', waiting.Missing), waiting.PageId is not null));
        Assert.Contains("apt-get install poppler-utils", waiting.Detail, StringComparison.Ordinal);

        // Real programs run in real time.
        bench.Tools = tools => tools with { Documents = new DocumentReader(new HelperPrograms(), TimeProvider.System) };
        await bench.RunAsync();
        var read = Assert.Single(await bench.Store.ListAttachmentsAsync(ArticleId(bench), default));
        Assert.Equal((AttachmentState.Read, 0, (string?)null), (read.State, read.Missing.Count, read.Detail));
        Assert.Equal(38, Assert.Single((await bench.Store.FindArticleAsync(read.DocumentId!, default))!.Figures).Figure.Value);
    }

    [Fact]
    public async Task A_file_on_another_host_or_against_robots_is_not_fetched()
    {
        await using var bench = await BenchAsync("https://evil.example/a.pdf", "/cam/b.pdf");
        bench.Pages["/robots.txt"] = "User-agent: *\nDisallow: /cam/";
        await bench.RunAsync();

        Assert.Equal(["OffPortal", "Robots"], (await bench.Store.ListAttachmentsAsync(ArticleId(bench), default)).Select(f => f.Detail!.Split(':')[0]));
    }

    [Fact]
    public async Task A_password_in_a_link_is_not_used_and_not_told()
    {
        await using var bench = await BenchAsync();
        var link = bench.At("/tep/mat.pdf").AbsoluteUri.Replace("http://", "http://ten:mat-khau@", StringComparison.Ordinal);
        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("</div></article>", $"<p><a href=\"{link}\">Báo cáo</a></p></div></article>", StringComparison.Ordinal);
        var log = new ListLogger();
        bench.Tools = tools => tools with { Log = log };
        await bench.RunAsync();

        Assert.DoesNotContain("/tep/mat.pdf", bench.Asked);
        Assert.All(await bench.Store.ListAttachmentsAsync(ArticleId(bench), default), file => Assert.Contains("password", file.Detail, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("mat-khau", StringComparison.Ordinal));
    }

    private static string ArticleId(RunBench bench) => DraftReader.IdOf("sample-test", bench.At(RunBench.Address(1)));

    private static async Task<RunBench> BenchAsync(params string[] files)
    {
        var bench = await RunBench.StartAsync();
        bench.Publish(1);
        var links = string.Concat(files.Select(file => $"<p><a href=\"{file}\">Tệp {file}</a></p>"));
        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("</div></article>", links + "</div></article>", StringComparison.Ordinal);
        return bench;
    }

    private static void Serve(RunBench bench, string path, byte[] bytes) => bench.Odd[path] = context => context.Response.Body.WriteAsync(bytes).AsTask();
}
