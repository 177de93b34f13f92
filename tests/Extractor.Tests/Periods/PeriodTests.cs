using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Tests.Periods;

/// <summary>
/// Every row of periods.tsv is read as it says, through the whole reader: the text as an article about foreign-NGO aid,
/// published on that day, and the period of its figure of 21. An empty cell is an open end.
/// </summary>
public class PeriodTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Tables.Read("Periods", "periods.tsv", 4))
            data.Add(row[0], row[1], row[2], row[3]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_time_that_a_figure_covers(string text, string published, string from, string to)
    {
        var figure = Assert.Single(Sample.ByRules(text, published), f => f.Value is 21 or 21_000_000);
        Assert.Equal($"{from}..{to}", $"{Day(figure.Period.From)}..{Day(figure.Period.To)}");
    }

    // Where the rules see two ways, the learned choice decides.
    [Theory]
    [InlineData("Kể từ năm 2015, tỉnh tiếp nhận 21 khoản viện trợ.", "2024-05-15", "2015-01-01..2024-05-15")]
    [InlineData("Tuần gần nhất (30/8 - 5/9) tiếp nhận 21 khoản viện trợ.", "2021-09-08", "2021-08-30..2021-09-05")]
    public void The_time_that_a_figure_covers_as_shipped(string text, string published, string period)
    {
        var figure = Assert.Single(Sample.Figures(text, published), f => f.Value is 21);
        Assert.Equal(period, $"{Day(figure.Period.From)}..{Day(figure.Period.To)}");
    }

    [Fact]
    public void The_table_is_long_enough() => Assert.True(Rows().Count >= 70);

    [Fact]
    public void Without_a_publication_date_only_what_is_written_is_known()
    {
        Assert.Equal(new Period(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), Undated("Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ."));
        Assert.Equal(Period.Unknown, Undated("Năm ngoái, tỉnh tiếp nhận 21 khoản viện trợ."));
        Assert.Equal(Period.Unknown, Undated("Từ đầu năm đến nay, tỉnh tiếp nhận 21 khoản viện trợ."));
    }

    private static Period Undated(string text) =>
        Assert.Single(FigureReader.Read(Sample.AidArticle(text) with { Published = null }).Figures).Period;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
