using Microsoft.AspNetCore.WebUtilities;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.Statistics;

/// <summary>Every number equals the sum of the figures that its link opens: all numbers of all series, rankings, tables, donors and places over one store.</summary>
public sealed class NumberLinkTests(NumberLinkTests.Filled filled) : IClassFixture<NumberLinkTests.Filled>
{
    /// <summary>A store that is filled once for all tests of the class; they only read.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        public StoreFixture Given { get; } = new();

        internal SeriesService Series => new(Given.Store);

        public async Task InitializeAsync()
        {
            await Given.InitializeAsync();
            await Invented.FillAsync(Given.Store);
        }

        public Task DisposeAsync() => Given.DisposeAsync();
    }

    public static TheoryData<string> Questions =>
    [
        "provinces=former&grain=year", "provinces=former&grain=half", "provinces=former&grain=quarter",
        "provinces=merged&grain=year", "provinces=merged&grain=half", "provinces=merged&grain=quarter",
        "coverage=part&grain=year", "coverage=part&grain=half", "coverage=part&provinces=merged&grain=year",
        "donor=Oxfam", "donor=World Vision International&provinces=merged", "sector=121", "sector=720&grain=quarter", "sector=120&provinces=merged",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Points_of_series(string question)
    {
        var series = await filled.Series.ReadAsync(Query(question), default);

        Assert.NotEmpty(series);
        foreach (var one in series)
            await HoldsAsync(one);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_of_rankings(bool merged)
    {
        var provinces = merged ? ProvinceSet.Merged : ProvinceSet.Former;
        var rows = 0;
        foreach (var indicator in Enum.GetValues<Indicator>())
        {
            foreach (var stage in IndicatorStages.Of(indicator))
            {
                foreach (var slot in new[] { "2022", "2023", "2024-H1", "2024-Q2" })
                {
                    Assert.True(Slot.TryParse(slot, out var step));
                    var ranking = await new RankingService(filled.Given.Store).ReadAsync(new RankingQuery { Indicator = indicator, Stage = stage, Slot = step, Provinces = provinces }, default);
                    foreach (var row in ranking.Rows)
                    {
                        await HoldsAsync(row.Series);
                        Assert.Equal(row.Value, row.Series.Unit == ranking.Unit ? row.Point.Value : decimal.Round(row.Point.Value / row.Point.Usd!.Rate!.UnitsPerUsd, 2));
                    }
                    Assert.Equal(ranking.Rows.OrderByDescending(r => r.Value).Select(r => r.Value), ranking.Rows.Select(r => r.Value));
                    Assert.Empty(ranking.Missing.Intersect(ranking.Rows.Select(r => r.Place)));
                    rows += ranking.Rows.Count;
                }
            }
        }
        Assert.True(rows > 15, $"only {rows} rows");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(true, Indicator.AidValue)]
    public async Task Cells_of_the_table_of_what_is_known(bool merged, Indicator? indicator)
    {
        var provinces = merged ? ProvinceSet.Merged : ProvinceSet.Former;
        var table = await new CoverageService(filled.Given.Store).ReadAsync(new CoverageQuery { Provinces = provinces, Indicator = indicator }, default);

        Assert.Equal(provinces == ProvinceSet.Merged ? 35 : 66, table.Rows.Count);
        Assert.Equal([2021, 2022, 2023, 2024, 2025], table.Years);
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Figures > 0 || cell.Year == 2021))
            await CountsAsync(cell.Figures, cell.Articles, cell.Link);
    }

    [Fact]
    public async Task Counts_and_sums_of_donors()
    {
        var service = new DonorService(filled.Given.Store, filled.Series);
        var list = await service.ListAsync(sample: false, null, 0, 100, default);

        // Two of the names are one donor's.
        Assert.Equal(["Oxfam", "Quỹ Hoa Sen", "World Vision International"], list.Items.Select(d => d.Name).Order(StringComparer.Ordinal));
        foreach (var item in list.Items)
        {
            var donor = (await service.FindAsync(item.Name, sample: false, default))!;
            Assert.Equal(item.Figures, donor.Figures);
            await CountsAsync(donor.Figures, donor.Articles, donor.Link);
            foreach (var count in donor.ByPlace.Concat(donor.ByYear).Concat(donor.BySector))
                await CountsAsync(count.Figures, count.Articles, count.Link);
            foreach (var series in donor.Series)
                await HoldsAsync(series);
        }
    }

    [Theory]
    [InlineData("VN")]
    [InlineData("VN-25")]
    [InlineData("VN-25@2025")]
    [InlineData("VN-SG@2025")]
    public async Task Counts_and_totals_of_places(string code)
    {
        var place = (await new PlaceService(filled.Given.Store, filled.Series).FindAsync(code, sample: false, default))!;

        await CountsAsync(place.Place.Figures, place.Place.Articles, place.Link);
        foreach (var count in place.ByYear.Concat(place.ByIndicator).Concat(place.BySector))
            await CountsAsync(count.Figures, count.Articles, count.Link);
        foreach (var donor in place.ByDonor)
            await CountsAsync(donor.Figures, null, donor.Link);
        foreach (var series in place.Series)
            await HoldsAsync(series);
    }

    private async Task HoldsAsync(Series series)
    {
        foreach (var point in series.Points)
        {
            var taken = await OpenAsync(FigureLinks.Taken(point));
            Assert.Equal(point.Figures.Select(r => r.Figure.Id).Order(), taken.Select(row => row.Id));
            Assert.Equal(point.Value, taken.Sum(row => row.Figure.Value));

            var readings = await OpenAsync(FigureLinks.Readings(series, point));
            Assert.Equal(point.Readings.Select(r => r.Figure.Id).Order(), readings.Select(row => row.Id));
            Assert.Subset(readings.Select(row => row.Id).ToHashSet(), taken.Select(row => row.Id).ToHashSet());
            Assert.All(readings, row => Assert.Equal((series.Indicator, series.Stage, series.Unit, series.Coverage, series.Sample),
                (row.Figure.Indicator, row.Figure.Stage, row.Figure.Unit, row.Figure.Coverage, row.Sample)));
        }
    }

    private async Task CountsAsync(long figures, long? articles, string link)
    {
        var rows = await OpenAsync(link);
        Assert.Equal(figures, rows.Count);
        if (articles is { } known)
            Assert.Equal(known, rows.Select(row => row.ArticleId).Distinct().Count());
    }

    /// <summary>What the endpoint and the page of figures open with the very parameters.</summary>
    private async Task<IReadOnlyList<FigureRow>> OpenAsync(string link)
    {
        var given = QueryHelpers.ParseQuery(link);
        var parameters = new Parameters();
        var filter = FigureFilter.Read(name => given.TryGetValue(name, out var value) ? value.ToString() : null, parameters);
        Assert.Null(parameters.Problem);
        var page = await filled.Given.Store.FindFiguresAsync(await filter.ResolveAsync(filled.Given.Store, default) with { Limit = 10_000 }, default);
        Assert.Equal(page.Total, page.Items.Count);
        return page.Items;
    }

    private static SeriesQuery Query(string question)
    {
        var given = QueryHelpers.ParseQuery(question);
        string? Of(string name) => given.TryGetValue(name, out var value) ? value.ToString() : null;
        var parameters = new Parameters();
        var query = new SeriesParameters(null, null, null, null, Of("donor"), Of("sector"), Of("coverage"), null, Of("grain"), null, Of("provinces"), null, null).Read(parameters);
        Assert.Null(parameters.Problem);
        return query;
    }
}
