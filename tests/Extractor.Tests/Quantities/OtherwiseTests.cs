using System.Globalization;
using NgoNews.Extractor.Quantities;

namespace NgoNews.Extractor.Tests.Quantities;

/// <summary>Which prints can be read with their mark the other way, and as what.</summary>
public class OtherwiseTests
{
    [Theory]
    [InlineData("2.072", true, "2.072")]
    [InlineData("2,072", true, "2072")]
    [InlineData("48.156", true, "48.156")]
    [InlineData("720,000", false, "720")]
    [InlineData("1.5", true, null)]
    [InlineData("0,500", true, null)]
    [InlineData("1.300.000", false, null)]
    [InlineData("1.300,500", true, null)]
    [InlineData("1234.567", true, null)]
    [InlineData("21", true, null)]
    public void The_one_mark_read_the_other_way(string printed, bool scaled, string? other) =>
        Assert.Equal(other, PrintedNumber.Otherwise(printed, scaled)?.ToString("0.###", CultureInfo.InvariantCulture));
}
