using FsCheck;
using FsCheck.Fluent;

using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;

using Interval = NgoNews.SearchApi.CrossCheck.Interval;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class ConversionTests
{
    private static readonly Gen<string> Currencies = Gen.Elements("USD", "VND", "EUR", "JPY", "KRW", "AUD");

    private static readonly Gen<Case> Cases =
        from low in Gen.Choose(1, 1_000_000)
        from width in Gen.Choose(0, 1_000_000)
        from size in Gen.Elements(1m, 1000m, 1_000_000m)
        from one in Currencies
        from other in Currencies
        from year in Gen.Choose(1990, 2030)
        from years in Gen.Choose(0, 8)
        select new Case(new Interval(low * size, (low + width) * size), one, other,
            new Period(new DateOnly(year - years, 1, 1), new DateOnly(year, 12, 31)));

    [Theory]
    // the rate of 2020 was 23,208.37, that of 2000 14,167.75
    [InlineData(2020, 1_000_000, 22_512_118_900, 23_904_621_100)]
    [InlineData(2000, 1_000_000, 13_742_717_500, 14_592_782_500)]
    public void A_sum_is_converted_at_the_rate_of_its_year(int year, decimal dollars, decimal low, decimal high) =>
        Assert.Equal(new Interval(low, high), Conversion.Convert(new(dollars, dollars), "USD", "VND", Period.Year(year), year));

    [Fact]
    public void A_sum_of_several_years_may_have_been_converted_in_any_of_the_last_five() =>
        Assert.Equal(new Interval(20_933.42m * 0.97m, 22_370.09m * 1.03m),
            Conversion.Rate("USD", "VND", new Period(new DateOnly(2005, 1, 1), new DateOnly(2017, 12, 31)), null));

    [Fact]
    public void A_sum_told_in_the_next_year_may_have_its_rate() =>
        Assert.Equal(26_000, Conversion.Rate("USD", "VND", Period.Year(2024), 2025)!.Value.High);

    [Fact]
    public void What_has_no_rate_is_not_converted()
    {
        Assert.Null(Conversion.Convert(new(1, 2), "XAU", "USD", Period.Year(2023), null));
        Assert.Null(Conversion.Convert(new(1, 2), "VND", "USD", Period.Unknown, null));
        Assert.Null(Conversion.Convert(new(decimal.MaxValue, decimal.MaxValue), "VND", "USD", Period.Year(2023), null));
    }

    [Fact]
    public void There_and_back_again_holds_what_was_there() =>
        Prop.ForAll(Cases.ToArbitrary(), c => There(c) is { } there && Back(c, there) is { } back && back.Low <= c.Amount.Low * 1.0000001m && back.High >= c.Amount.High * 0.9999999m)
            .Holds();

    [Fact]
    public void A_wider_interval_stays_the_wider_one() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
            {
                var wider = There(c with { Amount = new Interval(c.Amount.Low / 2, c.Amount.High * 2) })!.Value;
                var there = There(c)!.Value;
                return wider.Low <= there.Low && wider.High >= there.High;
            })
            .Holds();

    [Fact]
    public void An_earlier_beginning_only_widens_the_rate() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
            {
                var year = Conversion.Rate(c.One, c.Other, c.Period with { From = new DateOnly(c.Period.To!.Value.Year, 1, 1) }, null)!.Value;
                var years = Conversion.Rate(c.One, c.Other, c.Period, null)!.Value;
                return years.Low <= year.Low && years.High >= year.High;
            })
            .Holds();

    private static Interval? There(Case c) => Conversion.Convert(c.Amount, c.One, c.Other, c.Period, null);

    private static Interval? Back(Case c, Interval there) => Conversion.Convert(there, c.Other, c.One, c.Period, null);

    private sealed record Case(Interval Amount, string One, string Other, Period Period);
}
