using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Statistics;

/// <summary>Quảng Bình (VN-24) and Quảng Trị (VN-25) are Quảng Trị (VN-25@2025) since July 2025.</summary>
public sealed class MergedProvincesTests : IAsyncLifetime
{
    private static readonly Figure Aid = Given.Figure;
    private readonly StoreFixture _given = new();

    public Task InitializeAsync() => _given.InitializeAsync();

    public Task DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public void There_are_34_of_63()
    {
        Assert.Equal(34, MergedProvinces.All.Count);
        Assert.Equal(63, MergedProvinces.Former.Count);
        Assert.Equal(MergedProvinces.All, MergedProvinces.Former.Select(MergedProvinces.Of).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_that_all_have_a_point_are_added_up_with_their_intervals()
    {
        await _given.SaveAsync("a", Aid, "120 tỷ đồng");
        await _given.SaveAsync("b", Aid with { Place = "VN-24", Value = 30_000_000_000, Qualifier = Qualifier.AtLeast }, "30 tỷ đồng", "quangbinh");

        var series = Assert.Single(await ReadAsync(new() { Provinces = ProvinceSet.Merged }));
        var point = Assert.Single(series.Points);

        Assert.Equal(("VN-25@2025", 150_000_000_000m, Choice.SumOfMembers, 1), (series.Place, point.Value, point.Choice, point.Sources));
        Assert.Equal(new Interval(149_500_000_000, Interval.Unbounded), point.Bounds);
        Assert.Equal(["VN-24 30000000000", "VN-25 120000000000"], point.Members.Select(m => $"{m.Place} {m.Point.Value}"));
        Assert.Equal(["a", "b"], point.Figures.Select(f => f.Figure.ArticleId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_member_is_not_the_whole()
    {
        await _given.SaveAsync("a", Aid, "120 tỷ đồng");
        await _given.SaveAsync("b", Aid with { Place = "VN-24", Period = Period.Year(2022) }, "120 tỷ đồng", "quangbinh");
        await _given.SaveAsync("c", Aid with { Place = "VN-24", Stage = Stage.Committed }, "120 tỷ đồng", "dantri");
        await _given.SaveAsync("d", Aid with { Place = "VN-24", Unit = "USD" }, "120 tỷ đồng", "nhandan");

        Assert.Empty(await ReadAsync(new() { Provinces = ProvinceSet.Merged }));
    }

    [Fact]
    public async Task What_is_told_of_the_merged_province_goes_before_a_sum()
    {
        await _given.SaveAsync("a", Aid, "120 tỷ đồng");
        await _given.SaveAsync("b", Aid with { Place = "VN-24" }, "120 tỷ đồng", "quangbinh");
        await _given.SaveAsync("c", Aid with { Place = "VN-25@2025", Value = 255_000_000_000 }, "255 tỷ đồng", "nhandan");

        var point = Assert.Single(Assert.Single(await ReadAsync(new() { Provinces = ProvinceSet.Merged })).Points);

        Assert.Equal((255_000_000_000m, Choice.OnlyReading), (point.Value, point.Choice));
        Assert.Empty(point.Members);
    }

    [Fact]
    public async Task Organisations_do_not_add_up()
    {
        var active = Aid with { Indicator = Indicator.NgoCount, Stage = Stage.Active, Unit = "1", Value = 22 };
        await _given.SaveAsync("a", active, "22 tổ chức");
        await _given.SaveAsync("b", active with { Place = "VN-24" }, "22 tổ chức", "quangbinh");

        Assert.Empty(await ReadAsync(new() { Provinces = ProvinceSet.Merged }));
        Assert.Equal(2, (await ReadAsync(new())).Count);
    }

    [Fact]
    public async Task A_province_that_stayed_is_told_as_before()
    {
        await _given.SaveAsync("a", Aid with { Place = "VN-22" }, "120 tỷ đồng");

        Assert.Equal("VN-22", Assert.Single(await ReadAsync(new() { Provinces = ProvinceSet.Merged, Place = "VN-22" })).Place);
    }

    private Task<IReadOnlyList<Series>> ReadAsync(SeriesQuery query) => new SeriesService(_given.Store).ReadAsync(query, default);
}
