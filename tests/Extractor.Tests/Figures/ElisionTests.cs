using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Numbers that leave out what was said before: their noun, scale or currency.</summary>
public class ElisionTests
{
    [Theory]
    [InlineData("Tỉnh có 52 tổ chức phi chính phủ nước ngoài, gồm 30 ở Kon Tum, 22 ở Gia Lai.", Indicator.NgoCount, 22, "1")]
    [InlineData("Số dự án phi chính phủ nước ngoài được cấp phép: 28.", Indicator.ItemCount, 28, "1")]
    [InlineData("Năm 2021 viện trợ phi chính phủ nước ngoài là 175 triệu USD thì năm 2022 là 217.", Indicator.AidValue, 217_000_000, "USD")]
    [InlineData("Các tổ chức phi chính phủ nước ngoài cam kết 640.000 euro, riêng quý I là 96.200.", Indicator.AidValue, 96_200, "EUR")]
    [InlineData("Các tổ chức phi chính phủ nước ngoài cam kết 98,4 triệu USD, giải ngân 71,6 triệu.", Indicator.AidValue, 71_600_000, "USD")]
    [InlineData("Ba năm trước, tức 18,2 tỷ năm 2021 và 24 tỷ đồng năm 2022, viện trợ phi chính phủ nước ngoài còn ít.", Indicator.AidValue, 18_200_000_000, "VND")]
    [InlineData("Hai tổ chức phi chính phủ nước ngoài trao 25.000 euro, có tổ chức nhỏ gom được 30 triệu.", Indicator.AidValue, 30_000_000, "VND")]
    [InlineData("Viện trợ phi chính phủ nước ngoài là 17 khoản, 1.284.600 USD; năm trước là 12 và 963.250 USD.", Indicator.ItemCount, 12, "1")]
    [InlineData("Tổ chức phi chính phủ nước ngoài chi 3,2 triệu USD, trong đó Huế và Đà Nẵng lần lượt 610 và 540 ngàn.", Indicator.AidValue, 610_000, "USD")]
    [InlineData("Viện trợ phi chính phủ nước ngoài theo huyện (tỷ đồng): Lắk 16,2; Ea Kar 10,165; Krông Pắc 7,5.", Indicator.AidValue, 10_165_000_000, "VND")]
    [InlineData("Tổ chức phi chính phủ nước ngoài có chi tiền trong kỳ: 31.", Indicator.NgoCount, 31, "1")]
    [InlineData("Đoàn do các tổ chức phi chính phủ nước ngoài cử lên: 58 - lượt người: 233.", Indicator.VisitCount, 233, "1")]
    [InlineData("Các khoản viện trợ phi chính phủ nước ngoài mới được phê duyệt trong kỳ là 28, giá trị 74,9 tỷ đồng.", Indicator.ItemCount, 28, "1")]
    [InlineData("Tính đến nay, tổ chức phi chính phủ nước ngoài (PCPNN) có hoạt động là 34.", Indicator.NgoCount, 34, "1")]
    [InlineData("Tổ chức phi chính phủ nước ngoài giải ngân ở Yên Bái 480, Lào Cai 655, Sơn La 555 nghìn USD.", Indicator.AidValue, 480_000, "USD")]
    public void What_was_said_before_is_proposed(string sentence, Indicator indicator, long value, string unit) =>
        Assert.Contains(Candidates(sentence), c => (c.Proposed, c.Value, c.Unit) == (indicator, value, unit));

    [Theory]
    [InlineData("Tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài trong hai năm tới, 2025 và 2026.", 2026)]
    [InlineData("Tỉnh có 21 tổ chức phi chính phủ nước ngoài, phần lớn ở khu vực 2, theo báo cáo.", 2)]
    [InlineData("Tỉnh có 21 khoản viện trợ phi chính phủ nước ngoài, trong đó có khoản của FHI 360, lớn nhất.", 360)]
    [InlineData("Số tổ chức phi chính phủ nước ngoài là 487, giảm 25 tổ chức so với năm trước.", 25)]
    [InlineData("Tỉnh đón 19 đoàn của tổ chức phi chính phủ nước ngoài, hơn năm trước 6 đoàn.", 6)]
    [InlineData("Năm nay có 41 khoản viện trợ phi chính phủ nước ngoài, nghĩa là ít đi 7 khoản.", 7)]
    [InlineData("Tỉnh đón 33 đoàn phi chính phủ nước ngoài, dôi ra 11 đoàn nếu so với năm ngoái.", 11)]
    public void Years_names_and_growth_count_nothing(string sentence, int value) =>
        Assert.DoesNotContain(Candidates(sentence), c => c.Proposed is not null && c.Value == value);

    [Theory]
    [InlineData("Dự án phi chính phủ nước ngoài có tổng vốn 2.310 triệu đồng, trong đó Oxfam viện trợ 2.100 triệu đồng, huyện đối ứng 210 triệu đồng.", 2_310_000_000)]
    [InlineData("Có 38 cầu, tổng chi phí 29,7 tỷ đồng: các tổ chức phi chính phủ nước ngoài tài trợ 22,1 tỷ đồng, phần còn lại do nhân dân đóng góp và ngân sách tỉnh.", 29_700_000_000)]
    [InlineData("Tỷ giá của tổ chức phi chính phủ nước ngoài: 1 đô la Úc = 17.150 đồng.", 17_150)]
    [InlineData("Các tổ chức phi chính phủ nước ngoài tặng 120 đàn ong, 850 nghìn đồng một đàn.", 850_000)]
    public void Mixed_sums_rates_and_prices_are_no_figures(string sentence, long value) =>
        Assert.DoesNotContain(Candidates(sentence), c => c.Indicator is not null && c.Value == value);

    [Fact]
    public void A_table_may_be_parted_by_strokes()
    {
        var article = Sample.AidArticle("Các tổ chức có giá trị viện trợ lớn (ĐVT: 1.000 USD)\n\nTổ chức / Cam kết / Giải ngân\nOxfam / 812,4 / 790\nCARE / 455 / 301,2\n");
        Assert.Equal([812_400m, 790_000m, 455_000m, 301_200m], FigureReader.Read(article, new RulesAlone()).Figures.Select(f => f.Value));
    }

    private static List<Candidate> Candidates(string sentence)
    {
        var article = Sample.AidArticle(sentence);
        return FigureReader.Decide(article, article.Text, new RulesAlone()).Candidates;
    }
}
