using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Tests.Pages;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2023-01-01", "2023-12-31", "năm 2023", "year 2023")]
    [InlineData("2020-01-01", "2025-12-31", "giai đoạn 2020–2025", "years 2020–2025")]
    [InlineData("2024-01-01", "2024-06-30", "6 tháng đầu năm 2024", "first half of 2024")]
    [InlineData("2024-07-01", "2024-12-31", "6 tháng cuối năm 2024", "second half of 2024")]
    [InlineData("2024-01-01", "2024-09-30", "9 tháng đầu năm 2024", "first 9 months of 2024")]
    [InlineData("2024-01-01", "2024-03-31", "quý I/2024", "quarter 1 of 2024")]
    [InlineData("2024-10-01", "2024-12-31", "quý IV/2024", "quarter 4 of 2024")]
    [InlineData("2024-02-01", "2024-02-29", "tháng 2/2024", "February 2024")]
    [InlineData("2024-02-01", "2024-04-30", "từ tháng 2/2024 đến tháng 4/2024", "from February 2024 to April 2024")]
    [InlineData("2024-04-12", "2024-04-12", "ngày 12/04/2024", "on 12 April 2024")]
    [InlineData("-", "2024-04-12", "đến 12/04/2024", "until 12 April 2024")]
    [InlineData("-", "2023-12-31", "đến hết năm 2023", "until the end of 2023")]
    [InlineData("2010-01-01", "2024-04-12", "từ đầu năm 2010 đến 12/04/2024", "from the start of 2010 to 12 April 2024")]
    [InlineData("2024-03-05", "2024-03-07", "từ 05/03/2024 đến 07/03/2024", "from 5 March 2024 to 7 March 2024")]
    [InlineData("2010-01-01", "-", "từ năm 2010", "since 2010")]
    [InlineData("2010-05-02", "-", "từ 02/05/2010", "since 2 May 2010")]
    [InlineData("-", "-", "không rõ thời kỳ", "period unknown")]
    public void Periods_are_told_as_reports_tell_them(string from, string to, string vietnamese, string english)
    {
        var period = new Period(Day(from), Day(to));

        Assert.Equal(vietnamese, PeriodWords.Of(period, Language.Vietnamese));
        Assert.Equal(english, PeriodWords.Of(period, Language.English));
    }

    [Theory]
    [InlineData("2072000", null, "USD", Qualifier.Nearly, "gần 2,072 triệu USD", "nearly 2.072 million USD")]
    [InlineData("334000000", null, "USD", Qualifier.Exact, "334 triệu USD", "334 million USD")]
    [InlineData("22900000000", null, "VND", Qualifier.Over, "hơn 22,9 tỷ đồng", "over 22.9 billion VND")]
    [InlineData("1250000000000", null, "VND", Qualifier.About, "khoảng 1.250 tỷ đồng", "about 1,250 billion VND")]
    [InlineData("25761306", null, "USD", Qualifier.Exact, "25.761.306 USD", "25,761,306 USD")]
    [InlineData("720000", null, "EUR", Qualifier.AtLeast, "ít nhất 720.000 euro", "at least 720,000 EUR")]
    [InlineData("5", "7", "1", Qualifier.Range, "5–7 đoàn", "5–7 delegations")]
    [InlineData("900000", "1300000", "USD", Qualifier.Range, "900.000–1,3 triệu USD", "900,000–1.3 million USD")]
    [InlineData("225000000", "235000000", "USD", Qualifier.Range, "225–235 triệu USD", "225–235 million USD")]
    [InlineData("1", null, "1", Qualifier.AtMost, "không quá 1 đoàn", "at most 1 delegation")]
    [InlineData("0.5", null, "CHF", Qualifier.Exact, "0,5 CHF", "0.5 CHF")]
    public void Values_are_printed_without_losing_a_digit(string value, string? high, string unit, Qualifier qualifier, string vietnamese, string english)
    {
        var indicator = unit == "1" ? Indicator.DelegationCount : Indicator.AidValue;

        Assert.Equal(vietnamese, ValueWords.Of(indicator, Number(value), high is null ? null : Number(high), unit, qualifier, Language.Vietnamese));
        Assert.Equal(english, ValueWords.Of(indicator, Number(value), high is null ? null : Number(high), unit, qualifier, Language.English));
    }

    [Theory]
    [InlineData("1", "18", false, "Theo phép cộng các phần: 18 đoàn (không khớp)", "By adding up the parts: 18 delegations (does not agree)")]
    [InlineData("USD", "1326080", true, "Theo phép cộng các phần: 1,33 triệu USD (khớp)", "By adding up the parts: 1.33 million USD (agrees)")]
    [InlineData("VND", "95739910313.9", true, "Theo phép cộng các phần: 95,7 tỷ đồng (khớp)", "By adding up the parts: 95.7 billion VND (agrees)")]
    public void What_the_article_compares_is_told_with_the_outcome(string unit, string expected, bool held, string vietnamese, string english)
    {
        var figure = CrossCheck.Given.Figure with { Indicator = unit == "1" ? Indicator.DelegationCount : Indicator.AidValue, Unit = unit };
        var check = new FigureCheck(CheckKind.Sum, new Mention(0, 5), Number(expected), 16, held);

        Assert.Equal(vietnamese, ValueWords.Check(figure, check, Language.Vietnamese));
        Assert.Equal(english, ValueWords.Check(figure, check, Language.English));
    }

    [Theory]
    [InlineData("VN", "Việt Nam", "Viet Nam")]
    [InlineData("VN-25", "Quảng Trị", "Quảng Trị")]
    [InlineData("VN-25@2025", "Quảng Trị (từ 7/2025)", "Quảng Trị (since July 2025)")]
    [InlineData(null, "Không gắn với một tỉnh", "Not tied to one province")]
    public void Places_are_told_by_name(string? code, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, PlaceWords.Of(code, Language.Vietnamese));
        Assert.Equal(english, PlaceWords.Of(code, Language.English));
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2/2024", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("5/3/2024", "2024-03-05", "2024-03-05")]
    [InlineData("2024-03-05", "2024-03-05", "2024-03-05")]
    public void Days_are_read_as_people_type_them(string typed, string first, string last) =>
        Assert.Equal((Day(first)!.Value, Day(last)!.Value), DayRange.Read(typed));

    [Theory]
    [InlineData("0000")]
    [InlineData("31/02/2024")]
    [InlineData("03/05/24")]
    [InlineData("năm ngoái")]
    [InlineData("10000")]
    public void Other_words_are_no_days(string typed) => Assert.Null(DayRange.Read(typed));

    [Fact]
    public void Every_value_of_a_figure_has_its_word()
    {
        Assert.Equal(Enum.GetValues<Indicator>().Order(), FigureTexts.Indicators.Keys.Order());
        Assert.Equal(Enum.GetValues<Stage>().Order(), FigureTexts.Stages.Keys.Order());
        Assert.Equal(Enum.GetValues<Coverage>().Order(), FigureTexts.Coverages.Keys.Order());
        Assert.Equal(Enum.GetValues<Qualifier>().Order(), FigureTexts.Qualifiers.Keys.Order());
        Assert.Equal(Enum.GetValues<SearchApi.CrossCheck.Verdict>().Order(), FigureTexts.Verdicts.Keys.Order());
        Assert.Equal(Enum.GetValues<SearchApi.CrossCheck.Agreement>().Order(), FigureTexts.Agreements.Keys.Order());
        Assert.Equal(Enum.GetValues<SearchApi.CrossCheck.NotCompared>().Order(), FigureTexts.Obstacles.Keys.Order());
        Assert.Equal(Enum.GetValues<SearchApi.Statistics.Choice>().Order(), FigureTexts.Choices.Keys.Order());
    }

    private static DateOnly? Day(string day) => day == "-" ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
