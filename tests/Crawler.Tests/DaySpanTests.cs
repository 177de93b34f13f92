namespace NgoNews.Crawler.Tests;

public class DaySpanTests
{
    [Theory]
    [InlineData("2020-01-01..2023-12-31", true)]
    [InlineData("2020-01-01..2020-01-01", true)]
    [InlineData("2020-01-02..2020-01-01", false)]
    [InlineData("2020-01-01", false)]
    [InlineData("2020..2023", false)]
    [InlineData("2020-02-30..2020-03-01", false)]
    [InlineData("", false)]
    public void Two_days_in_order_are_a_span(string text, bool isOne) => Assert.Equal(isOne ? text : null, DaySpan.Parse(text)?.ToString());

    [Fact]
    public void The_last_moment_of_time_is_of_the_last_day() => Assert.Equal(DateOnly.MaxValue, DaySpan.Of(DateTimeOffset.MaxValue).To);

    [Fact]
    public void A_moment_is_of_the_day_in_Vietnam() =>
        Assert.Equal(new DateOnly(2024, 6, 4), DaySpan.Of(new DateTimeOffset(2024, 6, 3, 17, 0, 0, TimeSpan.Zero)).From);
}
