using System.Globalization;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>Publication dates: ISO 8601, Vietnam's offset where none is written.</summary>
public class PublishedDateTests
{
    [Theory]
    [InlineData("2024-01-26T08:30:00+07:00", "2024-01-26T08:30:00+07:00")]
    [InlineData("2024-01-26T01:30:00Z", "2024-01-26T01:30:00+00:00")]
    [InlineData("2024-01-26T08:30+07:00", "2024-01-26T08:30:00+07:00")]
    [InlineData("2024-01-26T08:30:00.5+07:00", "2024-01-26T08:30:00+07:00")]
    [InlineData("2024-01-26T08:30:00", "2024-01-26T08:30:00+07:00")]
    [InlineData("2024-01-26T08:30:00.5", "2024-01-26T08:30:00+07:00")]
    [InlineData("2024-01-26 08:30:00", "2024-01-26T08:30:00+07:00")]
    [InlineData("2024-01-26", "2024-01-26T00:00:00+07:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00+07:00")]
    public void Forms(string text, string expected) =>
        Assert.Equal(expected, PublishedDate.Parse(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("26/01/2024")]
    [InlineData("2024-1-26")]
    [InlineData("2023-02-29")]
    [InlineData("2024-01-26T25:00:00Z")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("10000-01-01")]
    [InlineData("2024-01-26T08:30:00+99:00")]
    [InlineData("hôm qua")]
    public void No_date(string text) => Assert.Null(PublishedDate.Parse(text));
}
