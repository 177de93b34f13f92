using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Tests.Fetching;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 7 ", 7)]
    [InlineData("0", 0)]
    [InlineData("99999999999999999999", 6 * 3600)]
    [InlineData("Mon, 05 Jan 2026 01:00:30 GMT", 30)]
    [InlineData("Mon, 05 Jan 2026 00:00:00 GMT", 0)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 6 * 3600)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void Seconds_or_a_date_capped(string header, int? seconds) => Assert.Equal(seconds, (int?)RetryAfter.Read(header, Now)?.TotalSeconds);
}
