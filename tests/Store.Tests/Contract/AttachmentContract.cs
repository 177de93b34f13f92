using NgoNews.Extractor.Pages;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Files linked from articles: what is to be fetched, what became of it, and the page that a figure stands on.</summary>
public abstract class AttachmentContract : StoreContract
{
    private const string File = "https://hue.example/phu-luc.pdf";

    [ContractFact]
    public async Task A_linked_file_is_due_till_something_became_of_it_and_again_when_the_article_is_corrected()
    {
        await SaveAsync(Samples.Article("a"));
        var due = Assert.Single(await DueAsync());
        Assert.Equal(("a", File, "Phụ lục", AttachmentState.Due), (due.ArticleId, due.Url, due.Name, due.State));

        await CommitAsync(due with { State = AttachmentState.Unavailable, Detail = "404" });
        Assert.Empty(await DueAsync());

        await SaveAsync(Samples.Article("a", "Đính chính"));
        Assert.Single(await DueAsync());

        await SaveAsync(Samples.Article("a", "Đính chính lần hai") with { Attachments = [] });
        Assert.Empty(await Store.ListAttachmentsAsync("a", Never));
    }

    [ContractFact]
    public async Task What_waits_for_programs_is_due_when_all_of_them_are_there()
    {
        await SaveAsync(Samples.Article("a"));
        await CommitAsync((await DueAsync())[0] with { State = AttachmentState.MissingProgram, Missing = ["pdftoppm", "tesseract"] });

        Assert.Empty(await DueAsync());
        Assert.Empty(await DueAsync("tesseract"));
        Assert.Equal(["pdftoppm", "tesseract"], Assert.Single(await DueAsync("tesseract", "pdftotext", "pdftoppm")).Missing);
    }

    [ContractFact]
    public async Task Files_of_long_articles_on_something_else_and_of_other_portals_are_not_asked_for()
    {
        await Store.SaveAsync(
            [
                Samples.Article("other", body: string.Concat(Enumerable.Repeat(Samples.Body, 4))) with { Relevant = false },
                Samples.Article("stub", "Báo cáo quý", "Xem tệp đính kèm.") with { Relevant = false },
                Samples.Article("elsewhere", portal: "danang"),
            ], Never);

        Assert.Equal(["stub"], (await DueAsync()).Select(f => f.ArticleId));
    }

    [ContractFact]
    public async Task A_document_knows_whose_it_is_and_its_figures_the_page()
    {
        await SaveAsync(Samples.Article("a", body: "Xem hai tệp đính kèm.") with { Attachments = [new Attachment("Phụ lục", File), new Attachment("Bản sao", File + "?ban=2")] });
        var document = Samples.Article("a~1", "Phụ lục", quotes: ["38 khoản viện trợ", "12 đoàn"]) with { Attachments = [], AttachedTo = "a" };
        document = document with { PageStarts = [0, 20, document.Text.IndexOf("Trong kỳ", StringComparison.Ordinal)] };
        foreach (var (file, id) in (await DueAsync()).Zip(["a~1", "a~2"]))
            await CommitAsync(file with { State = AttachmentState.Read }, document with { Id = id });

        Same.Draft(document, (await Store.FindArticleAsync("a~1", Never))!.Draft);
        Assert.Equal([2, 3], (await Store.FindFiguresAsync(new() { ArticleId = "a~1" }, Never)).Items.Select(row => Assert.Single(row.Pages)));
        // The same words again: one document.
        Assert.Equal([("Phụ lục", "a~1"), ("Bản sao", "a~1")], (await Store.ListAttachmentsAsync("a", Never)).Select(f => (f.Name, f.DocumentId!)));
    }

    [ContractTheory]
    [InlineData(1)]
    [InlineData(0, 9, 5)]
    [InlineData(0, 100_000)]
    public async Task Pages_that_no_text_has_are_refused(params int[] starts) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(Samples.Article("a") with { PageStarts = starts }));

    private Task<IReadOnlyList<AttachmentRow>> DueAsync(params string[] programs) => Store.ListDueAttachmentsAsync("hue", programs, 10, Never);

    private async Task CommitAsync(AttachmentRow became, ArticleDraft? document = null)
    {
        var run = await Store.StartRunAsync("hue", Samples.Morning, Never);
        await Store.CommitFetchAsync(new Fetched(Samples.Fetch(run, FetchOutcome.Unchanged, became.Url), null, null, document) { Attachment = became }, Never);
    }
}
