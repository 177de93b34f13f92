using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.Statistics;

public sealed class SeriesServiceTests : IAsyncLifetime
{
    private static readonly Figure Aid = Given.Figure;
    private readonly StoreFixture _given = new();

    public Task InitializeAsync() => _given.InitializeAsync();

    public Task DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public async Task A_year_takes_the_reading_that_most_independent_sources_agree_with()
    {
        await _given.SaveAsync("a", Aid, "120 tỷ đồng", "quangtri");
        await _given.SaveAsync("b", Aid with { Qualifier = Qualifier.Nearly, Value = 121_000_000_000 }, "gần 121 tỷ đồng", "nhandan", published: "2024-01-12");
        await _given.SaveAsync("c", Aid with { Value = 130_000_000_000 }, "130 tỷ đồng", "dantri", published: "2024-03-01");

        var point = Assert.Single(Assert.Single(await ReadAsync(new())).Points);

        Assert.Equal((2023, 121_000_000_000m, Choice.MostSources, 2), (point.Year, point.Taken.Figure.Figure.Value, point.Choice, point.Sources));
        Assert.Equal(new Interval(120_000_000_000, 130_000_000_000), point.Spread);
        Assert.Equal(["c", "b", "a"], point.Readings.Select(reading => reading.Figure.ArticleId));
    }

    [Fact]
    public async Task Copies_do_not_outvote_a_later_report()
    {
        const string sentence = "Năm qua, tỉnh vận động được 120 tỷ đồng viện trợ.";
        await _given.SaveAsync("a", Aid, "120 tỷ đồng", "quangtri", sentence: sentence);
        var copy = await _given.Store.FindArticleAsync("a", default);
        await _given.Store.SaveAsync([copy!.Draft with { Id = "b", Portal = "nhandan", Url = "https://nhandan.example/b" }], default);
        await _given.SaveAsync("c", Aid with { Value = 130_000_000_000 }, "130 tỷ đồng", "dantri", published: "2024-03-01");

        var point = Assert.Single(Assert.Single(await ReadAsync(new())).Points);

        Assert.Equal((130_000_000_000m, Choice.Latest, 1), (point.Taken.Figure.Figure.Value, point.Choice, point.Sources));
    }

    [Fact]
    public void Of_two_figures_of_one_article_the_first_stands()
    {
        FigureRow[] rows = [Given.Row(Aid with { Value = 7_000_000_000 }, "7 tỷ đồng", id: 12), Given.Row(Aid, id: 11)];

        var point = SeriesChoice.Point(Slot.OfYear(2023), rows.Select(row => new SeriesReading(row, Bounds.Of(row))));

        Assert.Equal((120_000_000_000m, Choice.Latest), (point.Taken.Figure.Figure.Value, point.Choice));
    }

    [Fact]
    public async Task Stages_units_places_indicators_and_sample_data_stand_apart()
    {
        await _given.SaveAsync("a", Aid, "120 tỷ đồng");
        await _given.SaveAsync("b", Aid with { Unit = "USD", Value = 5_000_000 }, "5 triệu USD");
        await _given.SaveAsync("c", Aid with { Stage = Stage.Disbursed }, "120 tỷ đồng", sentence: "Đã giải ngân 120 tỷ đồng.");
        await _given.SaveAsync("d", Aid with { Place = "VN-25@2025" }, "120 tỷ đồng", sentence: "Tỉnh mới nhận 120 tỷ đồng.");
        await _given.SaveAsync("e", Aid with { Place = "VN-26" }, "120 tỷ đồng", "mau", sample: true);
        await _given.SaveAsync("f", Aid with { Indicator = Indicator.ItemCount, Unit = "1", Value = 12 }, "12 khoản");

        var series = await ReadAsync(new());

        Assert.Equal(
            [
                "VN-25 AidValue Disbursed VND False", "VN-25 AidValue Received USD False", "VN-25 AidValue Received VND False",
                "VN-25 ItemCount Received 1 False", "VN-25@2025 AidValue Received VND False", "VN-26 AidValue Received VND True",
            ],
            series.Select(s => $"{s.Place} {s.Indicator} {s.Stage} {s.Unit} {s.Sample}"));
        Assert.Single(await ReadAsync(new() { Sample = true }));
        Assert.Single(await ReadAsync(new() { Indicator = Indicator.ItemCount }));
        Assert.Single(await ReadAsync(new() { Stage = Stage.Disbursed }));
        Assert.Single(await ReadAsync(new() { Place = "VN-26" }));
    }

    [Fact]
    public async Task Parts_are_told_only_when_asked_for()
    {
        await _given.SaveAsync("a", Aid, "120 tỷ đồng");
        await _given.SaveAsync("b", Aid with { Coverage = Coverage.Part, Value = 7_000_000_000 }, "7 tỷ đồng");

        Assert.Equal([120_000_000_000m], Values(await ReadAsync(new())));
        Assert.Equal([7_000_000_000m], Values(await ReadAsync(new() { Coverage = Coverage.Part })));
    }

    [Fact]
    public async Task Years_come_in_order()
    {
        foreach (var year in new[] { 2022, 2024, 2023 })
            await _given.SaveAsync($"a{year}", Aid with { Period = Period.Year(year) }, "120 tỷ đồng", sentence: $"Năm {year}: 120 tỷ đồng.");

        Assert.Equal([2022, 2023, 2024], Assert.Single(await ReadAsync(new())).Points.Select(point => point.Year));
    }

    private static IEnumerable<decimal> Values(IEnumerable<Series> series) =>
        series.SelectMany(s => s.Points).Select(point => point.Taken.Figure.Figure.Value);

    private Task<IReadOnlyList<Series>> ReadAsync(SeriesQuery query) => new SeriesService(_given.Store).ReadAsync(query, default);
}
