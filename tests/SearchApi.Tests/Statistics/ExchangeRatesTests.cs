using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Statistics;

public sealed class ExchangeRatesTests
{
    [Fact]
    public void Every_rate_has_a_source_and_stands_once()
    {
        Assert.True(ExchangeRates.All.Count > 200);
        Assert.Equal(ExchangeRates.All.Count, ExchangeRates.All.DistinctBy(r => (r.Currency, r.Year)).Count());
        Assert.All(ExchangeRates.All, rate =>
        {
            Assert.True(rate.UnitsPerUsd > 0);
            Assert.NotEmpty(rate.Source);
            Assert.True(Uri.TryCreate(rate.Url, UriKind.Absolute, out _));
        });
    }

    /// <summary>A slip of a digit would show: no average of these currencies moved by half within a year.</summary>
    [Fact]
    public void Rates_move_slowly() => Assert.All(ExchangeRates.All, rate =>
    {
        if (ExchangeRates.Find(rate.Currency, rate.Year + 1) is { } next)
            Assert.InRange(next.UnitsPerUsd / rate.UnitsPerUsd, 0.8m, 1.35m);
    });

    [Theory]
    [InlineData("VND", 2020, 120_000_000_000, 5170548.38)]
    [InlineData("EUR", 2020, 1_000_000, 1141000)]
    [InlineData("USD", 2020, 1_000_000, 1000000)]
    public void An_amount_stands_in_dollars_beside_its_own(string unit, int year, decimal value, decimal expected) =>
        Assert.Equal(expected, ExchangeRates.ToUsd(Point(year, value), unit, Basis.Period)!.Value);

    [Theory]
    [InlineData("VND", 1990)]
    [InlineData("XXX", 2020)]
    [InlineData("1", 2020)]
    public void Nothing_is_converted_without_a_rate(string unit, int year) => Assert.Null(ExchangeRates.ToUsd(Point(year, 1_000_000), unit, Basis.Period));

    [Fact]
    public void A_sum_over_many_years_has_no_year_whose_rate_would_do() => Assert.Null(ExchangeRates.ToUsd(Point(2020, 1_000_000), "VND", Basis.Cumulative));

    private static SeriesPoint Point(int year, decimal value)
    {
        var row = Given.Row(Given.Figure with { Value = value, Qualifier = Qualifier.Exact });
        return SeriesChoice.Point(Slot.OfYear(year), [new SeriesReading(row, Bounds.Of(row))]);
    }
}
