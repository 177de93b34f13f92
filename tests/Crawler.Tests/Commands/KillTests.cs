using System.Diagnostics;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Tests.Archive;
using NgoNews.Crawler.Tests.Made;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;
using NgoNews.Store.Sqlite;
using Xunit.Abstractions;

namespace NgoNews.Crawler.Tests.Commands;

/// <summary>The program is killed in the middle of a crawl, again and again. tests/kill-crawls does it for long; here it is done a few times, always at the same requests.</summary>
public class KillTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task However_often_it_is_killed_every_article_is_stored_once_and_at_most_one_page_a_kill_is_asked_for_twice()
    {
        var (kills, articles) = (Variables.Number("NGONEWS_KILLS", 12), Variables.Number("NGONEWS_KILL_ARTICLES", 240));
        using var folder = new TempFolder();
        var portal = new MadePortal(articles, MadeTexts.Load());
        await using var server = await MadeServer.StartAsync(portal);
        folder.Write($"portals/{MadePortal.Id}.yaml", MadePortal.Declaration(server.Site));
        IReadOnlyList<string> arguments = ["once", "--data", Path.Combine(folder.Path, "data"), "--declarations", Path.Combine(folder.Path, "portals"), "--most", "100000"];

        var random = new Random(Variables.Number("NGONEWS_SEED", 20240612));
        var (killed, lives) = (0, 0);
        // About as many requests in a life that the crawl ends with the last of them.
        var most = Math.Max(4, 2 * (articles + 60) / kills);
        for (; killed < kills && lives < 2 * kills; lives++)
            if (await KillAsync(arguments, server, random.Next(1, most), random.Next(3), TimeSpan.FromMilliseconds(20 * random.NextDouble()))) killed++;
        server.Watch = null;
        var end = await CrawlerProcess.RunAsync(arguments);
        Assert.True(end.Exit == 0, end.Output + end.Error);

        var again = server.Log.Where(r => r.Status == 200 && r.Target != "/robots.txt").GroupBy(r => r.Target).Where(g => g.Count() > 1).ToArray();
        output.WriteLine($"{killed} kills in {lives} lives: {server.Log.Count} requests, {server.Log.Count(r => r.Status == 200)} pages, {again.Sum(g => g.Count() - 1)} of them asked for twice ({string.Join(", ", again.Select(g => g.Key).Take(20))})");
        Assert.Equal(kills, killed);
        Assert.InRange(again.Sum(g => g.Count() - 1), 0, killed);
        await StoredOnceAsync(portal, server, folder);
        await WholeAsync(folder);
    }

    /// <summary>Lets it live to a moment around a request: before its answer (0), when half of it is sent (1), or a little later (2). Answers whether it was killed before its end.</summary>
    private static async Task<bool> KillAsync(IReadOnlyList<string> arguments, MadeServer server, int request, int phase, TimeSpan later)
    {
        Process process = null!;
        server.Recount();
        server.Watch = (number, at) =>
        {
            if (number != request || at != phase) return;
            if (phase < 2) process.Kill();
            else new Thread(() => KillLater(process, later)).Start();
        };
        process = CrawlerProcess.Start(arguments);
        var (read, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAll(read, error, process.WaitForExitAsync());
        using (process)
        {
            // 128 + SIGKILL; 0 where it came to its end.
            Assert.True(process.ExitCode is 137 or 0, await read + await error);
            return process.ExitCode != 0;
        }
    }

    /// <summary>Meanwhile it reads, stores, and asks for the next.</summary>
    private static void KillLater(Process process, TimeSpan later)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < later;) Thread.SpinWait(20);
        try
        {
            process.Kill();
        }
        // It has ended by itself.
        catch (InvalidOperationException)
        {
        }
    }

    private static async Task StoredOnceAsync(MadePortal portal, MadeServer server, TempFolder folder)
    {
        await using var store = new SqliteStore(Path.Combine(folder.Path, "data"));
        await store.OpenAsync(default);
        var stored = await store.ListArticleAddressesAsync(MadePortal.Id, DateTimeOffset.UnixEpoch, 100_000, default);
        Assert.Equal(portal.Articles.Order(StringComparer.Ordinal), stored.Select(a => new Uri(a.Url).PathAndQuery).Order(StringComparer.Ordinal));
        Assert.Equal(stored.Count, stored.Select(a => a.ArticleId).Distinct().Count());
        Assert.Equal(stored.Select(_ => 1), (await store.ReadChangesAsync(0, 100_000, default)).Select(c => c.Version));
        Assert.DoesNotContain(await store.ListRunsAsync(MadePortal.Id, 10_000, default), r => r.Outcome == RunOutcome.Running);
        // Of each article the page that it was read from.
        await using var archive = new WarcArchive(Path.Combine(folder.Path, "data", "archive"), store, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<WarcArchive>.Instance);
        foreach (var address in stored)
        {
            var article = await store.FindArticleAsync(address.ArticleId!, default);
            var page = await archive.ReadAsync((await store.FindPageAsync(article!.Draft.PageId!, default))!, default);
            Assert.Equal(portal.Answer(new Uri(address.Url).PathAndQuery, server.Site)!.Plain, page!.Body.ToArray());
        }
    }

    private async Task WholeAsync(TempFolder folder)
    {
        var files = Directory.GetFiles(Path.Combine(folder.Path, "data", "archive"), "*.warc.gz").Order(StringComparer.Ordinal).ToArray();
        var records = 0;
        foreach (var file in files)
        {
            await using var stream = File.OpenRead(file);
            using var warc = new WarcFile(stream);
            await foreach (var _ in warc.ReadAsync(WarcReader.Cap, default)) records++;
            Assert.Null(warc.Fault);
        }
        output.WriteLine($"{files.Length} archive files, {records} records, all whole");
        if (WarcioFactAttribute.Missing is { } missing)
        {
            output.WriteLine($"not read by warcio: {missing}");
            return;
        }
        var read = await Warcio.CheckAsync(files);
        Assert.All(read, r => Assert.Empty(r.Problems));
        output.WriteLine($"warcio: {read.Count} records, no problem");
    }
}
