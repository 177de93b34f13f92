using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Rereading;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Crawler.Tests.Rereading;

public class RereadTests
{
    private const string Sentence = "Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài, trị giá 2,1 triệu USD.";

    [Fact]
    public async Task Figures_that_an_earlier_reader_missed_or_misread_are_replaced_and_told_and_the_version_stays()
    {
        await using var bench = await CrawledAsync(reader: "1", draft => draft with { Figures = [draft.Figures[0] with { Stage = Stage.Target }, .. draft.Figures.Skip(2)] });
        var (before, count) = (await ArticleAsync(bench), (await bench.Store.CountAsync(default)).LastChange);
        var (report, told) = await RereadAsync(bench);

        Assert.Equal((1, 1, 1, 0, 0, 0), (report.Articles, report.Added, report.Changed, report.Gone, report.Words, report.Kept));
        Assert.Contains(told, line => line.StartsWith("  ~ ", StringComparison.Ordinal) && line.Contains("stage: Target → Received", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("  + ", StringComparison.Ordinal));
        var after = await ArticleAsync(bench);
        Assert.Equal((before.Version, before.Draft.Text, before.Draft.PageId, FigureReader.Version), (after.Version, after.Draft.Text, after.Draft.PageId, after.Draft.ReaderVersion));
        Assert.Equal(before.Draft.Figures.Count + 1, after.Draft.Figures.Count);
        // The index learns of it.
        Assert.True((await bench.Store.CountAsync(default)).LastChange > count);

        Assert.Equal(0, (await RereadAsync(bench)).Report.Articles);
    }

    [Fact]
    public async Task What_is_read_into_other_words_is_a_version_of_the_same_page_and_only_once()
    {
        await using var bench = await CrawledAsync(reader: "1", draft => draft);
        var page = (await ArticleAsync(bench)).Draft.PageId;
        for (var again = 0; again < 2; again++)
        {
            var (report, _) = await RereadAsync(bench, draft => draft with { Text = draft.Text + "\n\nHết.", ReaderVersion = "3" }, "3");
            Assert.Equal(1 - again, report.Words);
        }
        var versions = await bench.Store.ListVersionsAsync((await ArticleAsync(bench)).Draft.Id, default);
        Assert.Equal([page, page], versions.Select(v => v.PageId));
        Assert.DoesNotContain("Hết.", (await bench.Store.FindArticleAsync((await ArticleAsync(bench)).Draft.Id, 1, default))!.Draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_article_is_read_from_its_correction()
    {
        await using var bench = await CrawledAsync(reader: "1", draft => draft);
        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("38 khoản", "39 khoản", StringComparison.Ordinal);
        await bench.RunAsync();
        // And once more unchanged, which leaves a revisit as the latest record of the address.
        await bench.RunAsync();
        await RereadAsync(bench);
        var article = await ArticleAsync(bench);
        Assert.Equal(2, article.Version);
        Assert.Contains("39 khoản", article.Draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_no_reader_could_read_becomes_an_article_where_this_one_can()
    {
        await using var bench = await RunBench.StartAsync();
        Publish(bench);
        bench.Tools = tools => tools with { Read = (_, _, _, _) => (null, "NoArticle: too short") };
        await bench.RunAsync();
        Assert.Equal(0, (await bench.Store.CountAsync(default)).Articles);
        var (report, told) = await RereadAsync(bench);
        Assert.Equal((1, 0), (report.New, report.Articles));
        Assert.Contains("could not be read before", told[0], StringComparison.Ordinal);
        Assert.Equal((await ArticleAsync(bench)).Draft.Id, (await bench.Store.FindAddressAsync(bench.At(RunBench.Address(1)).AbsoluteUri, default))!.ArticleId);
        Assert.Equal(0, (await RereadAsync(bench)).Report.New);
    }

    [Fact]
    public async Task What_this_reader_cannot_read_or_whose_page_is_gone_stays_as_it_was()
    {
        await using var bench = await CrawledAsync(reader: "1", draft => draft with { PageId = "urn:uuid:gone" });
        var (report, told) = await RereadAsync(bench);
        Assert.Equal((1, 1), (report.Articles, report.Kept));
        Assert.Contains("not in the archive any more", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal("1", (await ArticleAsync(bench)).Draft.ReaderVersion);
    }

    [Fact]
    public async Task An_article_without_a_page_is_read_from_its_words()
    {
        await using var bench = await RunBench.StartAsync();
        await bench.Store.SaveAsync([new ArticleDraft
        {
            Id = "a", Portal = ArticleDraft.ImportPortal, Title = "Viện trợ", Text = Sentence, Place = "VN-25", ReadAt = DateTimeOffset.UnixEpoch, ReaderVersion = "1", Relevant = false, Figures = [],
        }], default);
        var (report, _) = await RereadAsync(bench);
        Assert.Equal((1, 2), (report.Articles, report.Added));
        Assert.True((await bench.Store.FindArticleAsync("a", default))!.Draft.Relevant);
    }

    [Fact]
    public async Task A_document_linked_from_an_article_is_read_from_its_words_with_its_pages()
    {
        await using var bench = await RunBench.StartAsync();
        Publish(bench);
        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("</div></article>", "<p><a href=\"/tep/bao-cao.docx\">Báo cáo</a></p></div></article>", StringComparison.Ordinal);
        bench.Odd["/tep/bao-cao.docx"] = context => context.Response.Body.WriteAsync(MadeDocx.Of(MadeDocx.P("Phụ lục") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + MadeDocx.P(Sentence))).AsTask();
        await bench.RunAsync();
        var id = (await bench.Store.ListAttachmentsAsync((await ArticleAsync(bench)).Draft.Id, default))[0].DocumentId!;
        var document = (await bench.Store.FindArticleAsync(id, default))!;
        // As an earlier reader left it, which took it for the place of today.
        await bench.Store.SaveAsync([document.Draft with { ReaderVersion = "1", Place = "VN-24", Figures = [] }], default);
        var (report, told) = await RereadAsync(bench);

        Assert.Equal((1, 2, 0), (report.Articles, report.Added, report.Kept));
        Assert.Equal(3, told.Count);
        var after = (await bench.Store.FindArticleAsync(id, default))!;
        Assert.Equal((document.Draft.PageId, document.Draft.AttachedTo, "VN-25"), (after.Draft.PageId, after.Draft.AttachedTo, after.Draft.Place));
        Assert.All(after.Figures, figure => Assert.Equal([2], figure.Pages));
    }

    private static void Publish(RunBench bench)
    {
        bench.Publish(1);
        bench.Pages[RunBench.Address(1)] = bench.Pages[RunBench.Address(1)].Replace("<p>Phát biểu", $"<p>{Sentence}</p><p>Phát biểu", StringComparison.Ordinal);
    }

    private static async Task<RunBench> CrawledAsync(string reader, Func<ArticleDraft, ArticleDraft> read)
    {
        var bench = await RunBench.StartAsync();
        Publish(bench);
        bench.Tools = tools => tools with { Read = (portal, page, kept, now) => DraftReader.Read(portal, page, kept, now) is ({ } draft, _) ? (read(draft with { ReaderVersion = reader }), null) : (null, "none") };
        await bench.RunAsync();
        return bench;
    }

    private static async Task<StoredArticle> ArticleAsync(RunBench bench) => (await bench.Store.FindArticleAsync((await bench.Store.ReadChangesAsync(0, 10, default))[0].ArticleId, default))!;

    private static async Task<(RereadReport Report, List<string> Told)> RereadAsync(RunBench bench, Func<ArticleDraft, ArticleDraft>? finish = null, string? version = null)
    {
        var told = new List<string>();
        var reread = new Reread(bench.Store, bench.Archive, [bench.Portal()], bench.Time, NullLogger.Instance) { Version = version ?? FigureReader.Version, Finish = finish ?? (draft => draft) };
        return (await reread.RunAsync(all: false, told.Add, default), told);
    }
}
