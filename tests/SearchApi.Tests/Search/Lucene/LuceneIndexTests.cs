using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Lucene;
using NgoNews.SearchApi.Tests.Search.Contract;

namespace NgoNews.SearchApi.Tests.Search.Lucene;

public sealed class LuceneIndexTests : SearchIndexContract
{
    private string Path => System.IO.Path.Combine(Folder, "index");

    internal static Task<ISearchIndex> Open(string folder) => Task.FromResult<ISearchIndex>(LuceneIndex.Open(System.IO.Path.Combine(folder, "index")));

    protected override Task<ISearchIndex> OpenAsync(string folder) => Open(folder);

    [Fact]
    public async Task What_is_no_index_is_made_anew()
    {
        await PutAsync(9, Articles.Varied);
        await Index.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(Path))
            await File.WriteAllTextAsync(file, new string('x', 5000));
        await ReopenAsync();

        Assert.Equal(0, await Index.LastChangeAsync(default));
        await PutAsync(1, Articles.Varied);
        Assert.Equal(6, (await AskAsync(null)).Total);
    }

    /// <summary>What a killed process leaves is what its folder holds at that moment.</summary>
    [Fact]
    public async Task A_kill_costs_what_was_not_committed_yet_and_nothing_of_it_is_left_over()
    {
        await PutAsync(9, Articles.Varied);
        await ReopenAsync();
        await PutAsync(10, Articles.Make("later", "Tin về sau", "viện trợ"));
        var left = System.IO.Path.Combine(Folder, "left");
        Directory.CreateDirectory(left);
        foreach (var file in Directory.EnumerateFiles(Path).Where(f => System.IO.Path.GetFileName(f) != "write.lock"))
            File.Copy(file, System.IO.Path.Combine(left, System.IO.Path.GetFileName(file)));

        await using var index = LuceneIndex.Open(left);
        Assert.Equal(9, await index.LastChangeAsync(default));
        await index.ApplyAsync([Articles.Make("later", "Tin về sau", "viện trợ")], 10, default);
        Assert.Equal(7, (await index.SearchAsync(new SearchQuery(), default)).Total);
    }

    [Fact]
    public async Task An_article_that_comes_again_in_a_batch_stands_there_once()
    {
        await PutAsync(1, Articles.Make("a", "Tin cũ", "Bản đầu."), Articles.Make("a", "Tin mới", "Bản sau."));
        await PutAsync(2, Articles.Make("a", "Tin mới nhất", "Bản cuối."));

        Assert.Equal("Tin mới nhất", Assert.Single((await AskAsync(null)).Hits).Title);
        Assert.Empty(await FindAsync("\"bản đầu\""));
    }

    /// <summary>A cursor is what a page gave, or what somebody made of it.</summary>
    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Date)]
    public async Task Whatever_stands_in_a_cursor_only_hits_are_answered(SearchSort sort)
    {
        await PutAsync(1, [.. Enumerable.Range(0, 230).Select(i => Articles.Make($"n{i}", "Viện trợ"))]);
        var query = new SearchQuery { Text = "viện trợ", Sort = sort };
        foreach (var tier in (int[])[0, 1, 2, 255])
        {
            foreach (var score in (double[])[0, -1, 1e300, double.NaN, double.NegativeInfinity, double.PositiveInfinity])
            {
                foreach (var number in (int[])[0, 7, -1, int.MinValue, int.MaxValue])
                {
                    var answer = await Index.SearchAsync(query with { After = Cursor.Write(new Match(tier, score, number, number), query) }, default);
                    Assert.Equal(230, answer.Total);
                    Assert.True(answer.Hits.DistinctBy(h => h.Id).Count() == answer.Hits.Count);
                }
            }
        }
    }

    [Fact]
    public async Task Pages_go_on_where_they_ended_while_articles_come_and_change()
    {
        await PutAsync(1, [.. Enumerable.Range(0, 260).Select(i => Articles.Make($"n{i}", "Viện trợ", "Viện trợ, viện trợ. " + string.Concat(Enumerable.Repeat("tin ", i))))]);
        var (query, seen) = (new SearchQuery { Text = "viện trợ", Limit = 20 }, new List<string>());
        for (var page = query; ;)
        {
            var answer = await Index.SearchAsync(page, default);
            seen.AddRange(answer.Hits.Select(h => h.Id));
            if (answer.Next is not { } next)
                break;
            // Worth less than all that was there, and another segment.
            await PutAsync(seen.Count, Articles.Make($"later{seen.Count}", "Tin", string.Concat(Enumerable.Repeat("tin ", 1_000)) + "viện khác, trợ khác"));
            page = query with { After = next };
        }

        Assert.Equal(260, seen.Count(id => id.StartsWith('n')));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    /// <summary>Of many words, some of which tell much more than others, as many are wanted as tell enough: no number of them says that.</summary>
    [Fact]
    public async Task One_telling_word_is_worth_several_that_all_articles_hold()
    {
        await PutAsync(1, [.. Enumerable.Range(0, 60).Select(i => Articles.Make($"n{i}", "Tin", "tỉnh nhận viện trợ năm nay của tổ chức lớn")), Articles.Make("rare", "Tin", "giếng khoan")]);

        Assert.Equal(["rare"], await FindAsync("tỉnh huyện xã giếng khoan mới nào?"));
    }

    /// <summary>Longer than what the engine takes for one word, and than its pages.</summary>
    [Fact]
    public async Task Texts_of_any_length_come_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Tỉnh vận động viện trợ. ", 20_000)) + "Rừng ngập mặn.";
        await PutAsync(1, Articles.Make("long", "Văn kiện", text));
        await ReopenAsync();

        Assert.Equal(["long"], await FindAsync("\"rừng ngập mặn\""));
        Assert.Contains((await AskAsync("văn kiện")).Hits.Single().Snippet, piece => piece.Text.Contains("vận động", StringComparison.Ordinal));
    }
}
