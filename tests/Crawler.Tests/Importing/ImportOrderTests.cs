using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Importing;

/// <summary>What an import stores, and in which order, does not depend on how many read.</summary>
public class ImportOrderTests
{
    [Fact]
    public async Task Lines_are_stored_in_their_order_by_any_number_of_workers()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 400).Select(i => (i % 37, i) switch
        {
            (5, _) => "{nonsense",
            // An article again, with other words.
            (9, _) => Line(i - 8, $"Lần thứ hai, bài {i}"),
            _ => Line(i, $"Năm {2000 + (i % 20)}, tỉnh tiếp nhận {i} khoản viện trợ phi chính phủ nước ngoài. " + string.Concat(Enumerable.Repeat("Dự án được triển khai tại huyện. ", i % 50))),
        }));

        var one = await LinesAsync(lines, 1);

        Assert.True(one.Count > 300);
        Assert.Equal(one, await LinesAsync(lines, 7));
    }

    [Fact]
    public async Task Pages_are_stored_in_their_order_by_any_number_of_workers()
    {
        var pages = Enumerable.Range(0, 170).Select(i => (i % 23) switch
        {
            7 => Warc.Page(Url(i), "<html><body>Không có gì</body></html>"),
            // The page before it again, later: another version.
            11 => Warc.Page(Url(i - 1), RunBench.Article(i - 1, $"Đính chính số {i}"), "2024-06-04T01:30:00Z"),
            // The same bytes at the same time: known.
            13 => Warc.Page(Url(i - 1), RunBench.Article(i - 1, $"Viện trợ số {i - 1}")),
            // One article under two addresses.
            17 => Warc.Page(Url(i) + "?x=1", RunBench.Article(i, $"Viện trợ số {i - 1}", Url(i - 1)), "2024-06-04T01:30:00Z"),
            _ => Warc.Page(Url(i), RunBench.Article(i, $"Viện trợ số {i}")),
        });
        var file = Warc.Gzip(pages);

        var one = await PagesAsync(file, 1);

        Assert.True(one.Count > 100);
        Assert.Equal(one, await PagesAsync(file, 6));
    }

    private static string Url(int i) => string.Create(CultureInfo.InvariantCulture, $"https://bao.example/vien-tro-{i}");

    private static string Line(int i, string text) => $$"""{"id":"a{{i.ToString(CultureInfo.InvariantCulture)}}","title":"Bài","text":"{{text}}"}""";

    private static async Task<List<string>> LinesAsync(string lines, int workers)
    {
        using var folder = new TempFolder();
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        var report = await new ArticleImport(store, TimeProvider.System) { Workers = workers }.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), default);
        return [.. await FeedAsync(store), .. report.Refused.Select(r => r.ToString()), $"{report.New} {report.Changed} {report.Unchanged}"];
    }

    private static async Task<List<string>> PagesAsync(byte[] file, int workers)
    {
        await using var bench = await RunBench.StartAsync();
        var report = await new WarcImport(bench.Store, bench.Archive, [], bench.Time, NullLogger.Instance, sample: false) { Workers = workers }.RunAsync(new MemoryStream(file), default);
        var without = string.Join(", ", report.Without.Select(w => $"{w.Key} {w.Value}"));
        return [.. await FeedAsync(bench.Store), $"{report.Records} {report.Pages} {report.New} {report.Changed} {report.Unchanged} {report.Figures}; {without}"];
    }

    /// <summary>The feed, with each article as it stands: number, version, words, figures.</summary>
    private static async Task<List<string>> FeedAsync(SqliteStore store)
    {
        var feed = new List<string>();
        foreach (var change in await store.ReadChangesAsync(0, 1000, default))
        {
            var article = (await store.FindArticleAsync(change.ArticleId, default))!;
            feed.Add($"{change.Number} {change.ArticleId} {article.Version} {article.Draft.Title} {article.Draft.Text.Length} {article.Draft.Figures.Count}");
        }
        return feed;
    }
}
