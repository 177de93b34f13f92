using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Fetching;

public class HostPaceTests
{
    [Fact]
    public async Task A_rest_that_is_asked_for_while_somebody_waits_counts_for_him_too()
    {
        var time = new FakeTime();
        var pace = new HostPace(time);
        (await pace.EnterAsync("thu.vn", TimeSpan.FromSeconds(5), default)).Dispose();
        var next = pace.EnterAsync("thu.vn", TimeSpan.FromSeconds(5), default);
        pace.Rest("thu.vn", TimeSpan.FromSeconds(60));
        time.Advance(TimeSpan.FromSeconds(5));
        while (time.Waits.Count < 2 && !next.IsCompleted) await Task.Yield();
        Assert.False(next.IsCompleted);
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(55)], time.Waits);
        time.Advance(TimeSpan.FromSeconds(55));
        await next;
    }

    [Fact]
    public async Task In_trouble_the_pause_grows_up_to_a_minute_and_good_answers_take_it_back()
    {
        var time = new FakeTime(hurry: true);
        var pace = new HostPace(time);
        foreach (var trouble in new bool?[] { null, true, true, true, true, true, true, false, false, false, false, false, false, false })
        {
            if (trouble is { } told) pace.Note("thu.vn", told);
            (await pace.EnterAsync("thu.vn", TimeSpan.FromSeconds(5), default)).Dispose();
        }
        Assert.Equal([5, 10, 20, 40, 60, 60, 60, 60, 60, 40, 20, 10, 5], time.Waits.Select(w => w.TotalSeconds));
        // Another host, and a declared pause that is longer than a minute, are left as they are.
        (await pace.EnterAsync("khac.vn", TimeSpan.FromSeconds(90), default)).Dispose();
        pace.Note("khac.vn", trouble: true);
        (await pace.EnterAsync("khac.vn", TimeSpan.FromSeconds(90), default)).Dispose();
        (await pace.EnterAsync("khac.vn", TimeSpan.FromSeconds(90), default)).Dispose();
        Assert.Equal([90, 90], time.Waits.TakeLast(2).Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task A_host_is_asked_one_question_at_a_time()
    {
        var pace = new HostPace(new FakeTime(hurry: true));
        var first = await pace.EnterAsync("thu.vn", TimeSpan.Zero, default);
        var second = pace.EnterAsync("thu.vn", TimeSpan.Zero, default);
        (await pace.EnterAsync("khac.vn", TimeSpan.Zero, default)).Dispose();
        Assert.False(second.IsCompleted);
        first.Dispose();
        // Once given back, it is given back.
        first.Dispose();
        using var held = await second;
        var third = pace.EnterAsync("thu.vn", TimeSpan.Zero, default);
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task A_clock_that_is_set_neither_stops_nor_hurries()
    {
        var time = new FakeTime();
        var pace = new HostPace(time);
        (await pace.EnterAsync("thu.vn", TimeSpan.FromSeconds(5), default)).Dispose();
        time.Jump(TimeSpan.FromDays(400));
        var next = pace.EnterAsync("thu.vn", TimeSpan.FromSeconds(5), default);
        Assert.False(next.IsCompleted);
        time.Jump(TimeSpan.FromDays(-800));
        time.Advance(TimeSpan.FromSeconds(5));
        (await next).Dispose();
        Assert.Equal([TimeSpan.FromSeconds(5)], time.Waits);
    }
}
