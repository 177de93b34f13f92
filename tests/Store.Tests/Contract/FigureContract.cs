using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Figures with their evidence, and how they are found.</summary>
public abstract class FigureContract : StoreContract
{
    [Fact]
    public async Task A_figure_comes_with_its_words_its_sentence_and_its_article()
    {
        var draft = Samples.Article("a", quotes: "38 khoản viện trợ") with { Sample = true };
        var twice = draft.Figures[0] with
        {
            Value = 2072000m,
            High = 2100000.50m,
            Indicator = Indicator.AidValue,
            Unit = "USD",
            Qualifier = Qualifier.Range,
            Donor = "Tổ chức Đông Tây",
            Mentions = [.. draft.Figures[0].Mentions, Samples.Items(draft.Text, "12 đoàn").Mentions[0]],
            Confidence = 0.987,
            Checks = [new FigureCheck(CheckKind.PercentOfTarget, new Mention(5, 9), 2072000.5m, 2072000m, true), new FigureCheck(CheckKind.Sum, new Mention(0, 3), 38, 40, false)],
        };
        await SaveAsync(draft with { Figures = [twice] });

        var row = Assert.Single((await Store.FindFiguresAsync(new FigureQuery(), Never)).Items);

        Assert.Equal(Same.Json(twice), Same.Json(row.Figure));
        Assert.Equal(["38 khoản viện trợ", "12 đoàn"], row.Quotes);
        Assert.Equal("Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ, trị giá gần 2,072 triệu USD.", row.Sentence);
        Assert.Equal(("a", 1, draft.Title, draft.Url, "hue", draft.Published, true),
            (row.ArticleId, row.Version, row.Title, row.Url, row.Portal, row.Published, row.Sample));
        Assert.Equal((await Store.FindArticleAsync("a", Never))!.ContentHash, row.ContentHash);
    }

    [Fact]
    public async Task Only_the_current_version_is_found()
    {
        await SaveAsync(Samples.Article("a", quotes: ["38 khoản viện trợ", "12 đoàn"]));
        await SaveAsync(Samples.Article("a", "Đính chính", quotes: "12 đoàn"));

        var page = await Store.FindFiguresAsync(new FigureQuery { ArticleId = "a" }, Never);

        Assert.Equal(1, page.Total);
        Assert.Equal((2, "12 đoàn", "Đính chính"), (page.Items[0].Version, page.Items[0].Quotes[0], page.Items[0].Title));
    }

    public static TheoryData<string, FigureQuery> Questions => new()
    {
        { "all", new() },
        { "value", new() { Indicator = Indicator.AidValue } },
        { "committed", new() { Stage = Stage.Committed } },
        { "hue2025", new() { Place = "VN-26@2025" } },
        { "part", new() { Coverage = Coverage.Part } },
        { "sample", new() { Sample = true } },
        { "quarter,open", new() { Year = 2024, Place = "VN-25" } },
        { "none", new() { Year = 2019 } },
        { "none", new() { ArticleId = "nowhere" } },
        { "none", new() { Indicator = Indicator.AidValue, Stage = Stage.Committed } },
        { "none", new() { Place = "VN-26' OR 1=1 --" } },
    };

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public async Task Figures_are_found_by_what_they_say(string donors, FigureQuery query)
    {
        var plain = Samples.Items(Samples.Body, "38 khoản viện trợ");
        Figure[] figures =
        [
            plain with { Donor = "plain" },
            plain with { Donor = "value", Indicator = Indicator.AidValue, Unit = "USD" },
            plain with { Donor = "committed", Stage = Stage.Committed },
            plain with { Donor = "hue2025", Place = "VN-26@2025" },
            plain with { Donor = "part", Coverage = Coverage.Part },
            plain with { Donor = "nowhere", Place = null },
            plain with { Donor = "quarter", Place = "VN-25", Period = new(new(2024, 1, 1), new(2024, 3, 31)) },
            plain with { Donor = "open", Place = "VN-25", Period = new(null, new(2024, 6, 3)) },
            plain with { Donor = "years", Place = "VN-25", Period = new(new(2020, 1, 1), new(2024, 12, 31)) },
            plain with { Donor = "since", Place = "VN-25", Period = new(new(2024, 1, 1), null) },
            plain with { Donor = "unknown", Place = "VN-25", Period = Period.Unknown },
        ];
        await SaveAsync(Samples.Article("real") with { Figures = figures });
        await SaveAsync(Samples.Article("sample", portal: "danang") with { Sample = true, Figures = [plain with { Donor = "sample" }] });

        var page = await Store.FindFiguresAsync(query, Never);

        var expected = donors switch
        {
            "all" => figures.Select(f => f.Donor!).Append("sample"),
            "none" => [],
            _ => donors.Split(','),
        };
        Assert.Equal(expected, page.Items.Select(row => row.Figure.Donor!));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Fact]
    public async Task Pages_follow_the_id_and_tell_the_whole_count()
    {
        var plain = Samples.Items(Samples.Body, "38 khoản viện trợ");
        await SaveAsync(Samples.Article("a") with { Figures = [.. Enumerable.Range(0, 5).Select(i => plain with { Value = i })] });

        var values = new List<decimal>();
        for (var after = 0L; ;)
        {
            var page = await Store.FindFiguresAsync(new FigureQuery { Place = "VN-26", After = after, Limit = 2 }, Never);
            Assert.Equal(5, page.Total);
            if (page.Items.Count == 0)
                break;
            values.AddRange(page.Items.Select(row => row.Figure.Value));
            after = page.Items[^1].Id;
        }

        Assert.Equal([0, 1, 2, 3, 4], values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task A_limit_out_of_range_is_a_mistake(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.FindFiguresAsync(new FigureQuery { Limit = limit }, Never));
}
