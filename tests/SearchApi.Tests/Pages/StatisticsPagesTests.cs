using System.Globalization;
using AngleSharp.Dom;
using NgoNews.SearchApi.Pages.Charts;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Tests.Pages;

[Collection(PagesGroup.Name)]
public sealed class StatisticsPagesTests(PagesFixture pages)
{
    private const string Series = "/thong-ke?place=VN-25&indicator=aid_value&stage=received&sample=true";

    [Fact]
    public async Task A_series_has_a_title_a_sentence_and_a_table_that_a_chart_is_drawn_from()
    {
        var page = await pages.GetAsync(Series);
        var series = page.QuerySelector(".series")!;
        var row = series.QuerySelector("tbody tr")!;

        Assert.StartsWith("Giá trị viện trợ, tiếp nhận – Quảng Trị", series.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2023 là 16,38 triệu USD", series.TextContent, StringComparison.Ordinal);
        Assert.Equal("16380000", row.GetAttribute("data-value"));
        Assert.Equal("16,38 triệu USD", row.QuerySelector("td")!.TextContent);
        Assert.NotNull(series.QuerySelector(".sample"));
    }

    [Fact]
    public async Task Every_number_of_a_series_opens_the_figures_it_is_made_of_and_those_their_sentences()
    {
        var page = await pages.GetAsync("/thong-ke?place=VN-25&sample=true");
        var rows = page.QuerySelectorAll(".series tbody tr");

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var figures = await pages.FollowAsync(row.QuerySelector("td a"));
            var sum = await SumAsync(figures);
            Assert.Equal(decimal.Parse(row.GetAttribute("data-value")!, CultureInfo.InvariantCulture), sum);
            Assert.NotEmpty(figures.QuerySelectorAll(".ledger .sentence a"));
        }
    }

    [Fact]
    public async Task Its_address_lasts_and_names_it_alone()
    {
        var page = await pages.GetAsync("/thong-ke?sample=true");
        var first = page.QuerySelector(".series")!;
        var alone = await pages.FollowAsync(first.QuerySelector(".series-tools a"));

        Assert.Equal(first.QuerySelector("h3")!.TextContent, Assert.Single(alone.QuerySelectorAll(".series")).QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public async Task A_ranking_tells_each_province_once_with_its_tile_or_says_that_nothing_is_known_of_it()
    {
        var page = await pages.GetAsync("/thong-ke/xep-hang?stage=received&slot=2023&sample=true");
        var tiles = page.QuerySelectorAll("[data-column]").Select(tile => (tile.GetAttribute("data-column"), tile.GetAttribute("data-row"))).ToArray();

        Assert.Equal("16,38 triệu USD", page.QuerySelector("#xep-hang tbody tr td a")!.TextContent);
        Assert.Equal(63, tiles.Length);
        Assert.Equal(63, tiles.Distinct().Count());
    }

    [Fact]
    public void Each_province_has_its_tile()
    {
        Assert.Equal(MergedProvinces.Former, TileMap.OfFormer.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(MergedProvinces.All, TileMap.OfMerged.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(MergedProvinces.All.Count, TileMap.OfMerged.Values.Distinct().Count());
    }

    [Theory]
    [InlineData("/thong-ke/do-phu?sample=true")]
    [InlineData("/thong-ke/do-phu?sample=false&provinces=merged")]
    [InlineData("/")]
    public async Task Every_count_of_what_is_known_opens_as_many_figures(string address)
    {
        var cells = (await pages.GetAsync(address)).QuerySelectorAll(".heat td a");

        Assert.NotEmpty(cells);
        foreach (var cell in cells)
            Assert.Equal($"{cell.TextContent} số liệu", (await pages.FollowAsync(cell)).QuerySelector("#results")!.TextContent);
    }

    [Theory]
    [InlineData("/dia-phuong/VN-25?sample=true")]
    [InlineData("/dia-phuong/VN-06?sample=false")]
    [InlineData("/nha-tai-tro/Zhi%20Shan")]
    public async Task Every_count_of_a_place_or_donor_opens_as_many_figures(string address)
    {
        var counts = (await pages.GetAsync(address)).QuerySelectorAll(".counts .count");

        Assert.NotEmpty(counts);
        foreach (var count in counts)
            Assert.Equal($"{count.FirstChild!.TextContent} số liệu", (await pages.FollowAsync(count)).QuerySelector("#results")!.TextContent);
    }

    [Fact]
    public async Task A_province_knows_what_it_is_in_now_and_what_it_was_formed_of()
    {
        var former = await pages.GetAsync("/dia-phuong/VN-25");
        var merged = await pages.FollowAsync(former.QuerySelectorAll(".facts a").Single());

        Assert.Equal("Quảng Trị (từ 7/2025)", merged.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Quảng Bình", "Quảng Trị"], merged.QuerySelectorAll(".facts a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Conditions_that_a_link_brings_are_told_and_can_be_taken_away()
    {
        var page = await pages.GetAsync("/so-lieu?donor=Zhi+Shan&unit=USD");

        Assert.Equal("1 số liệu", page.QuerySelector("#results")!.TextContent);
        Assert.Equal(["Đơn vị: USD ×", "Nhà tài trợ: Zhi Shan ×"], page.QuerySelectorAll(".chosen a").Select(a => a.TextContent.Trim()));
        Assert.DoesNotContain("donor", page.QuerySelectorAll(".chosen a")[1].GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Equal("/api/figures?unit=USD&donor=Zhi%20Shan&format=csv", page.QuerySelector(".export")!.GetAttribute("href"));
    }

    private async Task<decimal> SumAsync(IDocument figures)
    {
        var ids = figures.QuerySelectorAll(".ledger .sentence a").Select(a => a.GetAttribute("href")!.Split("#cau-")[1]);
        var sum = 0m;
        foreach (var id in ids)
            sum += (await pages.ReadAsync("/api/figures?id=" + id)).GetProperty("items")[0].GetProperty("value").GetDecimal();
        return sum;
    }
}
