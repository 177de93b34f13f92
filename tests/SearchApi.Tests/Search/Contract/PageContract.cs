using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>Every hit once, however many pages it takes.</summary>
public abstract class PageContract : SearchIndexContract
{
    [Fact]
    public async Task Without_words_the_newest_come_first_and_the_undated_last()
    {
        await PutAsync(1, Articles.Varied);

        Assert.Equal(["c", "e", "a", "b", "d", "f"], await FindAsync("  "));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("viện trợ")]
    [InlineData("Tỉnh nào đã tiếp nhận viện trợ y tế số lớn")]
    public async Task Pages_hold_every_hit_once_in_the_order_of_one_long_page(string? text)
    {
        await PutAsync(1, [.. Enumerable.Range(0, 90).Select(i => Articles.Make($"n{i}", $"Tin viện trợ số {i % 7}", i % 3 == 0 ? "Tiếp nhận viện trợ y tế tỉnh." : "Tin.", $"2024-01-{1 + (i % 5):00}T08:00:00+07:00"))]);
        var whole = await Index.SearchAsync(new SearchQuery { Text = text, Limit = 100 }, default);
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await Index.SearchAsync(new SearchQuery { Text = text, Limit = 7, After = after }, default);
            Assert.Equal(whole.Total, page.Total);
            seen.AddRange(page.Hits.Select(h => h.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(whole.Hits.Select(h => h.Id), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(whole.Total, seen.Count);
    }

    [Fact]
    public async Task A_cursor_that_is_none_or_of_another_question_is_refused()
    {
        await PutAsync(1, Articles.Varied);
        var next = (await Index.SearchAsync(new SearchQuery { Text = "viện trợ", Limit = 2 }, default)).Next;
        Assert.NotNull(next);

        foreach (var query in (SearchQuery[])[new() { After = "x" }, new() { After = new string('A', 10_000) }, new() { Text = "khách", After = next }, new() { Text = "viện trợ", Year = 2023, After = next }])
        {
            var error = await Assert.ThrowsAsync<SearchQueryException>(() => Index.SearchAsync(query, default));
            Assert.Equal(SearchQueryException.InCursor, error.Position);
        }
    }

    [Fact]
    public async Task By_date_the_newest_hit_comes_first_and_pages_go_on()
    {
        await PutAsync(1, Articles.Varied);
        var query = new SearchQuery { Text = "viện trợ", Sort = SearchSort.Date, Limit = 4 };

        var first = await Index.SearchAsync(query, default);
        var second = await Index.SearchAsync(query with { After = first.Next }, default);

        Assert.Equal(["c", "e", "a", "b", "d", "f"], first.Hits.Concat(second.Hits).Select(h => h.Id));
        await Assert.ThrowsAsync<SearchQueryException>(() => Index.SearchAsync(query with { Sort = SearchSort.Relevance, After = first.Next }, default));
    }

    [Fact]
    public async Task Beyond_the_closely_looked_at_paging_goes_on_to_the_end()
    {
        await PutAsync(1, [.. Enumerable.Range(0, 450).Select(i => Articles.Make($"n{i}", "Viện trợ", string.Concat(Enumerable.Repeat("tin ", i % 50))))]);
        var seen = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await Index.SearchAsync(new SearchQuery { Text = "viện trợ", Limit = 100, After = after }, default);
            Assert.All(page.Hits, h => Assert.True(seen.Add(h.Id)));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(450, seen.Count);
    }
}
