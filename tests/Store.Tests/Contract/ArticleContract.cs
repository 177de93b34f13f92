using System.Text;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Articles, versions, copies.</summary>
public abstract class ArticleContract : StoreContract
{
    [Fact]
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

    [Fact]
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

    [Fact]
    public async Task An_unknown_article_is_null_and_has_no_versions_and_no_copies()
    {
        Assert.Null(await Store.FindArticleAsync("nowhere", Never));
        Assert.Null(await Store.FindArticleAsync("nowhere", 1, Never));
        Assert.Empty(await Store.ListVersionsAsync("nowhere", Never));
        Assert.Empty(await Store.FindCopiesAsync("nowhere", Never));
    }

    [Fact]
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

    [Theory]
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

    [Fact]
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

    [Fact]
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

    [Fact]
    public async Task A_corrected_date_is_another_reading()
    {
        var draft = Samples.Article("a");
        await SaveAsync(draft);

        Assert.Equal(SaveOutcome.Reread, (await SaveAsync(draft with { Published = Samples.Morning.AddDays(-1) })).Outcome);

        Assert.Equal(Samples.Morning.AddDays(-1), (await Store.FindArticleAsync("a", Never))!.Draft.Published);
    }

    [Fact]
    public async Task One_article_at_two_addresses_of_a_portal_is_stored_once()
    {
        var results = await Store.SaveAsync([Samples.Article("a"), Samples.Article("b")], Never);

        Assert.Equal([new(SaveOutcome.New, "a", 1), new SaveResult(SaveOutcome.Duplicate, "a", 1)], results);
        Assert.Null(await Store.FindArticleAsync("b", Never));
    }

    [Fact]
    public async Task What_another_article_once_said_does_not_make_a_duplicate()
    {
        await SaveAsync(Samples.Article("a"));
        await SaveAsync(Samples.Article("a", body: "Nội dung khác hẳn."));

        Assert.Equal(SaveOutcome.New, (await SaveAsync(Samples.Article("b"))).Outcome);
    }

    [Fact]
    public async Task A_known_article_that_comes_to_say_what_another_says_is_changed_and_no_duplicate()
    {
        await Store.SaveAsync([Samples.Article("a"), Samples.Article("b", body: "Nội dung khác hẳn.")], Never);

        Assert.Equal(new SaveResult(SaveOutcome.Changed, "b", 2), await SaveAsync(Samples.Article("b")));
    }

    [Fact]
    public async Task Imports_with_the_same_words_stay_two_articles()
    {
        var results = await Store.SaveAsync([Samples.Article("a", portal: "import"), Samples.Article("b", portal: "import")], Never);

        Assert.All(results, r => Assert.Equal(SaveOutcome.New, r.Outcome));
        Assert.Equal(["b"], await Store.FindCopiesAsync("a", Never));
    }

    [Fact]
    public async Task Copies_in_other_portals_are_found_under_another_headline_earliest_first()
    {
        await Store.SaveAsync(
            [
                Samples.Article("undated", "Tin vắn về viện trợ", portal: "quangtri") with { Published = null },
                Samples.Article("late", "Viện trợ vào Huế", portal: "danang") with { Published = Samples.Morning.AddDays(2) },
                // 06:00 in Hà Nội is later than 22:30 UTC of the day before, though its text sorts after "08:30".
                Samples.Article("early", portal: "tuoitre") with { Published = Samples.Morning.ToUniversalTime().AddHours(-1) },
                Samples.Article("a"),
                Samples.Article("other", body: "Chuyện khác.", portal: "danang"),
            ], Never);

        Assert.Equal(["early", "late", "undated"], await Store.FindCopiesAsync("a", Never));
        Assert.Equal((await Store.FindArticleAsync("a", Never))!.ContentHash, (await Store.FindArticleAsync("late", Never))!.ContentHash);
    }

    [Fact]
    public async Task A_copy_that_was_corrected_is_no_copy_any_more()
    {
        await Store.SaveAsync([Samples.Article("a"), Samples.Article("b", portal: "danang")], Never);
        await SaveAsync(Samples.Article("b", body: "Đã đính chính.", portal: "danang"));

        Assert.Empty(await Store.FindCopiesAsync("a", Never));
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

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public async Task A_faulty_draft_is_refused_with_everything_beside_it(string what, Func<ArticleDraft, ArticleDraft> spoil)
    {
        var faulty = spoil(Samples.Article("faulty", quotes: "12 đoàn"));

        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync([Samples.Article("sound"), faulty], Never));

        Assert.NotNull(faulty.FindFault());
        Assert.True(0 == (await Store.CountAsync(Never)).Articles, $"{what}: something was stored");
    }

    [Fact]
    public async Task A_save_that_is_cancelled_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync([Samples.Article("a")], cancelled.Token));

        Assert.Equal(0, (await Store.CountAsync(Never)).Articles);
    }

    [Fact]
    public async Task Counts_tell_what_there_is()
    {
        await Store.SaveAsync(
            [
                Samples.Article("a", quotes: ["38 khoản viện trợ", "12 đoàn"]),
                Samples.Article("b", body: "Du lịch Huế.") with { Relevant = false, Published = Samples.Morning.AddDays(1) },
            ], Never);
        await SaveAsync(Samples.Article("a", "Huế: đính chính", quotes: "12 đoàn"));
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("t")], Never);

        Assert.Equal(new StoreCounts(2, 1, 3, 1, 0, 1, 3, Samples.Morning.AddDays(1)), await Store.CountAsync(Never));
    }
}
