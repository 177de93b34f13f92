using System.Globalization;
using NgoNews.Crawler.Commands;

namespace NgoNews.Crawler.Tests.Commands;

public class ReplayTimeTests
{
    [Theory]
    [InlineData("2025-01-10", "2025-01-10T16:59:59.9999999Z")]
    [InlineData("2025-01-10T08:00", "2025-01-10T01:00:00.0000000Z")]
    [InlineData("2025-01-10T08:00:30", "2025-01-10T01:00:30.0000000Z")]
    [InlineData("2025-01-10T08:00:30+07:00", "2025-01-10T01:00:30.0000000Z")]
    [InlineData("2025-01-10T08:00:30Z", "2025-01-10T08:00:30.0000000Z")]
    [InlineData("2025-01-10T08:00:30.25Z", "2025-01-10T08:00:30.2500000Z")]
    [InlineData("yesterday", null)]
    [InlineData("2025-13-10", null)]
    [InlineData("0001-01-01T00:00", null)]
    [InlineData("", null)]
    public void A_day_means_its_end_and_what_has_no_offset_is_Vietnams(string text, string? utc) =>
        Assert.Equal(utc, ReplayTime.Read(text)?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
}
