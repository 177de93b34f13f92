using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Runs, fetches, addresses, pages.</summary>
public abstract class CrawlContract : StoreContract
{
    private const string Url = "https://hue.example/a";

    [ContractFact]
    public async Task A_fetch_keeps_page_address_article_and_outcome_together()
    {
        var run = await StartAsync();
        var page = Samples.Page("urn:uuid:a");

        var saved = await Store.CommitFetchAsync(
            new(Samples.Fetch(run, FetchOutcome.Unchanged), page, Samples.Address(Url, Samples.Morning), Samples.Article("a")), Never);

        Assert.Equal(new SaveResult(SaveOutcome.New, "a", 1), saved);
        Assert.Equal(page, await Store.FindPageAsync(page.Id, Never));
        Assert.Equal(Samples.Address(Url, Samples.Morning, "a"), await Store.FindAddressAsync(Url, Never));
        Assert.NotNull(await Store.FindArticleAsync("a", Never));
        Assert.Equal(Samples.Fetch(run, FetchOutcome.New) with { ArticleId = "a" }, Assert.Single(await Store.ListFetchesAsync(run, Never)));
    }

    [ContractFact]
    public async Task Fetches_that_are_kept_together_are_kept_in_order_and_all_or_none()
    {
        var run = await StartAsync();
        Fetched Fetch(string url, ArticleDraft draft) => new(Samples.Fetch(run, FetchOutcome.New, url), null, Samples.Address(url, Samples.Morning), draft);
        var faulty = Samples.Article("c") with { Title = "\0" };
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitFetchesAsync([Fetch("1", Samples.Article("a")), Fetch("2", faulty)], Never));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitFetchesAsync([Fetch("1", Samples.Article("a")), Fetch("2", Samples.Article("b")) with { Record = Samples.Fetch(run + 1, FetchOutcome.New, "2") }], Never));
        Assert.Null(await Store.FindAddressAsync("1", Never));

        // The second is the same text at another address, which it knows from the first.
        var saved = await Store.CommitFetchesAsync([Fetch("1", Samples.Article("a")), Fetch("2", Samples.Article("b"))], Never);
        Assert.Equal([SaveOutcome.New, SaveOutcome.Duplicate], saved.Select(s => s!.Outcome));
        Assert.Equal([FetchOutcome.New, FetchOutcome.Duplicate], (await Store.ListFetchesAsync(run, Never)).Select(f => f.Outcome));
    }

    [ContractFact]
    public async Task The_outcome_tells_what_saving_did()
    {
        var run = await StartAsync();
        foreach (var (url, draft) in new[]
        {
            ("1", Samples.Article("a")),
            ("1", Samples.Article("a")),
            ("1", Samples.Article("a") with { ReaderVersion = "2" }),
            ("2", Samples.Article("b")),
            ("1", Samples.Article("a", body: "Đính chính.")),
        })
            await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.New, url), null, Samples.Address(url, Samples.Morning), draft), Never);

        var fetches = await Store.ListFetchesAsync(run, Never);

        Assert.Equal([FetchOutcome.New, FetchOutcome.Unchanged, FetchOutcome.Unchanged, FetchOutcome.Duplicate, FetchOutcome.Changed],
            fetches.Select(f => f.Outcome));
        Assert.All(fetches, f => Assert.Equal("a", f.ArticleId));
        Assert.Equal("a", (await Store.FindAddressAsync("2", Never))!.ArticleId);
    }

    [ContractFact]
    public async Task A_fetch_without_article_keeps_what_is_known_of_the_address()
    {
        var run = await StartAsync();
        var later = Samples.Morning.AddDays(1);
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.New), null, Samples.Address(Url, Samples.Morning), Samples.Article("a")), Never);

        var saved = await Store.CommitFetchAsync(
            new(Samples.Fetch(run, FetchOutcome.Unchanged), null, Samples.Address(Url, later) with { ETag = "\"v2\"" }, null), Never);

        Assert.Null(saved);
        Assert.Equal(Samples.Address(Url, Samples.Morning, "a") with { ETag = "\"v2\"", LastFetched = later }, await Store.FindAddressAsync(Url, Never));
        Assert.Equal([(FetchOutcome.New, "a"), (FetchOutcome.Unchanged, "a")],
            (await Store.ListFetchesAsync(run, Never)).Select(f => (f.Outcome, f.ArticleId)));
    }

    [ContractFact]
    public async Task Activity_tells_of_each_portal_when_it_succeeded_what_it_brought_and_what_failed_first()
    {
        var days = Enumerable.Range(0, 4).Select(day => Samples.Morning.AddDays(day)).ToArray();
        var other = await Store.StartRunAsync("vinh", days[0], Never);
        for (var day = 0; day < days.Length; day++)
        {
            var run = await Store.StartRunAsync("hue", days[day], Never);
            if (day < 2) await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.New, $"a{day}"), null, Samples.Address($"a{day}", days[day]), Samples.Article($"a{day}", body: $"Bài thứ {day}.")), Never);
            if (day == 3)
            {
                foreach (var detail in new[] { "Connection: từ chối", "Timeout" })
                    await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.NetworkError) with { Status = null, Detail = detail, Bytes = 0 }, null, null, null), Never);
            }
            await Store.EndRunAsync(run, days[day].AddHours(1), day switch { 2 => RunOutcome.CompletedWithErrors, 3 => RunOutcome.Failed, _ => RunOutcome.Completed }, day == 3 ? "no source could be read" : null, Never);
        }

        var activity = await Store.ListActivityAsync(2, Never);

        Assert.Equal(["hue", "vinh"], activity.Select(a => a.Portal));
        var hue = activity[0];
        Assert.Equal((days[0], days[2].AddHours(1)), (hue.FirstRun, hue.LastSuccess));
        Assert.Equal([days[1], days[0]], hue.Brought);
        Assert.Equal([RunOutcome.Failed, RunOutcome.CompletedWithErrors], hue.Runs.Select(r => r.Outcome));
        Assert.Equal((0, 2, "no source could be read"), (hue.Runs[0].New, hue.Runs[0].Failed, hue.Runs[0].Detail));
        Assert.Equal(new FailedFetch(Url, FetchOutcome.NetworkError, "Connection: từ chối"), hue.Runs[0].Failure);
        Assert.Null(hue.Runs[1].Failure);
        Assert.Equal((days[0], null, 0), (activity[1].FirstRun, activity[1].LastSuccess, activity[1].Brought.Count));
        Assert.Equal((other, RunOutcome.Running), (activity[1].Runs.Single().Run, activity[1].Runs.Single().Outcome));
    }

    [ContractFact]
    public async Task A_failed_fetch_is_recorded_as_it_was()
    {
        var run = await StartAsync();
        var record = Samples.Fetch(run, FetchOutcome.NetworkError) with { Status = null, Detail = "không phân giải được tên miền", Bytes = 0 };

        Assert.Null(await Store.CommitFetchAsync(new(record, null, null, null), Never));

        Assert.Equal(record, Assert.Single(await Store.ListFetchesAsync(run, Never)));
        Assert.Null(await Store.FindAddressAsync(Url, Never));
    }

    [ContractFact]
    public async Task A_fetch_with_a_faulty_article_leaves_nothing()
    {
        var run = await StartAsync();
        var faulty = Samples.Article("a") with { Text = "e\u0301" };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitFetchAsync(
            new(Samples.Fetch(run, FetchOutcome.New), Samples.Page("p"), Samples.Address(Url, Samples.Morning), faulty), Never));

        await AssertNothingAsync(run);
    }

    [ContractFact]
    public async Task A_fetch_of_no_known_run_leaves_nothing()
    {
        var run = await StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitFetchAsync(
            new(Samples.Fetch(run + 1, FetchOutcome.New), Samples.Page("p"), Samples.Address(Url, Samples.Morning), Samples.Article("a")), Never));

        await AssertNothingAsync(run);
    }

    [ContractFact]
    public async Task A_run_counts_its_fetches()
    {
        var run = await StartAsync();
        await StartAsync();
        foreach (var outcome in Enum.GetValues<FetchOutcome>())
            await Store.CommitFetchAsync(new(Samples.Fetch(run, outcome), null, null, null), Never);
        var ended = Samples.Morning.AddMinutes(5);
        await Store.EndRunAsync(run, ended, RunOutcome.CompletedWithErrors, "3 địa chỉ lỗi", Never);

        var rows = await Store.ListRunsAsync(null, 10, Never);

        Assert.Equal(new RunRow(run, "hue", Samples.Morning, ended, RunOutcome.CompletedWithErrors, "3 địa chỉ lỗi",
            Fetched: 8, New: 1, Changed: 1, Unchanged: 2, Failed: 3), rows[1]);
        Assert.Equal(new RunRow(run + 1, "hue", Samples.Morning, null, RunOutcome.Running, null, 0, 0, 0, 0, 0), rows[0]);
    }

    [ContractFact]
    public async Task Runs_are_listed_newest_first_by_portal_and_up_to_the_limit()
    {
        var hue = await StartAsync();
        var danang = await Store.StartRunAsync("danang", Samples.Morning, Never);
        var again = await StartAsync();

        Assert.Equal([again, danang, hue], (await Store.ListRunsAsync(null, 10, Never)).Select(r => r.Run));
        Assert.Equal([again, hue], (await Store.ListRunsAsync("hue", 10, Never)).Select(r => r.Run));
        Assert.Equal([again], (await Store.ListRunsAsync(null, 1, Never)).Select(r => r.Run));
        Assert.Empty(await Store.ListRunsAsync("nowhere", 10, Never));
    }

    [ContractFact]
    public async Task Ending_needs_a_run_and_an_end()
    {
        var run = await StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Store.EndRunAsync(run + 1, Samples.Morning, RunOutcome.Completed, null, Never));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.EndRunAsync(run, Samples.Morning, RunOutcome.Running, null, Never));
    }

    [ContractFact]
    public async Task Article_addresses_of_a_portal_are_listed_newest_first()
    {
        var run = await StartAsync();
        await KeepAsync("old", Samples.Morning.AddDays(-30), "old");
        // The same moment order in another offset: 02:00 UTC is later than 08:30 in Hà Nội.
        await KeepAsync("newest", Samples.Morning.ToUniversalTime().AddMinutes(30), "newest");
        await KeepAsync("new", Samples.Morning, "new");
        await KeepAsync("listing", Samples.Morning, null);
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.New), null,
            Samples.Address("elsewhere", Samples.Morning) with { Portal = "danang" }, Short("elsewhere", "danang")), Never);

        Assert.Equal(["newest", "new"], await ListAsync(Samples.Morning.AddDays(-1), 10));
        Assert.Equal(["newest"], await ListAsync(Samples.Morning.AddDays(-1), 1));
        Assert.Equal(["newest", "new", "old"], await ListAsync(DateTimeOffset.MinValue, 10));

        Task KeepAsync(string url, DateTimeOffset seen, string? article) => Store.CommitFetchAsync(
            new(Samples.Fetch(run, FetchOutcome.New, url), null, Samples.Address(url, seen), article is null ? null : Short(article, "hue")), Never);

        async Task<IEnumerable<string>> ListAsync(DateTimeOffset since, int limit) =>
            (await Store.ListArticleAddressesAsync("hue", since, limit, Never)).Select(a => a.Url);
    }

    [ContractFact]
    public async Task A_page_is_found_by_its_address_and_time()
    {
        var run = await StartAsync();
        // Morning is told at +07:00; its neighbours are told at UTC, and count by the moment.
        var first = Samples.Page("first") with { FetchedAt = Samples.Morning.AddDays(-1).ToUniversalTime() };
        var hop = Samples.Page("hop") with { Status = 302 };
        var second = Samples.Page("second");
        var third = Samples.Page("third") with { FetchedAt = Samples.Morning.AddMinutes(1).ToUniversalTime(), Status = 304, Revisits = "second" };
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Unreadable), first, null, null), Never);
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Unreadable), second, null, null) { Further = [hop] }, Never);
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Unchanged), third, null, null), Never);

        Assert.Null(await Store.FindPageAsync(Url, Samples.Morning.AddDays(-2), Never));
        Assert.Equal(first, await Store.FindPageAsync(Url, Samples.Morning.AddSeconds(-1), Never));
        Assert.Equal(second, await Store.FindPageAsync(Url, Samples.Morning, Never));
        Assert.Equal(third, await Store.FindPageAsync(Url, DateTimeOffset.MaxValue, Never));
        Assert.Equal(hop, await Store.FindPageAsync("hop", Never));
        Assert.Null(await Store.FindPageAsync(Url + "/", DateTimeOffset.MaxValue, Never));
    }

    [ContractFact]
    public async Task The_original_of_some_bytes_is_the_page_that_holds_them()
    {
        var run = await StartAsync();
        var original = Samples.Page("original");
        foreach (var page in new[] { original, original with { Id = "again", Status = 304, Revisits = "original" }, original with { Id = "other", Sha256 = new string('b', 64) } })
            await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Unreadable), page, null, null), Never);

        Assert.Equal(original, await Store.FindOriginalAsync(Url, original.Sha256, Never));
        Assert.Null(await Store.FindOriginalAsync(Url, new string('c', 64), Never));
    }

    [ContractFact]
    public async Task Pages_of_addresses_that_hold_no_article_are_listed_by_address()
    {
        var run = await StartAsync();
        await KeepAsync("https://hue.example/c", 200, null, "c1");
        await KeepAsync("https://hue.example/c", 200, null, "c2");
        await KeepAsync("https://hue.example/b", 200, Short("b", "hue"), "b1");
        await KeepAsync("https://hue.example/a", 404, null, "a1");
        await KeepAsync("https://hue.example/d", 200, null, "d1");

        Assert.Equal(["c2", "d1"], (await Store.ListPagesWithoutArticleAsync(null, 10, Never)).Select(p => p.Page.Id));
        Assert.Equal(["c2"], (await Store.ListPagesWithoutArticleAsync(null, 1, Never)).Select(p => p.Page.Id));
        var rest = Assert.Single(await Store.ListPagesWithoutArticleAsync("https://hue.example/c", 10, Never));
        Assert.Equal(("hue", "d1"), (rest.Portal, rest.Page.Id));

        Task KeepAsync(string url, int status, ArticleDraft? article, string id) => Store.CommitFetchAsync(
            new(Samples.Fetch(run, FetchOutcome.Unreadable, url), Samples.Page(id) with { Url = url, Status = status }, Samples.Address(url, Samples.Morning), article), Never);
    }

    [ContractFact]
    public async Task Each_archive_file_ends_where_its_last_known_record_does()
    {
        var run = await StartAsync();
        foreach (var page in new[] { Samples.Page("b", 1200), Samples.Page("a", 0), Samples.Page("c", 40) with { ArchiveFile = "hue-0002.warc.gz" } })
            await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Unreadable), page, null, null), Never);

        Assert.Equal(new Dictionary<string, long> { ["hue-0001.warc.gz"] = 2400, ["hue-0002.warc.gz"] = 1240 }, await Store.ListArchiveEndsAsync(Never));
    }

    [ContractFact]
    public async Task What_was_never_seen_is_null_or_empty()
    {
        Assert.Null(await Store.FindAddressAsync(Url, Never));
        Assert.Null(await Store.FindPageAsync("urn:uuid:none", Never));
        Assert.Empty(await Store.ListFetchesAsync(7, Never));
        Assert.Empty(await Store.ListArchiveEndsAsync(Never));
        Assert.Empty(await Store.ListRunsAsync(null, 10, Never));
    }

    private Task<long> StartAsync() => Store.StartRunAsync("hue", Samples.Morning, Never);

    private static ArticleDraft Short(string id, string portal) => Samples.Article(id, body: $"Bài số {id}.", portal: portal);

    private async Task AssertNothingAsync(long run)
    {
        Assert.Empty(await Store.ListFetchesAsync(run, Never));
        Assert.Null(await Store.FindAddressAsync(Url, Never));
        Assert.Equal(new StoreCounts(0, 0, 0, 0, 0, null), await Store.CountAsync(Never));
        Assert.Equal(0, await Store.CountPagesAsync(Never));
    }
}
