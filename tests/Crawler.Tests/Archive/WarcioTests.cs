using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Archive;

/// <summary>What a reader that is not ours makes of our archives.</summary>
public class WarcioTests
{
    [WarcioFact]
    public async Task Every_record_of_two_crawls_is_whole_true_to_its_digests_and_where_the_store_says()
    {
        await using var bench = await RunBench.StartAsync(archiveFile: 4000);
        bench.Publish(3, 2, 1);
        bench.Pages["/robots.txt"] = "User-agent: *\nCrawl-delay: 1";
        bench.Redirect(RunBench.Address(2), RunBench.Address(7));
        bench.Pages[RunBench.Address(7)] = RunBench.Article(2, "Khoản viện trợ số 2");
        bench.WithoutValidators.TryAdd(RunBench.Address(3), true);
        await bench.RunAsync();
        await bench.RunAsync();

        var records = await Warcio.CheckAsync(bench.ArchiveFiles);
        Assert.All(records, r => Assert.Empty(r.Problems));
        Assert.Equal(bench.ArchiveFiles.Count, records.Count(r => r.Type == "warcinfo"));
        Assert.True(bench.ArchiveFiles.Count > 1);
        var answers = records.Where(r => r.Type is "response" or "revisit").ToArray();
        // A question to every answer.
        Assert.Equal(answers.Select(r => r.Id).Order(StringComparer.Ordinal), records.Where(r => r.Type == "request").Select(r => r.Concurrent!).Order(StringComparer.Ordinal));
        foreach (var answer in answers)
        {
            var kept = await bench.Store.FindPageAsync(answer.Id.Trim('<', '>'), default);
            Assert.Equal((answer.File, answer.Offset, answer.Length), (kept!.ArchiveFile, kept.Offset, kept.RecordLength));
        }
        Assert.Contains(answers, r => r.Uri == bench.At(RunBench.Address(2)).AbsoluteUri && r.Status == 302);
        Assert.Contains(answers, r => r.Uri == bench.At(RunBench.Address(7)).AbsoluteUri && r.Text == bench.Pages[RunBench.Address(7)]);
        Assert.Contains(answers, r => r.Uri == bench.At(RunBench.Address(1)).AbsoluteUri && r.Status == 304 && r.Profile!.EndsWith("server-not-modified", StringComparison.Ordinal));
        Assert.Contains(answers, r => r.Uri == bench.At(RunBench.Address(3)).AbsoluteUri && r.Type == "revisit" && r.Profile!.EndsWith("identical-payload-digest", StringComparison.Ordinal));
    }
}
