using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>What makes a figure a part of its place, and what the arithmetic of an article tells of it.</summary>
public class CoverageMechanismTests
{
    [Theory]
    [InlineData("Năm 2023, toàn tỉnh tiếp nhận 143 khoản viện trợ. Bản thân Liên hiệp vận động 11 khoản viện trợ.", 11, Coverage.Part)]
    [InlineData("Năm 2023, toàn tỉnh tiếp nhận 143 khoản viện trợ. Bản thân Liên hiệp vận động 11 khoản viện trợ.", 143, Coverage.Total)]
    [InlineData("Năm 2023, tỉnh tiếp nhận 24 khoản viện trợ, gồm 15 dự án chuyển tiếp.", 15, Coverage.Part)]
    public void A_share_is_a_part(string text, int value, Coverage coverage) =>
        Assert.Equal(coverage, Sample.ByRules(text).Single(f => f.Value == value).Coverage);

    [Fact]
    public void A_sum_and_its_pieces_are_found()
    {
        const string Text = "Tỉnh tiếp nhận 44 dự án phi chính phủ nước ngoài, trong đó y tế 27 dự án, giáo dục 17 dự án. Năm 2022 có 50 dự án.";
        var figures = Sample.Candidates(Text).Where(c => c.Indicator is not null).ToList();
        var sums = new Sums(figures);
        Assert.Equal([44m], figures.Where(sums.IsSum).Select(f => f.Value));
        Assert.Equal([27m, 17m], figures.Where(f => sums.WholeOf(f)?.Value == 44).Select(f => f.Value));
    }
}
