using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Contract;

/// <summary>The same words twice: at two addresses of a portal, in two portals, in an import.</summary>
public abstract class CopyContract : StoreContract
{
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
}
