using System.Globalization;
using NgoNews.Extractor.Pages.Dates;

namespace NgoNews.Extractor.Tests.Pages.Dates;

public class ScriptDatesTests
{
    [Theory]
    [InlineData("{\"publishedAt\":\"2024-04-12T17:05:00+07:00\",\"updatedAt\":\"2024-05-01\"}", "2024-04-12")]
    [InlineData("dataLayer.push({'cmsPublishingDate': '2024-04-12'})", "2024-04-12")]
    [InlineData("\\\"published_at\\\":\\\"2024-04-12\\\"", "2024-04-12")]
    [InlineData("{\"publishDate\":\"2024-04-12\"},{\"publishDate\":\"2024-04-13\"}", null)]
    [InlineData("{\"publisher\":\"2024-04-12\"}", null)]
    [InlineData("publish", null)]
    [InlineData("published", null)]
    [InlineData("", null)]
    public void A_script_tells_the_day_where_all_it_says_agrees(string script, string? day) =>
        Assert.Equal(day, ScriptDates.Find([script])?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
