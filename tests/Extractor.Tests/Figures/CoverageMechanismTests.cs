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

    [Theory]
    // Who acts bounds the number, over the years that follow as well.
    [InlineData("Từ năm 2015 đến năm 2019, huyện tiếp nhận 17 dự án phi chính phủ nước ngoài.", 17, Coverage.Part)]
    [InlineData("Năm 2019, bệnh viện tiếp nhận 9 khoản viện trợ phi chính phủ nước ngoài, năm 2018 là 6 khoản.", 6, Coverage.Part)]
    [InlineData("Năm 2019, các huyện tiếp nhận 17 dự án phi chính phủ nước ngoài.", 17, Coverage.Total)]
    [InlineData("Chuyển tiếp từ năm trước: 17 dự án phi chính phủ nước ngoài.", 17, Coverage.Part)]
    public void Whoever_acts_bounds_the_figure(string text, int value, Coverage coverage) =>
        Assert.Equal(coverage, Sample.ByRules(text).Single(f => f.Value == value).Coverage);

    [Theory]
    [InlineData("Năm 2012, tỉnh tiếp nhận viện trợ từ nhiều nguồn. Riêng nguồn phi chính phủ nước ngoài có 93 dự án.", 93, Coverage.Total)]
    [InlineData("Năm 2012, tỉnh tiếp nhận 93 dự án phi chính phủ nước ngoài. Riêng trẻ em được hưởng 12 dự án.", 12, Coverage.Part)]
    public void What_stands_by_itself_is_whole_where_it_names_a_whole(string text, int value, Coverage coverage) =>
        Assert.Equal(coverage, Sample.ByRules(text).Single(f => f.Value == value).Coverage);

    [Theory]
    [InlineData("Quý | Số khoản phi chính phủ nước ngoài\nI | 16\nII | 19", Coverage.Total)]
    [InlineData("Lĩnh vực | Số khoản phi chính phủ nước ngoài\nY tế | 16\nGiáo dục | 19", Coverage.Part)]
    [InlineData("Bảng 1. Giá trị viện trợ (triệu đồng)\n\nLĩnh vực | Năm 2014 | Năm 2013\nY tế | 16 | 15\nGiáo dục | 19 | 12", Coverage.Part)]
    [InlineData("Chỉ tiêu | Năm 2014 | Năm 2013\nGiá trị viện trợ (triệu đồng) | 16 | 15\nSố khoản phi chính phủ nước ngoài | 19 | 12", Coverage.Total)]
    public void The_rows_of_a_table_by_time_are_wholes(string table, Coverage coverage) =>
        Assert.All(Sample.ByRules("Viện trợ phi chính phủ nước ngoài năm 2015\n" + table), f => Assert.Equal(coverage, f.Coverage));

    [Fact]
    public void A_sum_and_its_pieces_are_found()
    {
        const string Text = "Tỉnh tiếp nhận 44 dự án phi chính phủ nước ngoài, trong đó y tế 27 dự án, giáo dục 17 dự án. Năm 2022 có 50 dự án.";
        var figures = Sample.Candidates(Text).Where(c => c.Indicator is not null).ToList();
        var sums = new Sums(figures);
        Assert.Equal([44m], figures.Where(sums.IsSum).Select(f => f.Value));
        Assert.Equal([27m, 17m], figures.Where(f => sums.WholeOf(f)?.Value == 44).Select(f => f.Value));
    }

    [Fact]
    public void Pieces_are_found_behind_another_figure()
    {
        const string Text = "Vốn của các tổ chức phi chính phủ nước ngoài năm 2023 là 118,6 tỷ đồng, vượt chỉ tiêu 100 tỷ đồng. Chia ra: y tế 47,3 tỷ đồng, giáo dục 41,25 tỷ đồng, môi trường 30,1 tỷ đồng.";
        var figures = Sample.Candidates(Text).Where(c => c.Indicator is not null).ToList();
        var sums = new Sums(figures);
        Assert.Equal([47_300_000_000m, 41_250_000_000m, 30_100_000_000m], figures.Where(f => sums.WholeBefore(f)?.Value == 118_600_000_000m).Select(f => f.Value));
        Assert.DoesNotContain(figures, f => sums.WholeOf(f) is not null);
    }
}
