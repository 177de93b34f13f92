using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>How the rules find the place of a number where several are named.</summary>
public class PlaceMechanismTests
{
    [Theory]
    // Tied to its number in a list, beside a donor in brackets, an anaphor, an aside.
    [InlineData("2025-12-01", "Tỉnh có 61 dự án viện trợ phi chính phủ nước ngoài: 38 dự án của Đồng Tháp cũ, 23 dự án của Tiền Giang cũ.", "23", "VN-46")]
    [InlineData("2015-12-01", "Các cam kết viện trợ phi chính phủ nước ngoài được ký: Plan (Kon Tum) 900.000 USD, DIVA (Gia Lai) 350.000 USD.", "350000", "VN-30")]
    [InlineData("2025-12-01", "Toàn tỉnh (gồm cả Bến Tre và Trà Vinh cũ) tiếp nhận 412 khoản viện trợ phi chính phủ nước ngoài.", "412", "VN-45@2025")]
    // All the members of a merged unit in a row; the name bearer among siblings with numbers of their own.
    [InlineData("2025-12-01", "Cộng cả Phú Thọ, Vĩnh Phúc và Hòa Bình có 263 khoản viện trợ phi chính phủ nước ngoài.", "263", "VN-68@2025")]
    [InlineData("2025-12-01", "Viện trợ phi chính phủ nước ngoài theo địa bàn: Hòa Bình 138 khoản; Phú Thọ 71 khoản.", "71", "VN-68")]
    // Each in turn, and in brackets right behind its number.
    [InlineData("2015-12-01", "Bến Tre và Trà Vinh nhận lần lượt 515.000 USD và 498.000 USD viện trợ phi chính phủ nước ngoài.", "498000", "VN-51")]
    [InlineData("2015-12-01", "Hai tỉnh nhận viện trợ phi chính phủ nước ngoài lần lượt 182,6 tỷ đồng (An Giang) và 31 tỷ đồng (Kiên Giang).", "31000000000", "VN-47")]
    [InlineData("2025-12-01", "Địa bàn Đồng Tháp (cũ) có 52 khoản viện trợ phi chính phủ nước ngoài, Tiền Giang (cũ) 37 khoản. Về tiền, phần giải ngân ở hai địa bàn lần lượt là 68,1 tỷ đồng và 40,9 tỷ đồng.", "68100000000", "VN-45")]
    [InlineData("2015-12-01", "Năm qua Bến Tre ký 5 khoản viện trợ phi chính phủ nước ngoài, Trà Vinh 7 khoản. Giá trị cam kết của hai tỉnh theo thứ tự là 515.000 USD và 498.000 USD.", "498000", "VN-51")]
    // Behind what is done there.
    [InlineData("2025-12-01", "Tỉnh Đồng Tháp có 61 tổ chức phi chính phủ nước ngoài, trong đó 44 tổ chức làm việc ở khu vực Tiền Giang cũ, 17 tổ chức đăng ký ở Đồng Tháp (cũ).", "44", "VN-46")]
    [InlineData("2025-12-01", "Tỉnh Đồng Tháp có 61 tổ chức phi chính phủ nước ngoài, trong đó 44 tổ chức làm việc ở khu vực Tiền Giang cũ, 17 tổ chức đăng ký ở Đồng Tháp (cũ).", "17", "VN-45")]
    // A year is no five.
    [InlineData("2015-12-01", "Bình quân mỗi năm tỉnh vận động 86 khoản viện trợ phi chính phủ nước ngoài.", "86", "VN-45")]
    public void The_place_of_a_number(string published, string text, string value, string place)
    {
        var article = new SourceArticle("a", null, DateTimeOffset.Parse(published + "T08:00:00+07:00", CultureInfo.InvariantCulture), "VN-45", "Viện trợ phi chính phủ nước ngoài", text);
        var figures = FigureReader.Read(article, new RulesAlone()).Figures;
        Assert.Equal(place, figures.Single(f => f.Value == decimal.Parse(value, CultureInfo.InvariantCulture)).Place);
    }
}
