using System.Globalization;
using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>What is a figure, what is none, and which statements are one figure.</summary>
public class FigureTests
{
    [Theory]
    [InlineData("Viện trợ phi chính phủ nước ngoài tăng 3 khoản.")]
    [InlineData("Viện trợ phi chính phủ nước ngoài tăng 8,4% và bằng 0,5 lần năm trước.")]
    [InlineData("Tổ chức phi chính phủ nước ngoài xây nhà với mức 68 triệu đồng/căn.")]
    [InlineData("Tổ chức phi chính phủ nước ngoài tặng mỗi bộ lọc trị giá 1.250.000 VNĐ.")]
    [InlineData("Tỉnh nhận hàng chục khoản viện trợ, hàng trăm triệu đồng.")]
    [InlineData("Dự án giúp 3.200 trẻ em, 235 hộ dân và 150 người khuyết tật.")]
    [InlineData("Tổ chức phi chính phủ nước ngoài trao 60 suất học bổng, 640 xe đạp và 14 ngôi nhà.")]
    [InlineData("Liên hiệp có 17 hội thành viên với 9.500 hội viên.")]
    [InlineData("Tỉnh và các tổ chức phi chính phủ nước ngoài ký 6 biên bản ghi nhớ.")]
    [InlineData("Nghị định số 80/2020/NĐ-CP có hiệu lực từ ngày 17/9/2020.")]
    [InlineData("Liên hệ văn phòng tổ chức phi chính phủ nước ngoài: 0262.859.9699.")]
    [InlineData("Đường vào dự án phi chính phủ nước ngoài dài 8,6 km, rộng 3,5 m.")]
    public void No_figure(string sentence) => Assert.Empty(Sample.Figures(sentence));

    [Fact]
    public void A_sum_in_two_currencies_is_two_figures() =>
        Assert.Equal(
            [("USD", 1_200_000m), ("VND", 28_000_000_000m)],
            Sample.Figures("Năm 2023, tỉnh tiếp nhận viện trợ phi chính phủ nước ngoài 1,2 triệu USD (tương đương 28 tỷ đồng).").Select(f => (f.Unit, f.Value)));

    [Fact]
    public void A_rounded_headline_and_a_precise_body_are_one_figure()
    {
        var article = Sample.AidArticle("Năm 2023, tỉnh tiếp nhận hơn 22,9 tỷ đồng viện trợ phi chính phủ nước ngoài.") with { Title = "Tiếp nhận gần 23 tỷ đồng viện trợ" };
        article = article with { Text = article.Title + "\n\n" + article.Text };
        var figure = Assert.Single(FigureReader.Read(article).Figures);
        Assert.Equal((22_900_000_000m, Qualifier.Over), (figure.Value, figure.Qualifier));
        Assert.Equal(["gần 23 tỷ đồng", "hơn 22,9 tỷ đồng"], figure.Mentions.Select(m => m.In(article.Text)));
    }

    [Fact]
    public void The_levels_of_a_growth_are_figures_and_its_step_is_none() =>
        Assert.Equal([42m, 104m], Sample.Figures("Số viện trợ phi chính phủ nước ngoài tăng từ 42 khoản lên 104 khoản, tức tăng 62 khoản.").Select(f => f.Value));

    [Fact]
    public void An_article_about_other_things_has_no_figures()
    {
        var reading = FigureReader.Read(new SourceArticle("x", null, null, "VN-33", "Du lịch khởi sắc", "Tỉnh đón 6.200 lượt khách. Có 12 dự án FDI với 121 triệu USD vốn đăng ký."));
        Assert.False(reading.Relevant);
        Assert.Empty(reading.Figures);
    }

    [Fact]
    public void A_province_is_as_merged_from_the_day_of_the_merger()
    {
        const string Sentence = "Tỉnh Đắk Lắk tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.";
        Assert.Equal("VN-33", Assert.Single(Sample.Figures(Sentence, "2025-06-30")).Place);
        Assert.Equal("VN-33@2025", Assert.Single(Sample.Figures(Sentence, "2025-07-01")).Place);
        Assert.Equal("VN-33", Assert.Single(Sample.Figures("Tỉnh Đắk Lắk (cũ) tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", "2025-08-01")).Place);
    }

    [Theory]
    [InlineData("Huyện Lắk tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", "VN-33", Coverage.Part)]
    [InlineData("Thành phố Buôn Ma Thuột tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", "VN-33", Coverage.Part)]
    [InlineData("Thành phố Hải Phòng tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", "VN-HP", Coverage.Total)]
    [InlineData("Cả nước tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", "VN", Coverage.Total)]
    [InlineData("Vùng Tây Nguyên tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", null, Coverage.Total)]
    [InlineData("Toàn tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.", "VN-33", Coverage.Total)]
    public void A_place(string sentence, string? place, Coverage coverage)
    {
        var figure = Assert.Single(Sample.ByRules(sentence));
        Assert.Equal((place, coverage), (figure.Place, figure.Coverage));
    }

    [Fact]
    public void Where_no_organisation_is_named_a_loan_is_no_figure() =>
        Assert.Empty(FigureReader.Read(new SourceArticle("1", null, DateTimeOffset.Parse("2024-08-15T08:00:00+07:00", CultureInfo.InvariantCulture), "VN-06", "Gỡ vướng cho các dự án vốn vay nước ngoài",
            "Dự án đô thị có tổng mức đầu tư 77 triệu USD, gồm 60 triệu USD vay Ngân hàng Thế giới. Đến hết tháng 7, lũy kế giải ngân 41,3 triệu USD, riêng 7 tháng đầu năm 2024 là 9,8 triệu USD, bằng 46% kế hoạch.")).Figures);
}
