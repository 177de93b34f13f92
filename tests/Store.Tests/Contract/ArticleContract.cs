using System.Text;
using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Articles and their versions.</summary>
public abstract class ArticleContract : StoreContract
{
    [ContractFact]
    public async Task An_article_comes_back_as_it_was_stored()
    {
        var draft = Samples.Article("a", quotes: ["38 khoản viện trợ", "12 đoàn"]) with { Lead = "Tóm tắt", Sample = true };

        Assert.Equal(new SaveResult(SaveOutcome.New, "a", 1), await SaveAsync(draft));

        var stored = await Store.FindArticleAsync("a", Never);
        Same.Draft(draft, stored!.Draft);
        Assert.Equal(TimeSpan.FromHours(7), stored.Draft.Published!.Value.Offset);
        Assert.Equal(1, stored.Version);
        Assert.Equal(draft.ReadAt, stored.FirstSeen);
        Assert.Equal(["38 khoản viện trợ", "12 đoàn"], stored.Figures.Select(f => Assert.Single(f.Quotes)));
    }

    [ContractFact]
    public async Task An_article_without_the_optional_parts_comes_back_without_them()
    {
        var draft = Samples.Article("a") with
        {
            Url = null,
            Place = null,
            Author = null,
            Published = null,
            PageId = null,
            Attachments = [],
            Portal = ArticleDraft.ImportPortal,
        };

        await SaveAsync(draft);

        Same.Draft(draft, (await Store.FindArticleAsync("a", Never))!.Draft);
    }

    [ContractFact]
    public async Task An_unknown_article_is_null_and_has_no_versions_and_no_copies()
    {
        Assert.Null(await Store.FindArticleAsync("nowhere", Never));
        Assert.Null(await Store.FindArticleAsync("nowhere", 1, Never));
        Assert.Empty(await Store.FindArticlesAsync(["nowhere"], Never));
        Assert.Empty(await Store.ListVersionsAsync("nowhere", Never));
        Assert.Empty(await Store.FindCopiesAsync("nowhere", Never));
    }

    [ContractFact]
    public async Task Several_are_read_together_as_each_by_itself()
    {
        await SaveAsync(Samples.Article("a", quotes: "38 khoản viện trợ"));
        await SaveAsync(Samples.Article("b", body: "Trong kỳ có 12 đoàn vào làm việc.", quotes: ["12 đoàn", "Trong kỳ"]));
        await SaveAsync(Samples.Article("c", body: "Không có số liệu."));
        await SaveAsync(Samples.Article("a", "Huế: đính chính", quotes: ["38 khoản", "12 đoàn"]));

        var together = await Store.FindArticlesAsync(["c", "nowhere", "a", "b"], Never);

        Assert.Equal(["c", "a", "b"], together.Select(article => article.Draft.Id));
        foreach (var article in together)
            Assert.Equal(Whole((await Store.FindArticleAsync(article.Draft.Id, Never))!), Whole(article));

        static string Whole(StoredArticle article) => JsonSerializer.Serialize(article, FigureJson.Options);
    }

    [ContractFact]
    public async Task The_same_article_again_writes_nothing()
    {
        var draft = Samples.Article("a", quotes: "38 khoản viện trợ");
        await SaveAsync(draft);
        var before = await Store.CountAsync(Never);

        var again = await SaveAsync(draft with { ReadAt = draft.ReadAt.AddDays(1), PageId = "urn:uuid:later" });

        Assert.Equal(new SaveResult(SaveOutcome.Unchanged, "a", 1), again);
        Assert.Equal(before, await Store.CountAsync(Never));
        Same.Draft(draft, (await Store.FindArticleAsync("a", Never))!.Draft);
    }

    [ContractTheory]
    [InlineData("Huế: đính chính", Samples.Body)]
    [InlineData(Samples.Title, "Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ, đã đính chính.")]
    public async Task Another_title_or_text_is_a_new_version_and_the_old_one_stays(string title, string body)
    {
        var first = Samples.Article("a", quotes: "38 khoản viện trợ");
        var second = Samples.Article("a", title, body, quotes: "38 khoản viện trợ") with { ReadAt = first.ReadAt.AddDays(1) };
        await SaveAsync(first);

        Assert.Equal(new SaveResult(SaveOutcome.Changed, "a", 2), await SaveAsync(second));

        Same.Draft(second, (await Store.FindArticleAsync("a", Never))!.Draft);
        Assert.Equal(first.ReadAt, (await Store.FindArticleAsync("a", Never))!.FirstSeen);
        var old = await Store.FindArticleAsync("a", 1, Never);
        Same.Draft(first, old!.Draft);
        Assert.All(old.Figures, figure => Assert.Equal(1, figure.Version));
        Assert.Null(await Store.FindArticleAsync("a", 3, Never));
    }

    [ContractFact]
    public async Task The_history_lists_every_version_oldest_first()
    {
        var first = Samples.Article("a");
        var second = Samples.Article("a", "Huế: đính chính") with { ReadAt = first.ReadAt.AddDays(1), PageId = null };
        await SaveAsync(first);
        await SaveAsync(second);

        var versions = await Store.ListVersionsAsync("a", Never);

        Assert.Equal([(1, first.Title, first.ReadAt, first.PageId), (2, second.Title, second.ReadAt, null)],
            versions.Select(v => (v.Version, v.Title, v.ReadAt, v.PageId)));
    }

    [ContractFact]
    public async Task Another_reading_replaces_the_figures_of_the_current_version()
    {
        var first = Samples.Article("a", quotes: "38 khoản viện trợ");
        await SaveAsync(first);
        var firstFigure = Assert.Single((await Store.FindArticleAsync("a", Never))!.Figures);
        var second = Samples.Article("a", quotes: ["12 đoàn", "gần 2,072 triệu USD"]) with { ReaderVersion = "2", ReadAt = first.ReadAt.AddDays(1) };

        Assert.Equal(new SaveResult(SaveOutcome.Reread, "a", 1), await SaveAsync(second));

        var stored = await Store.FindArticleAsync("a", Never);
        Same.Draft(second, stored!.Draft);
        Assert.Equal(first.ReadAt, stored.FirstSeen);
        Assert.All(stored.Figures, figure => Assert.True(figure.Id > firstFigure.Id, "the id of a replaced figure must not come back"));
        Assert.Equal("2", Assert.Single(await Store.ListVersionsAsync("a", Never)).ReaderVersion);
    }

    [ContractFact]
    public async Task A_corrected_date_is_another_reading()
    {
        var draft = Samples.Article("a");
        await SaveAsync(draft);

        Assert.Equal(SaveOutcome.Reread, (await SaveAsync(draft with { Published = Samples.Morning.AddDays(-1) })).Outcome);

        Assert.Equal(Samples.Morning.AddDays(-1), (await Store.FindArticleAsync("a", Never))!.Draft.Published);
    }

    public static TheoryData<string, Func<ArticleDraft, ArticleDraft>> Faulty => new()
    {
        { "no id", d => d with { Id = "" } },
        { "an endless id", d => d with { Id = new string('x', 201) } },
        { "a title in NFD", d => d with { Title = d.Title.Normalize(NormalizationForm.FormD) } },
        { "a text in NFD", d => d with { Text = d.Text.Normalize(NormalizationForm.FormD) } },
        { "half a pair", d => d with { Text = d.Text + "\ud83d" } },
        { "half a pair first", d => d with { Author = "\ude00 Hòa" } },
        { "a null character", d => d with { Lead = "a\0b" } },
        { "an empty mention", d => d with { Figures = [d.Figures[0] with { Mentions = [new Mention(5, 5)] }] } },
        { "a mention before the text", d => d with { Figures = [d.Figures[0] with { Mentions = [new Mention(-1, 5)] }] } },
        { "a mention behind the text", d => d with { Figures = [d.Figures[0] with { Mentions = [new Mention(0, d.Text.Length + 1)] }] } },
        { "a mention that cuts a pair", d => d with { Text = "😀" + d.Text, Figures = [d.Figures[0] with { Mentions = [new Mention(1, 5)] }] } },
        { "a figure without mention", d => d with { Figures = [d.Figures[0] with { Mentions = [] }] } },
    };

    [ContractTheory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public async Task A_faulty_draft_is_refused_with_everything_beside_it(string what, Func<ArticleDraft, ArticleDraft> spoil)
    {
        var faulty = spoil(Samples.Article("faulty", quotes: "12 đoàn"));

        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync([Samples.Article("sound"), faulty], Never));

        Assert.NotNull(faulty.FindFault());
        Assert.True(0 == (await Store.CountAsync(Never)).Articles, $"{what}: something was stored");
    }

    [ContractFact]
    public async Task A_save_that_is_cancelled_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync([Samples.Article("a")], cancelled.Token));

        Assert.Equal(0, (await Store.CountAsync(Never)).Articles);
    }

    [ContractFact]
    public async Task A_reader_beside_a_writer_sees_an_article_and_its_figures_of_one_moment()
    {
        await SaveAsync(Version(0));
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= 60; i++)
                await SaveAsync(Version(i));
        });

        for (var seen = 0; seen < 61;)
        {
            var stored = (await Store.FindArticleAsync("a", Never))!;
            seen = stored.Version;
            Assert.Equal(Samples.Article("a").Title + seen, stored.Draft.Title);
            Assert.Equal(seen % 2 == 0 ? 2 : 1, stored.Figures.Count);
            Assert.All(stored.Figures, figure => Assert.Equal(seen, figure.Version));
            var found = await Store.FindFiguresAsync(new() { ArticleId = "a" }, Never);
            Assert.Equal(found.Total, found.Items.Count);
            Assert.Single(found.Items.Select(figure => figure.Version).Distinct());
        }
        await writing;

        // One figure in odd versions, two in even ones.
        static ArticleDraft Version(int i) =>
            Samples.Article("a", $"{Samples.Title}{i + 1}", quotes: i % 2 == 0 ? ["12 đoàn"] : ["12 đoàn", "38 khoản viện trợ"]);
    }

    [ContractFact]
    public async Task Counts_tell_what_there_is()
    {
        await Store.SaveAsync(
            [
                Samples.Article("a", quotes: ["38 khoản viện trợ", "12 đoàn"]),
                Samples.Article("b", body: "Du lịch Huế.") with { Relevant = false, Published = Samples.Morning.AddDays(1) },
            ], Never);
        await SaveAsync(Samples.Article("a", "Huế: đính chính", quotes: "12 đoàn"));
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("t")], Never);

        Assert.Equal(new StoreCounts(2, 1, 1, 1, 3, Samples.Morning.AddDays(1)), await Store.CountAsync(Never));
    }
}
