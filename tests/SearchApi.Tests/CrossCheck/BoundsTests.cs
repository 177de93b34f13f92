using System.Globalization;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class BoundsTests
{
    /// <summary>One row an example: the words (empty: none known), qualifier, value, upper end, unit; then the interval that they can mean.</summary>
    [Theory]
    // exact: half the last printed digit, read from the words
    [InlineData("2,072 triệu USD", "exact", "2072000", "", "USD", "2071500", "2072500")]
    [InlineData("334 triệu USD", "exact", "334000000", "", "USD", "333500000", "334500000")]
    [InlineData("300 triệu USD", "exact", "300000000", "", "USD", "299500000", "300500000")]
    [InlineData("22,90 tỷ đồng", "exact", "22900000000", "", "VND", "22895000000", "22905000000")]
    [InlineData("22,9 tỷ đồng", "exact", "22900000000", "", "VND", "22850000000", "22950000000")]
    [InlineData("1.300.000 USD", "exact", "1300000", "", "USD", "1299999.5", "1300000.5")]
    [InlineData("48.156 tỷ đồng", "exact", "48156000000", "", "VND", "48155500000", "48156500000")]
    // no digits that fit: from the value's own zeros, at most a step of its scale word
    [InlineData("hai trăm nghìn USD", "exact", "200000", "", "USD", "199500", "200500")]
    [InlineData("", "exact", "300000000", "", "USD", "299500000", "300500000")]
    [InlineData("", "exact", "1700000000", "", "USD", "1650000000", "1750000000")]
    [InlineData("", "exact", "99344266", "", "USD", "99344265.5", "99344266.5")]
    [InlineData("", "exact", "0", "", "USD", "0", "0.5")]
    // counts are counted
    [InlineData("22 tổ chức", "exact", "22", "", "1", "22", "22")]
    [InlineData("500 tổ chức", "exact", "500", "", "1", "500", "500")]
    // over: up by one step of the last digit that is not zero, at most 5 %
    [InlineData("hơn 220 triệu USD", "over", "220000000", "", "USD", "220000000", "230000000")]
    [InlineData("hơn 22,9 tỷ đồng", "over", "22900000000", "", "VND", "22900000000", "23000000000")]
    [InlineData("trên 300 triệu USD", "over", "300000000", "", "USD", "300000000", "315000000")]
    [InlineData("hơn 500 tổ chức", "over", "500", "", "1", "500", "525")]
    [InlineData("hơn 17 tổ chức", "over", "17", "", "1", "17", "17.85")]
    // nearly: the same downwards
    [InlineData("gần 224 triệu USD", "nearly", "224000000", "", "USD", "223000000", "224000000")]
    [InlineData("gần 400 tổ chức", "nearly", "400", "", "1", "380", "400")]
    // about: 5 % either way
    [InlineData("khoảng 40 triệu USD", "about", "40000000", "", "USD", "38000000", "42000000")]
    [InlineData("khoảng 15 đoàn", "about", "15", "", "1", "14.25", "15.75")]
    // range: its ends
    [InlineData("5-7 đoàn", "range", "5", "7", "1", "5", "7")]
    // one-sided
    [InlineData("ít nhất 500 tổ chức", "at_least", "500", "", "1", "500", "")]
    [InlineData("không quá 5 triệu USD", "at_most", "5000000", "", "USD", "0", "5000000")]
    public void A_number_means_what_its_hedge_and_its_print_allow(string quote, string qualifier, string value, string high, string unit,
        string expectedLow, string expectedHigh)
    {
        var bounds = Bounds.Of(Number(value)!.Value, Number(high), unit, Word(qualifier), quote.Length == 0 ? [] : [quote]);

        Assert.Equal(new Interval(Number(expectedLow)!.Value, Number(expectedHigh) ?? Interval.Unbounded), bounds);
    }

    [Fact]
    public void The_most_precise_statement_of_a_figure_counts()
    {
        var bounds = Bounds.Of(22_940_000_000, null, "VND", Qualifier.Exact, ["22,94 tỷ đồng", "22,940 tỷ đồng"]);

        Assert.Equal(new Interval(22_939_500_000, 22_940_500_000), bounds);
    }

    [Fact]
    public void A_misreading_beyond_all_aid_is_taken_as_it_stands_and_breaks_nothing()
    {
        Assert.Equal(new Interval(decimal.MaxValue, decimal.MaxValue), Bounds.Of(decimal.MaxValue, null, "VND", Qualifier.About, ["khoảng 79 tỷ tỷ"]));
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static Qualifier Word(string name)
    {
        Assert.True(NgoNews.Extractor.Figures.WireName<Qualifier>.TryRead(name, out var value));
        return value;
    }
}
