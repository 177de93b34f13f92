using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Lucene;

namespace NgoNews.SearchApi.Tests.Search.Lucene;

public sealed class LuceneIndexTests : SearchIndexContract
{
    private string Path => System.IO.Path.Combine(Folder, "index");

    protected override Task<ISearchIndex> OpenAsync(string folder) => Task.FromResult<ISearchIndex>(LuceneIndex.Open(System.IO.Path.Combine(folder, "index")));

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
