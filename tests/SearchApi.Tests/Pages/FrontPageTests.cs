using System.Globalization;
using System.Net;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class FrontPageTests(PagesFixture pages)
{
    [Fact]
    public async Task It_tells_what_is_held_and_each_count_leads_there()
    {
        var page = await pages.GetAsync("/");
        var counts = await pages.Store.CountAsync(default);
        var links = page.QuerySelectorAll(".tally dd a");

        Assert.Equal([counts.Articles, counts.RelevantArticles, counts.Figures, counts.Totals],
            links.Select(a => long.Parse(a.FirstChild!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        Assert.Contains("10/01/2024", page.QuerySelector(".freshness")!.TextContent, StringComparison.Ordinal);
        foreach (var (link, count) in links.Take(3).Zip([counts.Articles, counts.RelevantArticles, counts.Figures]))
            Assert.StartsWith(count.ToString(CultureInfo.InvariantCulture), (await pages.FollowAsync(link)).QuerySelector("#results, #newest")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_the_three_things_to_try_leads_to_something()
    {
        var page = await pages.GetAsync("/");
        var tries = page.QuerySelectorAll(".tries a");

        Assert.Equal(3, tries.Length);
        foreach (var link in tries)
            Assert.NotEmpty((await pages.FollowAsync(link)).QuerySelectorAll(".hit, .series, .check"));
    }

    [Fact]
    public async Task The_newest_stand_on_it_with_their_figures()
    {
        var page = await pages.GetAsync("/");

        Assert.Equal(5, page.QuerySelectorAll(".hit").Length);
        Assert.DoesNotContain(page.QuerySelectorAll(".hit h3"), title => title.TextContent.Contains("du lịch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?q=vi%E1%BB%87n+tr%E1%BB%A3", "/tim-kiem?q=vi%E1%BB%87n+tr%E1%BB%A3")]
    [InlineData("/?place=VN-25&lang=en", "/tim-kiem?place=VN-25&lang=en")]
    public async Task Searches_that_were_kept_under_its_address_are_found_where_they_are_now(string kept, string now)
    {
        using var answer = await pages.Client.GetAsync(kept);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location!.OriginalString);
    }
}
