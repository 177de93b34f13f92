using System.Text.Json;
using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Extractor.Figures;
using NgoNews.Store;

namespace NgoNews.Crawler.Tests.Commands;

/// <summary>The program with its store on a real PostgreSQL.</summary>
public class PostgresProgramTests
{
    [CorpusOnPostgresFact]
    public async Task The_sample_portals_bring_the_same_articles_and_figures_as_into_a_file_also_after_a_kill()
    {
        using var beside = new TempFolder();
        using var folder = new TempFolder();
        var address = PostgresServer.Shared.NewAddress();
        Assert.Equal(0, (await CrawlerProcess.RunAsync(Once(beside))).Exit);

        await CrawlerProcess.RunAsync(Once(folder), 40, process => process.Kill(), environment: On(address));
        var (exit, output, error) = await CrawlerProcess.RunAsync(Once(folder), null, null, environment: On(address));

        Assert.True(exit == 0, output + error);
        AssertSaysNoSecret(output + error);
        Assert.False(File.Exists(Path.Combine(folder.Path, "store.db")));
        Assert.Equal(await ArticlesAsync(StoreAddress.Embedded, beside.Path), await ArticlesAsync(PostgresStores.At(address), folder.Path));

        // And back into a file, which goes on where the server's store stood: nothing is new to it.
        using var back = new TempFolder();
        var copy = await CrawlerProcess.RunAsync(["store", "copy", "--from", address.Replace(":" + Uri.EscapeDataString(PostgresServer.Password), "", StringComparison.Ordinal), "--to", back.Path],
            null, null, environment: new Dictionary<string, string> { ["PGPASSWORD"] = PostgresServer.Password });
        Assert.True(copy.Exit == 0, copy.Output + copy.Error);
        Assert.Contains("verified", copy.Output, StringComparison.Ordinal);
        AssertSaysNoSecret(copy.Output + copy.Error);
        Assert.Equal(await ArticlesAsync(PostgresStores.At(address), folder.Path), await ArticlesAsync(StoreAddress.Embedded, back.Path));
    }

    [PostgresFact]
    public async Task What_keeps_it_from_its_store_is_one_line_without_the_password()
    {
        using var folder = new TempFolder();
        var wrong = PostgresServer.Shared.Address("public").Replace(Uri.EscapeDataString(PostgresServer.Password), "m%E1%BA%ADt-kh%E1%BA%A9u", StringComparison.Ordinal);
        foreach (var verb in new[] { "once", "portals", "reread" })
        {
            var (exit, output, error) = await CrawlerProcess.RunAsync([verb, "--data", folder.Path, "--sample-port", "0"], null, null, environment: On(wrong));
            Assert.Equal((1, ""), (exit, output));
            Assert.Contains("does not let this user in", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
            Assert.DoesNotContain("mật-khẩu", error, StringComparison.Ordinal);
            Assert.DoesNotContain("m%E1%BA%ADt", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--store", "data/store.db")]
    [InlineData("--store", "postgres://u:bi-mat@db.example/ngonews")]
    [InlineData("store", "copy", "--from", "a")]
    [InlineData("store", "copy", "--from", "no-such-folder", "--to", "b")]
    [InlineData("store", "copy", "--from", "a", "--to", "postgres://u:bi-mat@db.example/ngonews")]
    public async Task Wrong_stores_are_one_line_and_2(params string[] arguments)
    {
        var (exit, output, error) = await CrawlerProcess.RunAsync(arguments);

        Assert.Equal((2, ""), (exit, output));
        Assert.DoesNotContain("bi-mat", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static string[] Once(TempFolder folder) => ["once", "--data", folder.Path, "--sample-port", "0", "--corpus", SampleCorpus.Find(null)];

    private static Dictionary<string, string> On(string address) => new() { [StoreAddress.Variable] = address };

    private static void AssertSaysNoSecret(string said)
    {
        Assert.DoesNotContain(PostgresServer.Password, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(PostgresServer.Password), said, StringComparison.Ordinal);
    }

    /// <summary>All articles with their figures, but for what tells of the run: when they were read, and from which record of the archive.</summary>
    private static async Task<IReadOnlyList<string>> ArticlesAsync(StoreAddress address, string data)
    {
        await using var store = address.Make(data);
        await store.OpenAsync(default);
        var articles = new List<string>();
        foreach (var id in (await store.ReadChangesAsync(0, 10_000, default)).Select(c => c.ArticleId).Order(StringComparer.Ordinal))
        {
            var article = (await store.FindArticleAsync(id, default))!;
            articles.Add(JsonSerializer.Serialize(article.Draft with { ReadAt = default, PageId = null }, FigureJson.Options)
                + JsonSerializer.Serialize(await store.FindCopiesAsync(id, default)) + article.Version);
        }
        return articles;
    }
}
