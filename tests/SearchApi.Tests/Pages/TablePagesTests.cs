using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Tests.Pages;

/// <summary>The table of figures, the cross-check and the series.</summary>
[Collection(PagesGroup.Name)]
public sealed class TablePagesTests(PagesFixture pages)
{
    [Fact]
    public async Task A_row_holds_a_figure_with_its_sentence_and_the_way_to_it()
    {
        var page = await pages.GetAsync("/so-lieu?indicator=item_count&coverage=part&sample=true");
        var row = page.QuerySelector("tbody tr")!;

        Assert.Equal("2 số liệu", page.QuerySelector("#results")!.TextContent);
        Assert.Equal("12 khoản", row.QuerySelector("th")!.TextContent);
        Assert.Equal("12 dự án trị giá 5 triệu USD", row.QuerySelector(".sentence mark")!.TextContent);
        Assert.StartsWith("Năm 2023, tỉnh vận động được", row.QuerySelector(".sentence")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Dữ liệu mẫu", row.QuerySelector(".sample")!.TextContent);
        var link = row.QuerySelector(".sentence a")!;
        Assert.NotNull((await pages.FollowAsync(link)).GetElementById(link.GetAttribute("href")!.Split('#')[1]));
        Assert.Equal("/api/figures?indicator=item_count&coverage=part&sample=true&format=csv", page.QuerySelector(".export")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_total_stands_above_what_the_press_says_of_it()
    {
        var page = await pages.GetAsync("/doi-chieu?place=VN-25");
        var checks = page.QuerySelectorAll(".check").ToDictionary(c => c.GetAttribute("aria-labelledby")!);
        var agreed = checks["tong-T1"];
        var union = checks["tong-T3"];

        Assert.Equal("16,38 triệu USD", agreed.QuerySelector("h4")!.TextContent);
        Assert.Equal("Một nguồn khớp", agreed.QuerySelector(".check-verdict .verdict")!.TextContent);
        Assert.Contains("Hiểu là: từ 16,375 đến 16,385 triệu USD", agreed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Số chốt cuối năm", agreed.TextContent, StringComparison.Ordinal);
        Assert.Equal("Khớp", agreed.QuerySelector("tbody .verdict")!.TextContent);
        Assert.Equal("gần 16,4 triệu USD", agreed.QuerySelector("tbody .sentence mark")!.TextContent);
        Assert.Equal("Có lẽ do: nhầm bậc đơn vị (nghìn, triệu, tỷ)", checks["tong-T5"].QuerySelector(".cause")!.TextContent);
        Assert.Equal("Mâu thuẫn", checks["tong-T2"].QuerySelector(".check-verdict .verdict")!.TextContent);
        Assert.Equal("Lệch", checks["tong-T2"].QuerySelector("tbody .verdict")!.TextContent);
        Assert.EndsWith("%", checks["tong-T2"].QuerySelector("tbody td:nth-child(4)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chỉ phần qua liên hiệp hữu nghị", union.TextContent, StringComparison.Ordinal);
        Assert.Contains("Không đối chiếu", union.TextContent, StringComparison.Ordinal);
        Assert.Contains("tháng 3/2024", union.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", union.QuerySelector("details p")!.GetAttribute("lang"));
    }

    [Fact]
    public void Every_cause_has_its_words() => Assert.Equal(Enum.GetValues<Cause>(), FigureTexts.Causes.Keys.Order());

    [Fact]
    public async Task Verdicts_differ_in_shape_too_and_lead_to_as_many_totals_as_they_count()
    {
        var page = await pages.GetAsync("/doi-chieu");
        var verdicts = page.QuerySelectorAll(".verdicts a");

        Assert.Equal(5, verdicts.Select(v => v.QuerySelector("path")!.GetAttribute("d")).Distinct().Count());
        foreach (var verdict in verdicts)
            Assert.Equal($"{verdict.QuerySelector(".count")!.TextContent} tổng số", (await pages.FollowAsync(verdict)).QuerySelector("#results")!.TextContent);
    }

    [Fact]
    public async Task Pages_of_totals_show_each_once()
    {
        var seen = new List<string>();
        var page = await pages.GetAsync("/doi-chieu");
        while (true)
        {
            seen.AddRange(page.QuerySelectorAll(".check").Select(c => c.GetAttribute("aria-labelledby")!));
            if (page.QuerySelector(".paging a[rel=next]") is not { } next)
                break;
            page = await pages.FollowAsync(next);
        }

        Assert.Equal(Seeds.Totals.Select(total => "tong-" + total.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }
}
