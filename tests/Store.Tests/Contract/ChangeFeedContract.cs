using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Contract;

/// <summary>The change feed that projections follow.</summary>
public abstract class ChangeFeedContract : StoreContract
{
    [ContractFact]
    public async Task An_empty_store_has_no_changes()
    {
        Assert.Empty(await Store.ReadChangesAsync(0, 10, Never));
        Assert.Equal(0, (await Store.CountAsync(Never)).LastChange);
        Assert.Equal(0, await Store.LastChangeAsync(Never));
    }

    [ContractFact]
    public async Task New_articles_are_listed_in_the_order_they_were_stored()
    {
        await Store.SaveAsync([Article("b"), Article("a")], Never);
        await Store.SaveAsync([Article("c")], Never);

        Assert.Equal([new(1, "b", 1), new(2, "a", 1), new ArticleChange(3, "c", 1)], await Store.ReadChangesAsync(0, 10, Never));
    }

    [ContractFact]
    public async Task A_reader_pages_through_from_the_last_number_it_has_seen()
    {
        await Store.SaveAsync([.. Enumerable.Range(0, 5).Select(i => Article($"a{i}"))], Never);

        var seen = new List<string>();
        var after = 0L;
        while (await Store.ReadChangesAsync(after, 2, Never) is { Count: > 0 } page)
        {
            Assert.True(page.Count <= 2);
            seen.AddRange(page.Select(c => c.ArticleId));
            after = page[^1].Number;
        }

        Assert.Equal(["a0", "a1", "a2", "a3", "a4"], seen);
        Assert.Equal(after, (await Store.CountAsync(Never)).LastChange);
        Assert.Equal(after, await Store.LastChangeAsync(Never));
    }

    [ContractFact]
    public async Task An_article_of_which_an_earlier_copy_is_found_is_told_of_again()
    {
        await Store.SaveAsync([Samples.Article("late", portal: "danang") with { Published = Samples.Morning }, Article("other")], Never);
        var seen = await Store.LastChangeAsync(Never);

        await Store.SaveAsync([Samples.Article("early", portal: "tuoitre") with { Published = Samples.Morning.AddDays(-1) }], Never);

        Assert.Equal("early", (await Store.FindArticleAsync("late", Never))!.Cluster);
        Assert.Equal(["early", "late"], (await Store.ReadChangesAsync(seen, 10, Never)).Select(c => c.ArticleId));
    }

    [ContractFact]
    public async Task A_changed_or_reread_article_moves_to_the_end_at_its_current_version()
    {
        await Store.SaveAsync([Article("changed"), Article("reread"), Article("still")], Never);
        await Store.SaveAsync([Article("changed") with { Title = "Đính chính" }, Article("reread") with { ReaderVersion = "2" }], Never);

        Assert.Equal([new(3, "still", 1), new(4, "changed", 2), new ArticleChange(5, "reread", 1)], await Store.ReadChangesAsync(0, 10, Never));
    }

    [ContractFact]
    public async Task What_writes_nothing_is_no_change()
    {
        await Store.SaveAsync([Article("a")], Never);

        await Store.SaveAsync([Article("a"), Article("a") with { Id = "twin" }], Never);

        Assert.Empty(await Store.ReadChangesAsync(1, 10, Never));
    }

    [ContractFact]
    public async Task A_limit_below_one_is_a_mistake() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ReadChangesAsync(0, 0, Never));

    [ContractFact]
    public async Task A_reader_beside_many_writers_misses_no_article_and_sees_none_before_it_is_stored()
    {
        const int Writers = 4, Each = 25;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
                await Store.SaveAsync([Article($"{w}-{i}")], Never);
        })));

        var seen = new List<ArticleChange>();
        var done = false;
        while (!done)
        {
            done = writing.IsCompleted;
            foreach (var change in await Store.ReadChangesAsync(seen.Count == 0 ? 0 : seen[^1].Number, 7, Never))
            {
                seen.Add(change);
                done = false;
                Assert.NotNull(await Store.FindArticleAsync(change.ArticleId, change.Version, Never));
            }
        }
        await writing;

        Assert.Equal(Enumerable.Range(1, Writers * Each), seen.Select(c => (int)c.Number));
        Assert.Equal(Writers * Each, seen.Select(c => c.ArticleId).Distinct().Count());
    }

    // Short bodies of their own: none is a copy of another.
    private static ArticleDraft Article(string id) => Samples.Article(id, body: $"Bài số {id}.");
}
