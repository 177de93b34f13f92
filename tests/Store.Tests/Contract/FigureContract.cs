using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;
using NgoNews.Store.Sql;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Figures with their evidence, and how they are found.</summary>
public abstract class FigureContract : StoreContract
{
    [ContractFact]
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

    [ContractFact]
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
        { "value", new() { Unit = "USD" } },
        { "hue2025,quarter,open,years,since,unknown", new() { Places = ["VN-25", "VN-26@2025", "VN-30"] } },
        { "quarter,years", new() { Donors = ["quarter", "years", "nobody"] } },
        { "none", new() { Donors = [] } },
        { "none", new() { NamesDonor = false } },
        { "all", new() { NamesDonor = true } },
        { "none", new() { Ids = [] } },
        { "sample", new() { Sector = "121" } },
        { "sample", new() { Sector = "120" } },
        { "none", new() { Sector = "130" } },
        { "quarter", new() { Ends = new(new(2024, 3, 31), new(2024, 3, 31)) } },
        { "quarter,open,years", new() { Ends = new(new(2024, 1, 1), new(2024, 12, 31)) } },
        { "open", new() { Place = "VN-25", Begins = new(null, true), Ends = new(new(2024, 1, 1), new(2024, 12, 31)) } },
        { "quarter,open", new() { Place = "VN-25", Begins = new(new(new(2024, 1, 1), new(2024, 12, 31)), true), Ends = new(new(2024, 1, 1), new(2024, 12, 31)) } },
        { "years", new() { Begins = new(new(new(2020, 1, 1), new(2020, 1, 1)), false) } },
    };

    [ContractTheory]
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
        await SaveAsync(Samples.Article("sample", portal: "danang") with { Sample = true, Figures = [plain with { Donor = "sample" }], Sectors = ["110", "121"] });

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

    [ContractFact]
    public async Task Figures_are_found_by_their_ids()
    {
        await SaveAsync(Samples.Article("a", quotes: ["38 khoản viện trợ", "12 đoàn", "2,072 triệu USD"]));
        var all = (await Store.FindFiguresAsync(new FigureQuery(), Never)).Items;

        var some = await Store.FindFiguresAsync(new FigureQuery { Ids = [all[2].Id, all[0].Id, long.MaxValue] }, Never);

        Assert.Equal([all[0].Id, all[2].Id], some.Items.Select(row => row.Id));
        Assert.Equal(2, some.Total);
    }

    [ContractFact]
    public async Task Figures_are_counted_by_what_they_share()
    {
        var plain = Samples.Items(Samples.Body, "38 khoản viện trợ");
        await SaveAsync(Samples.Article("a") with { Sectors = ["110", "121"], Figures = [plain, plain with { Place = "VN-25", Donor = "Oxfam" }, plain with { Place = null, Period = Period.Unknown }] });
        await SaveAsync(Samples.Article("b", portal: "danang", body: "Một bài khác hẳn, của một báo khác.") with { Figures = [plain with { Donor = "Oxfam", Mentions = [new(0, 3)] }] });

        Assert.Equal("VN-26:2/2 :1/1 VN-25:1/1", await CountsAsync(new(), FigureGroup.Place));
        Assert.Equal(":4/2", await CountsAsync(new(), FigureGroup.All));
        Assert.Equal("2023:3/2 :1/1", await CountsAsync(new(), FigureGroup.Year));
        Assert.Equal(":2/1 Oxfam:2/2", await CountsAsync(new(), FigureGroup.Donor));
        Assert.Equal("110:3/1 121:3/1 :1/1", await CountsAsync(new(), FigureGroup.Sector));
        Assert.Equal("item_count:4/2", await CountsAsync(new(), FigureGroup.Indicator));
        Assert.Equal("VN-25+2023:1/1 VN-26+2023:1/1", await CountsAsync(new() { Donors = ["Oxfam"] }, FigureGroup.PlaceAndYear));
        Assert.Equal("", await CountsAsync(new() { Place = "VN-30" }, FigureGroup.Stage));
    }

    [ContractFact]
    public async Task Keys_tell_what_can_be_held_side_by_side()
    {
        var plain = Samples.Items(Samples.Body, "38 khoản viện trợ");
        await SaveAsync(Samples.Article("a") with { Figures = [plain, plain with { Value = 40 }, plain with { Place = "VN-25" }, plain with { Place = null }, plain with { Indicator = Indicator.AidValue, Unit = "VND" }] });
        await SaveAsync(Samples.Article("b", portal: "danang") with { Sample = true, Figures = [plain with { Place = "VN-01" }] });

        Assert.Equal(
            [
                new(false, "VN-25", Indicator.ItemCount, Stage.Received, "1"), new(false, "VN-26", Indicator.AidValue, Stage.Received, "VND"),
                new(false, "VN-26", Indicator.ItemCount, Stage.Received, "1"), new FigureKey(true, "VN-01", Indicator.ItemCount, Stage.Received, "1"),
            ],
            await Store.ListFigureKeysAsync(new(), Never));
        Assert.Single(await Store.ListFigureKeysAsync(new() { Unit = "VND" }, Never));
    }

    [ContractFact]
    public async Task Counts_from_memory_are_those_of_the_database_whatever_came_and_went()
    {
        var chance = new Random(7);
        for (var round = 0; round < 5; round++)
        {
            await Store.SaveAsync([.. Enumerable.Range(0, 8).Select(_ => chance.Next(12)).Distinct().Select(number => Counted(chance, number, round))], Never);
            foreach (var query in Enumerable.Range(0, 12).Select(_ => Asked(chance)).Append(new()))
            {
                foreach (var by in Enum.GetValues<FigureGroup>())
                    Assert.Equal(await ((SqlStore)Store).Read(c => FigureQueries.Count(c, query, by), Never), await Store.CountFiguresAsync(query, by, Never));
                Assert.Equal(await ((SqlStore)Store).Read(c => FigureQueries.ListKeys(c, query), Never), await Store.ListFigureKeysAsync(query, Never));
                var page = await Store.FindFiguresAsync(query, Never);
                Assert.Equal(page.Items.Count, page.Total);
            }
            Assert.Equal(await ((SqlStore)Store).Read(c => CountQuery.Run(c, null), Never), await Store.CountAsync(Never));
        }
    }

    private static ArticleDraft Counted(Random chance, int number, int round)
    {
        var plain = Samples.Items(Samples.Body, "38 khoản viện trợ");
        return Samples.Article($"counted-{number}", $"Bài số {number}, lần {round}", portal: $"portal{number}") with
        {
            Sample = chance.Next(4) == 0,
            Sectors = [.. ((string[])["110", "121", "122"]).Where(_ => chance.Next(2) == 0)],
            Figures = [.. Enumerable.Range(1, chance.Next(6)).Select(value => plain with
            {
                Value = value,
                Indicator = Any<Indicator>(chance),
                Stage = Any<Stage>(chance),
                Coverage = Any<Coverage>(chance),
                Unit = chance.Next(2) == 0 ? "1" : "USD",
                Place = chance.Next(4) == 0 ? null : $"VN-2{chance.Next(3)}",
                Donor = chance.Next(2) == 0 ? null : ((string[])["Oxfam", "oxfam", "Đông Tây Hội Ngộ"])[chance.Next(3)],
                Period = chance.Next(4) == 0 ? Period.Unknown : new Period(new DateOnly(2020 + chance.Next(3), 1, 1), new DateOnly(2022, 12, 31)),
            })],
        };
    }

    private static FigureQuery Asked(Random chance) => new()
    {
        Indicator = chance.Next(5) == 0 ? Any<Indicator>(chance) : null,
        Stage = chance.Next(5) == 0 ? Any<Stage>(chance) : null,
        Coverage = chance.Next(5) == 0 ? Any<Coverage>(chance) : null,
        Place = chance.Next(5) == 0 ? $"VN-2{chance.Next(4)}" : null,
        Places = chance.Next(5) == 0 ? ["VN-20", "VN-21", "nowhere"] : null,
        Year = chance.Next(5) == 0 ? 2022 : null,
        Unit = chance.Next(5) == 0 ? "USD" : null,
        Sample = chance.Next(3) == 0 ? chance.Next(2) == 0 : null,
        Donors = chance.Next(5) == 0 ? ["Oxfam", "nobody"] : null,
        NamesDonor = chance.Next(5) == 0 ? chance.Next(2) == 0 : null,
        Sector = chance.Next(5) == 0 ? ((string[])["120", "110", "121", "999"])[chance.Next(4)] : null,
    };

    private static T Any<T>(Random chance)
        where T : struct, Enum => Enum.GetValues<T>()[chance.Next(Enum.GetValues<T>().Length)];

    private async Task<string> CountsAsync(FigureQuery query, FigureGroup by) => string.Join(' ', (await Store.CountFiguresAsync(query, by, Never))
        .Select(c => $"{c.Value}{(c.Second is null ? "" : "+" + c.Second)}:{c.Figures}/{c.Articles}"));

    [ContractFact]
    public async Task The_sectors_are_those_of_the_current_version()
    {
        await SaveAsync(Samples.Article("a", quotes: "12 đoàn") with { Sectors = ["110"] });
        await SaveAsync(Samples.Article("a", "Đính chính", quotes: "12 đoàn") with { Sectors = ["121", "720"] });

        Assert.Equal(["121", "720"], Assert.Single((await Store.FindFiguresAsync(new FigureQuery { Sector = "720" }, Never)).Items).Sectors);
        Assert.Empty((await Store.FindFiguresAsync(new FigureQuery { Sector = "110" }, Never)).Items);
        Assert.Equal(["121", "720"], (await Store.FindArticleAsync("a", Never))!.Draft.Sectors);
        Assert.Equal(["110"], (await Store.FindArticleAsync("a", 1, Never))!.Draft.Sectors);
    }

    [ContractTheory]
    [InlineData("12")]
    [InlineData("12x")]
    [InlineData("121", "110")]
    [InlineData("121", "121")]
    public async Task Sectors_that_are_none_are_refused(params string[] sectors) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync([Samples.Article("a") with { Sectors = sectors }], Never));

    [ContractFact]
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

    [ContractTheory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task A_limit_out_of_range_is_a_mistake(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.FindFiguresAsync(new FigureQuery { Limit = limit }, Never));
}
