using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Articles;
using NgoNews.Store.Copying;
using NgoNews.Store.Crawling;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Tests.Copying;

/// <summary>Whole stores between engines.</summary>
public sealed class StoreCopyTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task There_and_back_again_everything_is_as_it_was()
    {
        var (first, server, last) = (File("first"), Server(PostgresServer.Shared.NewAddress()), File("last"));
        await FillAsync(first, 30);

        Assert.Null(await CopyAsync(first, server));
        Assert.Null(await CopyAsync(server, last));

        var expected = await SeenAsync(first);
        Assert.Equal(expected, await SeenAsync(server));
        Assert.Equal(expected, await SeenAsync(last));
    }

    [PostgresFact]
    public async Task A_copy_gives_the_numbers_on_that_the_source_would_give()
    {
        var (first, server, last) = (File("first"), Server(PostgresServer.Shared.NewAddress()), File("last"));
        await FillAsync(first, 3);
        await CopyAsync(first, server);
        await CopyAsync(server, last);

        // The newest article's figures were read anew, so that the last numbers given are no row's any more.
        var numbers = await Task.WhenAll(new[] { first, server, last }.Select(NextAsync));

        Assert.Single(numbers.Distinct());
    }

    [PostgresFact]
    public async Task A_copy_that_was_cut_off_refuses_to_be_a_store_and_goes_on()
    {
        var (first, server) = (File("first"), Server(PostgresServer.Shared.NewAddress()));
        await FillAsync(first, 10);
        using var stop = new CancellationTokenSource();
        var told = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreCopy.RunAsync(first, server, line => Note(line, "figure "), stop.Token));
        var fault = await Assert.ThrowsAsync<StoreException>(() => SeenAsync(server));
        Assert.Contains("cut off", fault.Message, StringComparison.Ordinal);
        // Meanwhile the source has changed, also in what was copied already.
        await FillAsync(first, 12);

        Assert.Null(await CopyAsync(first, server));
        Assert.Equal(await SeenAsync(first), await SeenAsync(server));

        void Note(string line, string at)
        {
            told.Add(line);
            if (line.StartsWith(at, StringComparison.Ordinal))
                stop.Cancel();
        }
    }

    [Fact]
    public async Task A_copy_goes_into_an_empty_store_only()
    {
        var (first, second) = (File("first"), File("second"));
        await FillAsync(first, 2);
        await FillAsync(second, 1);
        var before = await SeenAsync(second);

        Assert.Contains("empty", await CopyAsync(first, second), StringComparison.Ordinal);

        Assert.Equal(before, await SeenAsync(second));
    }

    [Fact]
    public async Task What_arrives_otherwise_is_no_copy()
    {
        var (first, second) = (File("first"), File("second"));
        await FillAsync(first, 2);
        await FillAsync(second, 0);
        await using (var file = new SqliteConnection($"Data Source={Path.Combine(second.Data, "store.db")};Pooling=False"))
            await file.ExecuteAsync("CREATE TRIGGER bent AFTER INSERT ON article_version BEGIN UPDATE article_version SET title = title || '!' WHERE article_key = NEW.article_key; END");

        Assert.Contains("article_version", await CopyAsync(first, second), StringComparison.Ordinal);

        await Assert.ThrowsAsync<StoreException>(() => SeenAsync(second));
    }

    [Fact]
    public async Task Every_table_is_copied()
    {
        var place = File("first");
        await FillAsync(place, 0);
        await using var file = new SqliteConnection($"Data Source={Path.Combine(place.Data, "store.db")};Pooling=False");

        var tables = await file.QueryAsync<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('schema_version', 'change_counter')");

        Assert.Equal(tables.Order(StringComparer.Ordinal), CopiedTable.All.Select(t => t.PlainName).Order(StringComparer.Ordinal));
    }

    private (StoreAddress Address, string Data) File(string name) => (StoreAddress.Embedded, Path.Combine(_folder.Path, name));

    private static (StoreAddress Address, string Data) Server(string address) => (StoreAddress.TryParse(address, out var read, out _) ? read : StoreAddress.Embedded, "");

    private static Task<string?> CopyAsync((StoreAddress, string) from, (StoreAddress, string) to) => StoreCopy.RunAsync(from, to, _ => { }, Never);

    /// <summary>Something in every table.</summary>
    private static async Task FillAsync((StoreAddress Address, string Data) place, int articles)
    {
        await using var store = place.Address.Make(place.Data);
        await store.OpenAsync(Never);
        for (var i = 0; i < articles; i++)
        {
            var run = await store.StartRunAsync("hue", Samples.Morning, Never);
            var draft = Article(i);
            await store.CommitFetchAsync(new Fetched(Samples.Fetch(run, FetchOutcome.New, draft.Url!), Samples.Page(draft.PageId!, i), Samples.Address(draft.Url!, Samples.Morning), draft), Never);
        }
        if (articles == 0)
            return;
        await store.SaveAsync([Article(0) with { Title = "Đính chính", Figures = [] }, Article(articles - 1) with { ReaderVersion = "2", Sectors = ["110", "121"], Figures = [] }, Samples.Article("copy", "Viện trợ vào Huế", portal: "danang")], Never);
        await store.AddWaitingAsync([new WaitingAddress("https://hue.example/z", "hue", "feed", Samples.Morning, 0), new WaitingAddress("https://hue.example/Ä", "hue", "feed", Samples.Morning, 2)], 100, Never);
        await store.PutDiscoveryAsync(new DiscoveryState("hue", Samples.Morning, null), Never);
        await store.ReplaceTotalsAsync("totals.csv", [Samples.Total("t"), Samples.Total("T", place: null)], Never);
    }

    private static ArticleDraft Article(int i) => Samples.Article($"a{i}", body: i == 1 ? Samples.Body : $"Bài số {i}: 😀 𠀀 '\"\u0001\u200b.", quotes: "iện");

    private static async Task<long> NextAsync((StoreAddress Address, string Data) place)
    {
        await using var store = place.Address.Make(place.Data);
        await store.OpenAsync(Never);
        await store.SaveAsync([Article(50)], Never);
        var run = await store.StartRunAsync("hue", Samples.Morning, Never);
        return (1000 * run) + (await store.FindFiguresAsync(new FigureQuery { ArticleId = "a50" }, Never)).Items[0].Id;
    }

    /// <summary>All that a store tells, as text.</summary>
    private static async Task<string> SeenAsync((StoreAddress Address, string Data) place)
    {
        await using var store = place.Address.Make(place.Data);
        await store.OpenAsync(Never);
        var seen = new List<string> { Same.Json(await store.CountAsync(Never)), Same.Json(await store.FindFiguresAsync(new FigureQuery(), Never)) };
        foreach (var change in await store.ReadChangesAsync(0, 1000, Never))
        {
            seen.Add(Same.Json(change));
            for (var version = 1; version <= change.Version; version++)
                seen.Add(Same.Json(await store.FindArticleAsync(change.ArticleId, version, Never)));
            seen.Add(Same.Json(await store.FindCopiesAsync(change.ArticleId, Never)) + Same.Json(await store.ListAttachmentsAsync(change.ArticleId, Never)));
        }
        foreach (var run in await store.ListRunsAsync(null, 100, Never))
            seen.Add(Same.Json(run) + Same.Json(await store.ListFetchesAsync(run.Run, Never)));
        seen.Add(Same.Json(await store.ListArticleAddressesAsync("hue", DateTimeOffset.MinValue, 100, Never)) + Same.Json(await store.ListWaitingAsync("hue", "", 100, Never)));
        seen.Add(Same.Json(await store.FindDiscoveryAsync("hue", "", Never)) + Same.Json(await store.FindTotalsAsync(null, null, Never)));
        seen.Add(Same.Json(await store.FindPageAsync("https://hue.example/a", DateTimeOffset.MaxValue.AddDays(-1), Never)) + Same.Json(await store.ListArchiveEndsAsync(Never)));
        return string.Join('\n', seen);
    }
}
