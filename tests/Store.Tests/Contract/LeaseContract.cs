using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Nodes that take turns, die, and come back too late.</summary>
public abstract class LeaseContract : StoreContract
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>Over as soon as it is given: its node has died, or stands still.</summary>
    private static readonly TimeSpan Over = TimeSpan.Zero;

    [ContractFact]
    public async Task What_one_node_holds_another_does_not_get()
    {
        var held = await Store.TakeLeaseAsync("hue", "a", Long, Never);

        Assert.NotNull(held);
        Assert.Null(await Store.TakeLeaseAsync("hue", "b", Long, Never));
        Assert.NotNull(await Store.TakeLeaseAsync("danang", "b", Long, Never));
    }

    [ContractFact]
    public async Task What_is_given_back_the_next_one_gets_with_a_greater_token()
    {
        var first = await Store.TakeLeaseAsync("hue", "a", Long, Never);
        await Store.ReleaseLeaseAsync(first!, Never);

        var second = await Store.TakeLeaseAsync("hue", "b", Long, Never);

        Assert.True(second!.Token > first!.Token);
        await Store.ReleaseLeaseAsync(first, Never);
        Assert.Null(await Store.TakeLeaseAsync("hue", "a", Long, Never));
    }

    [ContractFact]
    public async Task What_a_dead_node_held_is_abandoned_and_taken_over()
    {
        await Store.TakeLeaseAsync("hue", "a", Over, Never);
        var given = await Store.TakeLeaseAsync("back", "a", Long, Never);
        await Store.ReleaseLeaseAsync(given!, Never);
        await Store.TakeLeaseAsync("held", "a", Long, Never);

        Assert.Equal(["hue"], await Store.ListAbandonedLeasesAsync(Never));
        Assert.NotNull(await Store.TakeLeaseAsync("hue", "b", Long, Never));
        Assert.Empty(await Store.ListAbandonedLeasesAsync(Never));
    }

    [ContractFact]
    public async Task A_node_that_comes_back_too_late_writes_nothing()
    {
        var late = (await Store.TakeLeaseAsync("hue", "a", Over, Never))!;
        var old = Store.Under(late);
        var run = await old.StartRunAsync("hue", Samples.Morning, Never);
        var taken = (await Store.TakeLeaseAsync("hue", "b", Long, Never))!;
        var before = await Store.CountAsync(Never);

        await RefusedAsync(() => old.SaveAsync([Samples.Article("a")], Never));
        await RefusedAsync(() => old.CommitFetchAsync(new Fetched(Samples.Fetch(run, FetchOutcome.New), Samples.Page("p"), null, Samples.Article("a")), Never));
        await RefusedAsync(() => old.EndRunAsync(run, Samples.Morning, RunOutcome.Completed, null, Never));
        await RefusedAsync(() => old.AddWaitingAsync([new WaitingAddress("https://hue.example/z", "hue", "feed", Samples.Morning, 0)], 10, Never));
        await RefusedAsync(() => old.PutDiscoveryAsync(new DiscoveryState("hue", Samples.Morning, null), Never));
        Assert.False(await Store.RenewLeaseAsync(late, Long, Never));

        Assert.Equal(before, await Store.CountAsync(Never));
        Assert.Null(await Store.FindPageAsync("p", Never));
        Assert.Equal(RunOutcome.Running, Assert.Single(await old.ListRunsAsync("hue", 10, Never)).Outcome);
        Assert.Equal(SaveOutcome.New, Assert.Single(await Store.Under(taken).SaveAsync([Samples.Article("a")], Never)).Outcome);
    }

    [ContractFact]
    public async Task A_node_that_was_slow_but_not_replaced_goes_on()
    {
        var slow = (await Store.TakeLeaseAsync("hue", "a", Over, Never))!;

        Assert.Equal(SaveOutcome.New, Assert.Single(await Store.Under(slow).SaveAsync([Samples.Article("a")], Never)).Outcome);
        Assert.True(await Store.RenewLeaseAsync(slow, Long, Never));

        Assert.Null(await Store.TakeLeaseAsync("hue", "b", Long, Never));
    }

    [ContractFact]
    public async Task A_node_that_was_started_again_takes_what_it_held_and_shuts_its_former_self_out()
    {
        var former = (await Store.TakeLeaseAsync("hue", "a", Long, Never))!;

        var now = (await Store.TakeLeaseAsync("hue", "a", Long, Never))!;

        Assert.True(now.Token > former.Token);
        await RefusedAsync(() => Store.Under(former).SaveAsync([Samples.Article("a")], Never));
    }

    [ContractFact]
    public async Task Of_many_that_ask_at_once_one_gets_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Store.TakeLeaseAsync("hue", $"node{i}", Long, Never))));

        Assert.Single(taken.OfType<Lease>());
    }

    private static async Task RefusedAsync(Func<Task> write) => Assert.Equal(StoreFault.Superseded, (await Assert.ThrowsAsync<StoreException>(write)).Fault);
}
