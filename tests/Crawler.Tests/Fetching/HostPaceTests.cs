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
}
