using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store.Crawling;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Commands;

/// <summary>The program as an operator meets it, in a process of its own.</summary>
public class ProgramTests
{
    [CorpusFact]
    public async Task Killed_at_any_moment_and_started_again_it_has_every_article_once()
    {
        using var undisturbed = new TempFolder();
        var (exit, output, error) = await OnceAsync(undisturbed);
        Assert.True(exit == 0, output + error);
        var expected = await IdsAsync(undisturbed);
        Assert.Equal(Everything(), expected.Count);

        foreach (var line in new[] { 1, 9, 40, 77 })
        {
            using var folder = new TempFolder();
            var killed = await CrawlerProcess.RunAsync(Once(folder), line, process => process.Kill());
            // At the later moments it may have come to its end before the signal came.
            Assert.True(killed.Exit != 0 || line > 1);
            // And once more, a little later in its life.
            await CrawlerProcess.RunAsync(Once(folder), line + 5, process => process.Kill());
            (exit, output, error) = await OnceAsync(folder);
            Assert.True(exit == 0, output + error);
            Assert.Equal(expected, await IdsAsync(folder));
        }
    }

    [CorpusFact]
    public async Task Killed_twice_it_fetches_nothing_again_that_it_had_kept()
    {
        using var folder = new TempFolder();
        Assert.NotEqual(0, (await CrawlerProcess.RunAsync(Once(folder), 9, process => process.Kill())).Exit);
        Assert.NotEqual(0, (await CrawlerProcess.RunAsync(Once(folder), 9, process => process.Kill())).Exit);
        var (exit, output, error) = await OnceAsync(folder);
        Assert.True(exit == 0, output + error);
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        var runs = await store.ListRunsAsync(null, 100, default);
        Assert.Contains(runs, r => r.Outcome == RunOutcome.CutOff);
        Assert.DoesNotContain(runs, r => r.Outcome == RunOutcome.Running);
        var cut = runs.Where(r => r.Outcome == RunOutcome.CutOff).Select(r => r.Portal).ToHashSet(StringComparer.Ordinal);
        var fetches = new List<FetchRecord>();
        foreach (var run in runs.Where(r => cut.Contains(r.Portal))) fetches.AddRange(await store.ListFetchesAsync(run.Run, default));
        // Rules are read by each process; one address that is posted to answers many questions.
        var pages = fetches.Where(f => f.Status == 200 && !f.Url.EndsWith("/robots.txt", StringComparison.Ordinal) && !f.Url.EndsWith("/LoadArticle", StringComparison.Ordinal));
        Assert.All(pages.GroupBy(f => f.Url), same => Assert.Single(same));
    }

    [CorpusFact]
    public async Task Asked_to_stop_it_says_so_and_the_next_one_goes_on()
    {
        using var folder = new TempFolder();
        var stopped = await CrawlerProcess.RunAsync(Once(folder), 9, process => Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit());
        Assert.Equal(1, stopped.Exit);
        Assert.Contains("Cancelled: stopped", stopped.Output, StringComparison.Ordinal);
        var (exit, output, error) = await OnceAsync(folder);
        Assert.True(exit == 0, output + error);
        Assert.Equal(Everything(), (await IdsAsync(folder)).Count);
    }

    [CorpusFact]
    public async Task A_data_directory_is_harvested_into_by_one_process()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        await using var archive = new WarcArchive(Path.Combine(folder.Path, "archive"), store, TimeProvider.System, NullLogger<WarcArchive>.Instance);
        await archive.OpenAsync(default);
        var (exit, _, error) = await OnceAsync(folder);
        Assert.Equal(1, exit);
        Assert.Contains("another process", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task What_is_logged_has_named_fields_in_the_format_that_the_environment_asks_for()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        await using var archive = new WarcArchive(Path.Combine(folder.Path, "archive"), store, TimeProvider.System, NullLogger<WarcArchive>.Instance);
        await archive.OpenAsync(default);
        string[] work = ["--data", folder.Path, "--sample-port", "0", "--corpus", SampleCorpus.Find(null)];

        var (exit, _, error) = await CrawlerProcess.RunAsync(work, null, null, environment: new Dictionary<string, string> { ["Logging__Console__FormatterName"] = "json" });
        Assert.Equal(1, exit);
        var lines = error.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Contains(lines, line => line.GetProperty("LogLevel").GetString() == "Critical" && line.GetProperty("State").GetProperty("Reason").GetString()!.Contains("another process", StringComparison.Ordinal));

        (_, _, error) = await CrawlerProcess.RunAsync(work);
        Assert.Contains(error.Split('\n'), line => line.StartsWith("crit: ", StringComparison.Ordinal) && line.Contains("another process", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("once", "--portals", "all")]
    [InlineData("once", "extra")]
    [InlineData("import")]
    [InlineData("import", "no-such-file.jsonl")]
    [InlineData("try")]
    [InlineData("try", "ftp://thu.vn/x")]
    [InlineData("try", "http://a:b@thu.vn/x")]
    [InlineData("doctor", "nobody")]
    [InlineData("portals", "extra")]
    [InlineData("replay")]
    [InlineData("replay", "file:///etc/passwd")]
    [InlineData("replay", "https://thu.vn/a", "--at", "yesterday")]
    [InlineData("reread", "extra")]
    [InlineData("--sample-port", "99999")]
    [InlineData("once", "--backfill", "2024")]
    [InlineData("--backfill", "2024-02-01..2024-01-31")]
    [InlineData("once", "--most", "0")]
    [InlineData("--contact", "nowhere")]
    public async Task Wrong_arguments_are_one_line_and_2(params string[] arguments)
    {
        var (exit, output, error) = await CrawlerProcess.RunAsync(arguments);
        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Where_texts_cannot_be_normalised_nothing_is_harvested()
    {
        var (exit, output, error) = await CrawlerProcess.RunAsync(["portals"], null, null, environment: new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" });

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("ICU", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("once", "--help")]
    [InlineData("import", "--help")]
    [InlineData("portals", "--help")]
    [InlineData("try", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("replay", "--help")]
    [InlineData("reread", "--help")]
    public async Task Help_names_the_data_directory(params string[] arguments)
    {
        var (exit, output, _) = await CrawlerProcess.RunAsync(arguments);
        Assert.Equal(0, exit);
        Assert.Contains("--data", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_sample_pages_once_says_so_in_one_line()
    {
        using var folder = new TempFolder();
        var (exit, _, error) = await CrawlerProcess.RunAsync("once", "--data", Path.Combine(folder.Path, "data"), "--corpus", folder.Path);
        Assert.Equal(1, exit);
        Assert.Contains("--corpus", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_reports_and_exits_1_where_a_line_was_refused()
    {
        using var folder = new TempFolder();
        var good = folder.Write("good.jsonl", """{"id":"a","text":"Viện trợ"}""");
        var bad = folder.Write("bad.jsonl", """{"id":"b"}""");
        var data = Path.Combine(folder.Path, "data");
        var first = await CrawlerProcess.RunAsync("import", good, "--data", data);
        Assert.Equal((0, "1 new, 0 changed, 0 unchanged, 0 refused"), (first.Exit, first.Output));
        var second = await CrawlerProcess.RunAsync("import", bad, "--data", data);
        Assert.Equal((1, "line 1 refused: no \"text\"\n0 new, 0 changed, 0 unchanged, 1 refused"), (second.Exit, second.Output));
    }

    [Fact]
    public async Task An_import_that_is_told_to_stop_ends_as_such_and_says_how_to_go_on()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var set = Path.GetDirectoryName(folder.Write("set/a.jsonl", """{"id":"a","text":"Viện trợ"}"""))!;
        var others = new FileInfo(folder.Write("set/b.jsonl", """{"id":"b","text":"Viện trợ"}"""));
        // Another worker has the second file: this one waits for it.
        await using (var store = new SqliteStore(folder.Path))
        {
            await store.OpenAsync(default);
            await store.TakeLeaseAsync($"import/b.jsonl {others.Length}", "another", TimeSpan.FromHours(1), default);
        }

        var (exit, output, error) = await CrawlerProcess.RunAsync(["import", set, "--data", folder.Path], 1, process => Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit());

        Assert.Equal((1, "a.jsonl: 1 new, 0 changed, 0 unchanged, 0 refused", "stopped; the same command goes on"), (exit, output, error.TrimEnd()));
    }

    [CorpusFact]
    public async Task Portals_are_listed_with_what_became_of_them_and_looking_makes_no_folder()
    {
        using var folder = new TempFolder();
        var absent = Path.Combine(folder.Path, "data");
        var (exit, output, error) = await CrawlerProcess.RunAsync("portals", "--data", absent);
        Assert.Equal((0, ""), (exit, error));
        Assert.False(Directory.Exists(absent));
        var lines = output.Split('\n');
        Assert.True(lines.Length > 150);
        Assert.Contains(lines, line => line.StartsWith("sample-yenbai ", StringComparison.Ordinal) && line.Contains("never harvested here", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("hue ", StringComparison.Ordinal) && line.Contains("inferred", StringComparison.Ordinal) && line.Contains("not active", StringComparison.Ordinal));
        await OnceAsync(folder);
        (_, output, _) = await CrawlerProcess.RunAsync("portals", "--data", folder.Path, "--portals", "sample");
        Assert.Contains("Completed", output.Split('\n').Single(line => line.StartsWith("sample-yenbai ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("baonghean", output, StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task One_address_of_a_sample_portal_is_tried_and_nothing_is_kept()
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");
        var site = SampleCorpus.Load(SampleCorpus.Find(null)).Single(s => s.Key == "yenbai");
        var address = $"http://{site.Host}:{SampleServer.NominalPort}{site.AddressOf(site.Articles.Single(a => a.Id == "1688"))}";
        var (exit, output, error) = await CrawlerProcess.RunAsync("try", address, "--data", data, "--sample-port", "0", "--corpus", SampleCorpus.Find(null));
        Assert.True(exit == 0, output + error);
        Assert.Contains("family      sharepoint (declared: sharepoint)", output, StringComparison.Ordinal);
        Assert.Contains("relevant    yes", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    [CorpusFact]
    public async Task The_doctor_finds_the_sample_portals_in_health()
    {
        using var empty = new TempFolder();
        var (exit, output, error) = await CrawlerProcess.RunAsync(["doctor", "--sample-port", "0", "--corpus", SampleCorpus.Find(null)], null, null, environment: new Dictionary<string, string> { ["PATH"] = empty.Path });
        // Programs that read files are worth having, and no harvest fails for want of them.
        Assert.True(exit == 0, output + error);
        Assert.Matches(@"\(programs\) +files +look +pdftotext is missing .*: apt-get install poppler-utils", output);
        Assert.EndsWith("5 portals checked, 0 in need of care", output, StringComparison.Ordinal);
        foreach (var family in new[] { "vnportal", "vhv", "liferay", "sharepoint", "generic" }) Assert.Contains($"({family})", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_WARC_file_is_imported_replayed_and_read_anew()
    {
        using var folder = new TempFolder();
        var html = RunBench.Article(1, "Khoản viện trợ số 1");
        var file = Path.Combine(folder.Path, "news");
        await File.WriteAllBytesAsync(file, Warc.Gzip(Warc.Page("https://bao.example/vien-tro-1", html, "2024-06-03T01:30:00Z"), Warc.Page("https://bao.example/vien-tro-1", html.Replace("số 1", "số 2", StringComparison.Ordinal), "2024-06-05T01:30:00Z")));
        var data = Path.Combine(folder.Path, "data");
        var import = await CrawlerProcess.RunAsync("import", file, "--data", data);
        Assert.Equal((0, "2 records, 2 pages: 1 new, 1 changed, 0 unchanged, 0 figures"), (import.Exit, import.Output));

        var replay = await CrawlerProcess.RunAsync("replay", "https://bao.example/vien-tro-1", "--at", "2024-06-04", "--data", data);
        Assert.Equal((0, html), (replay.Exit, replay.Output));
        Assert.StartsWith("200 2024-06-03T01:30:00Z text/html", replay.Error, StringComparison.Ordinal);
        foreach (var missing in new[] { "https://bao.example/vien-tro-2", "https://bao.example/%2e%2e/%2e%2e/store.db", "https://bao.example/..%2f..%2fstore.db" })
        {
            var none = await CrawlerProcess.RunAsync("replay", missing, "--data", data);
            Assert.Equal((1, ""), (none.Exit, none.Output));
        }

        var reread = await CrawlerProcess.RunAsync("reread", "--all", "--data", data);
        Assert.Equal(0, reread.Exit);
        Assert.StartsWith("1 articles read anew by reader", reread.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Asia/Ho_Chi_Minh")]
    public async Task The_time_zone_of_the_host_and_its_summer_time_change_nothing(string zone)
    {
        using var folder = new TempFolder();
        // 02:30 on this day is no time in New York.
        var html = RunBench.Article(1, "Khoản viện trợ số 1").Replace("<head>", "<head><meta property=\"article:published_time\" content=\"2024-03-10T02:30:00\">", StringComparison.Ordinal);
        var file = Path.Combine(folder.Path, "news");
        await File.WriteAllBytesAsync(file, Warc.Page("https://bao.example/vien-tro-1", html, "2024-03-10T07:30:00Z"));
        Assert.Equal(0, (await CrawlerProcess.RunAsync(["import", file, "--data", folder.Path], null, null, zone)).Exit);
        var replay = await CrawlerProcess.RunAsync(["replay", "https://bao.example/vien-tro-1", "--at", "2024-03-10T14:30", "--data", folder.Path], null, null, zone);
        Assert.Equal((0, html), (replay.Exit, replay.Output));
        var early = await CrawlerProcess.RunAsync(["replay", "https://bao.example/vien-tro-1", "--at", "2024-03-10T14:29", "--data", folder.Path], null, null, zone);
        Assert.Equal(1, early.Exit);
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        var article = await store.FindArticleAsync((await IdsAsync(folder))[0], default);
        Assert.Equal(new DateTimeOffset(2024, 3, 10, 2, 30, 0, TimeSpan.FromHours(7)), article!.Draft.Published);
    }

    /// <summary>Articles and files of the sample portals.</summary>
    private static int Everything()
    {
        var sites = SampleCorpus.Load(SampleCorpus.Find(null));
        return sites.Sum(s => s.Articles.Count) + SampleFiles.Readable(sites);
    }

    private static IReadOnlyList<string> Once(TempFolder folder) => ["once", "--data", folder.Path, "--sample-port", "0", "--corpus", SampleCorpus.Find(null)];

    private static Task<(int Exit, string Output, string Error)> OnceAsync(TempFolder folder) => CrawlerProcess.RunAsync(Once(folder));

    private static async Task<IReadOnlyList<string>> IdsAsync(TempFolder folder)
    {
        await using var store = new SqliteStore(folder.Path);
        await store.OpenAsync(default);
        return [.. (await store.ReadChangesAsync(0, 10_000, default)).Select(c => c.ArticleId).Distinct().Order(StringComparer.Ordinal)];
    }
}
