using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Fetching;

public class RobotsCacheTests
{
    private static readonly Uri Address = new("https://thu.vn/a-1");
    private readonly FakeTime time = new();
    private readonly RobotsCache cache;
    private int asked;

    public RobotsCacheTests() => cache = new RobotsCache(time);

    [Fact]
    public async Task It_is_asked_once_a_day()
    {
        var rules = Rules("User-agent: *\nDisallow: /a");
        Assert.False(await AllowsAsync(rules));
        time.Advance(TimeSpan.FromHours(23));
        Assert.False(await AllowsAsync(rules));
        Assert.Equal(1, asked);
        time.Advance(TimeSpan.FromHours(2));
        Assert.True(await AllowsAsync(Rules("")));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_clock_that_is_set_makes_old_rules_neither_last_nor_end()
    {
        Assert.False(await AllowsAsync(Rules("User-agent: *\nDisallow: /a")));
        time.Jump(TimeSpan.FromDays(400));
        Assert.False(await AllowsAsync(Rules("")));
        time.Jump(TimeSpan.FromDays(-800));
        time.Advance(TimeSpan.FromHours(25));
        Assert.True(await AllowsAsync(Rules("")));
        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(401, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task None_allows_and_a_server_in_trouble_forbids(int status, bool allowed) => Assert.Equal(allowed, await AllowsAsync(new Failed(FetchFault.Status, "", status)));

    [Fact]
    public async Task Unreachable_forbids_and_is_asked_again_soon()
    {
        Assert.False(await AllowsAsync(new Failed(FetchFault.Dns, "")));
        Assert.False(await AllowsAsync(Rules("")));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.True(await AllowsAsync(Rules("")));
    }

    [Fact]
    public async Task The_last_good_answer_stands_for_a_day_more_and_not_for_two()
    {
        Assert.True(await AllowsAsync(Rules("User-agent: *\nDisallow: /b")));
        time.Advance(TimeSpan.FromHours(25));
        Assert.True(await AllowsAsync(new Failed(FetchFault.Status, "", 500)));
        time.Advance(TimeSpan.FromHours(24));
        Assert.False(await AllowsAsync(new Failed(FetchFault.Status, "", 500)));
    }

    [Fact]
    public async Task A_prefix_is_read_and_five_redirects_are_followed()
    {
        FetchRequest? seen = null;
        await cache.ForAsync(Address, (request, _) =>
        {
            seen = request;
            return Task.FromResult<FetchAnswer>(new Failed(FetchFault.RedirectLoop, ""));
        }, default);
        Assert.Equal(new Uri("https://thu.vn/robots.txt"), seen!.Address);
        Assert.Equal((5, Robots.Limit), (seen.Redirects, seen.Prefix));
    }

    private async Task<bool> AllowsAsync(FetchAnswer answer) => (await cache.ForAsync(Address, (_, _) =>
    {
        asked++;
        return Task.FromResult(answer);
    }, default)).Allows(Address);

    private static Received Rules(string text) => new(Make.Page(text, "https://thu.vn/robots.txt"));
}
