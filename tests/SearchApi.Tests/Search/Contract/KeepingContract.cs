using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>What is put in stays, all of a batch or nothing.</summary>
public abstract class KeepingContract : SearchIndexContract
{
    [Fact]
    public async Task An_empty_index_stands_at_no_change_and_finds_nothing()
    {
        Assert.Equal(0, await Index.LastChangeAsync(default));
        Assert.Equal(0, (await AskAsync("viện trợ")).Total);
        Assert.Null((await AskAsync(null)).Next);
    }

    [Fact]
    public async Task Articles_and_the_last_change_outlive_the_process()
    {
        await PutAsync(7, Articles.Varied);
        await ReopenAsync();

        Assert.Equal(7, await Index.LastChangeAsync(default));
        Assert.Equal(["a"], await FindAsync("phi chính phủ nước ngoài"));
        Assert.Equal(6, (await AskAsync(null)).Total);
    }

    [Fact]
    public async Task Two_programs_never_write_to_one_index()
    {
        var refused = await Assert.ThrowsAsync<IOException>(() => OpenAsync(Folder));

        Assert.Contains("another process has this index open", refused.Message, StringComparison.Ordinal);
        await ReopenAsync();
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_leaves_neither_articles_nor_change()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Index.ApplyAsync([Articles.Make("x", "Tin")], 3, stop.Token));

        Assert.Equal(0, await Index.LastChangeAsync(default));
        Assert.Equal(0, (await AskAsync(null)).Total);
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_the_older_in_words_filters_and_facets()
    {
        await PutAsync(1, Articles.Make("a", "Rừng ngập mặn"));
        await PutAsync(2, Articles.Make("a", "Nước sạch") with { Portal = "daklak" });
        await PutAsync(2, Articles.Make("a", "Nước sạch") with { Portal = "daklak" });

        Assert.Equal(0, (await AskAsync("rừng ngập mặn")).Total);
        Assert.Equal(1, (await AskAsync("nước sạch")).Total);
        Assert.Equal([new FacetCount("daklak", 1)], (await AskAsync(null)).Facets["portal"]);
    }

    [Fact]
    public async Task Reading_goes_on_while_writing_and_always_sees_whole_batches()
    {
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var batch = 1; batch <= 20; batch++)
                await PutAsync(batch, [.. Enumerable.Range(0, 5).Select(i => Articles.Make($"b{batch}-{i}", "Viện trợ"))]);
            await done.CancelAsync();
        });
        while (!done.IsCancellationRequested)
        {
            var answer = await AskAsync("viện trợ");
            Assert.Equal(0, answer.Total % 5);
            Assert.Equal(answer.Total, answer.Facets["portal"].Sum(c => c.Count));
        }
        await writing;

        Assert.Equal(100, (await AskAsync("viện trợ")).Total);
    }
}
