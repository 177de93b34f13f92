using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Addresses that wait, the discovery that finds them, and runs that were cut off.</summary>
public abstract class FrontierContract : StoreContract
{
    private const int Most = 100;

    [ContractFact]
    public async Task What_was_never_asked_waits_before_what_was_asked_in_vain_and_the_latest_finds_come_first()
    {
        await AddAsync(Waiting("old-1"), Waiting("old-2"));
        await AddAsync(Waiting("vain") with { Found = Samples.Morning.AddDays(2), Attempts = 1 });
        // Told in another offset, and later all the same.
        await AddAsync(Waiting("new-1") with { Found = Samples.Morning.AddHours(1).ToUniversalTime() }, Waiting("new-2") with { Found = Samples.Morning.AddHours(1) });
        await AddAsync(Waiting("elsewhere") with { Portal = "danang" });

        Assert.Equal(["new-1", "new-2", "old-1", "old-2", "vain"], await WaitingAsync());
        Assert.Equal(["new-1"], (await Store.ListWaitingAsync("hue", "", 1, Never)).Select(w => w.Url));
        Assert.Equal(Waiting("old-1"), await Store.FindWaitingAsync("old-1", Never));
        Assert.Null(await Store.FindWaitingAsync("none", Never));
    }

    [ContractFact]
    public async Task What_waits_already_stays_as_it_is_and_what_finds_no_room_is_told()
    {
        Assert.True(await AddAsync(Waiting("a"), Waiting("b")));
        Assert.True(await Store.AddWaitingAsync([Waiting("b") with { Attempts = 3 }, Waiting("a") with { Source = "x" }], 2, Never));
        Assert.False(await Store.AddWaitingAsync([Waiting("a"), Waiting("c"), Waiting("d")], 3, Never));
        Assert.True(await Store.AddWaitingAsync([], 0, Never));

        Assert.Equal([Waiting("a"), Waiting("b"), Waiting("c")], await Store.ListWaitingAsync("hue", "", Most, Never));
    }

    [ContractFact]
    public async Task A_fetch_takes_its_address_out_or_leaves_it_with_one_attempt_more()
    {
        await AddAsync(Waiting("dealt"), Waiting("again"), Waiting("other"));
        var run = await StartAsync();
        await CommitAsync(Samples.Fetch(run, FetchOutcome.New, "dealt"));
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.NetworkError, "again"), null, null, null) { Again = true }, Never);
        // Never found by a discovery: it does not begin to wait.
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.NetworkError, "unknown"), null, null, null) { Again = true }, Never);

        Assert.Equal(["other", "again"], await WaitingAsync());
        Assert.Equal(1, (await Store.FindWaitingAsync("again", Never))!.Attempts);
    }

    [ContractFact]
    public async Task A_fetch_that_is_refused_leaves_its_address_waiting()
    {
        await AddAsync(Waiting("a"));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(Samples.Fetch(7, FetchOutcome.New, "a")));
        Assert.Equal(["a"], await WaitingAsync());
    }

    [ContractFact]
    public async Task Addresses_can_be_taken_out()
    {
        await AddAsync(Waiting("a"), Waiting("b"), Waiting("c"));
        await Store.DropWaitingAsync(["a", "c", "none"], Never);
        Assert.Equal(["b"], await WaitingAsync());
    }

    [ContractFact]
    public async Task A_discovery_is_kept_as_it_stands_and_only_one_that_goes_on_knows_what_it_read()
    {
        Assert.Null(await Store.FindDiscoveryAsync("hue", "", Never));
        var begun = new DiscoveryState("hue", Samples.Morning, Samples.Morning.AddDays(-1));
        await Store.PutDiscoveryAsync(begun, Never);
        var run = await StartAsync();
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Discovery, "https://hue.example/tin"), Samples.Page("p1"), null, null) { Question = new("", "/tin") }, Never);
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Discovery, "https://hue.example/tin"), Samples.Page("p2"), null, null) { Question = new("", "/tin") }, Never);

        Assert.Equal(begun, await Store.FindDiscoveryAsync("hue", "", Never));
        Assert.Null(await Store.FindDiscoveryAsync("danang", "", Never));
        Assert.Equal("p2", await Store.FindAnswerAsync("hue", new("", "/tin"), Never));
        Assert.Null(await Store.FindAnswerAsync("danang", new("", "/tin"), Never));

        var ended = begun with { Ended = Samples.Morning.AddHours(1), Whole = true };
        await Store.PutDiscoveryAsync(ended, Never);
        Assert.Equal(ended, await Store.FindDiscoveryAsync("hue", "", Never));
        Assert.Null(await Store.FindAnswerAsync("hue", new("", "/tin"), Never));
    }

    [ContractFact]
    public async Task History_is_kept_apart_from_what_is_new_and_each_span_from_the_others()
    {
        var (first, second) = (new DiscoveryState("hue", Samples.Morning, null) { Span = "2020-01-01..2020-12-31" }, new DiscoveryState("hue", Samples.Morning, null) { Span = "2021-01-01..2021-12-31" });
        foreach (var discovery in new[] { first, second, new DiscoveryState("hue", Samples.Morning, null) }) await Store.PutDiscoveryAsync(discovery, Never);
        var run = await StartAsync();
        await Store.CommitFetchAsync(new(Samples.Fetch(run, FetchOutcome.Discovery, "https://hue.example/tin"), Samples.Page("p1"), null, null) { Question = new(first.Span, "/tin") }, Never);
        await AddAsync(Waiting("a") with { Span = first.Span }, Waiting("b") with { Span = first.Span }, Waiting("c"));

        await Store.PutDiscoveryAsync(second with { Ended = Samples.Morning }, Never);
        Assert.Equal(first, await Store.FindDiscoveryAsync("hue", first.Span, Never));
        Assert.Equal("p1", await Store.FindAnswerAsync("hue", new(first.Span, "/tin"), Never));
        Assert.Null(await Store.FindAnswerAsync("hue", new("", "/tin"), Never));
        Assert.Equal(["c"], await WaitingAsync());

        // Listed as new by now, and the other way round not.
        await AddAsync(Waiting("b"), Waiting("c") with { Span = first.Span });
        Assert.Equal(["b", "c"], await WaitingAsync());
        Assert.Equal([Waiting("a") with { Span = first.Span }], await Store.ListWaitingAsync("hue", first.Span, Most, Never));
    }

    [ContractFact]
    public async Task A_run_that_a_killed_process_left_is_closed_by_the_next_one_of_its_portal()
    {
        var other = await Store.StartRunAsync("danang", Samples.Morning, Never);
        var killed = await StartAsync();
        await CommitAsync(Samples.Fetch(killed, FetchOutcome.New, "a") with { At = Samples.Morning.AddMinutes(1) });
        await CommitAsync(Samples.Fetch(killed, FetchOutcome.New, "b") with { At = Samples.Morning.AddMinutes(2) });
        var atOnce = await StartAsync();
        var now = await StartAsync();

        var runs = (await Store.ListRunsAsync(null, 10, Never)).ToDictionary(r => r.Run);
        Assert.Equal(RunOutcome.Running, runs[other].Outcome);
        Assert.Equal(RunOutcome.Running, runs[now].Outcome);
        Assert.Equal((RunOutcome.CutOff, Samples.Morning.AddMinutes(2), 2), (runs[killed].Outcome, runs[killed].Ended, runs[killed].Fetched));
        Assert.Equal((RunOutcome.CutOff, Samples.Morning), (runs[atOnce].Outcome, runs[atOnce].Ended));
        Assert.Contains("middle", runs[killed].Detail, StringComparison.Ordinal);
    }

    private static WaitingAddress Waiting(string url) => new(url, "hue", "https://hue.example/tin", Samples.Morning, 0);

    private Task<bool> AddAsync(params WaitingAddress[] addresses) => Store.AddWaitingAsync(addresses, Most, Never);

    private async Task<IEnumerable<string>> WaitingAsync() => (await Store.ListWaitingAsync("hue", "", Most, Never)).Select(w => w.Url);

    private Task<long> StartAsync() => Store.StartRunAsync("hue", Samples.Morning, Never);

    private Task<SaveResult?> CommitAsync(FetchRecord record) => Store.CommitFetchAsync(new(record, null, null, null), Never);
}
