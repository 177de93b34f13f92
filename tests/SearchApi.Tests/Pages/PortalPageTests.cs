namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class PortalPageTests(PagesFixture pages)
{
    [Fact]
    public async Task What_was_read_from_a_portal_is_listed_by_year_and_newest_first()
    {
        var page = await pages.GetAsync("/nguon/gialai");

        Assert.Contains($"{Seeds.Fillers} bài viết, trong đó {Seeds.Fillers} bài", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll(".lines li").Length);
        var year = page.QuerySelector(".links a")!;
        Assert.Equal($"{year.QuerySelector(".count")!.TextContent} bài viết", (await pages.FollowAsync(year)).QuerySelector("#results")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_declared_portal_tells_what_it_is_before_anything_was_read()
    {
        var status = (await pages.GetAsync("/thu-thap")).QuerySelector(".ledger tbody th a")!;
        var page = await pages.FollowAsync(status);

        Assert.Equal(status.TextContent, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".facts .verdict"));
    }

    [Fact]
    public async Task Articles_lead_to_their_portal() =>
        Assert.Equal("/nguon/quangtri", (await pages.GetAsync("/bai-viet/bao-cao")).QuerySelector(".story-head .meta a")!.GetAttribute("href"));
}
