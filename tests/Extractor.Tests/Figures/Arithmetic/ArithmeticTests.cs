using System.Globalization;
using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures.Arithmetic;

/// <summary>Every row of checks.tsv is read and compared as it says.</summary>
public class ArithmeticTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Tables.Read(Path.Combine("Figures", "Arithmetic"), "checks.tsv", 3))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_article_is_held_against_itself(string published, string text, string figures) =>
        Assert.Equal(figures, string.Join(" | ", Sample.ByRules(text, published).Select(Print)));

    [Fact]
    public void Every_kind_of_comparison_is_seen_to_hold_and_to_fail()
    {
        var seen = Rows().SelectMany(r => ((string)r[2]!).Split([", ", ": ", " | "], StringSplitOptions.None)).Select(c => c.Split(' ')).Where(c => c.Length == 3).Select(c => $"{c[0]} {c[2]}").Distinct();
        var kinds = Enum.GetValues<CheckKind>().SelectMany(k => new[] { $"{WireName<CheckKind>.Of(k)} held", $"{WireName<CheckKind>.Of(k)} failed" });
        Assert.Equal(kinds.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_check_points_to_the_other_number_in_the_text_as_given()
    {
        const string Sentence = "Năm 2023, viện trợ phi chính phủ nước ngoài đạt 1,404 triệu USD, đạt 108% kế hoạch 1,3 triệu USD.";
        foreach (var article in new[] { Sample.AidArticle(Sentence), Sample.AidArticle(Sentence) with { Text = Sample.AidArticle(Sentence).Text.Normalize(System.Text.NormalizationForm.FormD) } })
        {
            var check = Assert.Single(FigureReader.Read(article).Figures[0].Checks);
            Assert.Equal("1,3 triệu USD", check.With.In(article.Text).Normalize(System.Text.NormalizationForm.FormC));
            Assert.Equal((1_404_000m, 1_404_000m), (check.Expected, check.Found));
        }
    }

    [Fact]
    public void A_sum_is_compared_with_all_its_parts()
    {
        var article = Sample.AidArticle("Tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài, gồm 6 dự án và 15 khoản phi dự án.");
        Assert.StartsWith("6 dự án và 15 khoản", Assert.Single(FigureReader.Read(article).Figures[0].Checks).With.In(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_raises_and_contradiction_lowers_confidence()
    {
        double Of(string rest) => Sample.Figures("Năm 2023, viện trợ phi chính phủ nước ngoài đạt 1,404 triệu USD" + rest)[0].Confidence;
        var (alone, agrees, contradicts) = (Of("."), Of(", đạt 108% kế hoạch 1,3 triệu USD."), Of(", đạt 208% kế hoạch 1,3 triệu USD."));
        Assert.True(contradicts < alone && alone < agrees && agrees < 1, $"{contradicts} < {alone} < {agrees}");
    }

    [Fact]
    public void A_separator_that_nothing_settles_lowers_confidence() =>
        Assert.True(Sample.Figures("Viện trợ phi chính phủ nước ngoài đạt 2.072 triệu USD.")[0].Confidence < Sample.Figures("Viện trợ phi chính phủ nước ngoài đạt 2,072 triệu USD.")[0].Confidence);

    [Fact]
    public void What_was_compared_is_told_in_words()
    {
        var said = Explanation.Of(Sample.AidArticle("Năm 2023, viện trợ phi chính phủ nước ngoài đạt 2.072 triệu USD, đạt 159,4% kế hoạch 1,3 triệu USD."));
        Assert.Contains("read as 2,072,000 USD, for otherwise the article contradicts itself", said, StringComparison.Ordinal);
        Assert.Contains("agrees: \"2.072 triệu USD\" is 159.38 % of the target \"1,3 triệu USD\"; the article says \"159,4%\"", said, StringComparison.Ordinal);
    }

    private static string Print(Figure figure)
    {
        var checks = string.Join(", ", figure.Checks.Select(c => string.Create(CultureInfo.InvariantCulture, $"{WireName<CheckKind>.Of(c.Kind)} {decimal.Round(c.Expected, 1):0.#} {(c.Held ? "held" : "failed")}")));
        var value = string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.#}{(figure.Unit == "1" ? "" : " " + figure.Unit)}");
        return checks.Length == 0 ? value : $"{value}: {checks}";
    }
}
