using System.Globalization;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>How a figure comes by its time where no word of its own clause tells it: tables, rows in turn, explained and pointed-back times, what a passage carries.</summary>
public class PeriodMechanismTests
{
    [Theory]
    [InlineData("Quý | Số khoản viện trợ | Giá trị (triệu đồng)\nI | 6 | 812\nII | 9 | 430", 9, "2023-04-01..2023-06-30")]
    [InlineData("Năm | Số khoản viện trợ | Giá trị (triệu đồng)\n2021 | 6 | 812\n2022 | 9 | 430", 430_000_000, "2022-01-01..2022-12-31")]
    [InlineData("Tháng | Số khoản viện trợ | Giá trị (triệu đồng)\n10 | 6 | 812\n11 | 9 | 430", 6, "2023-10-01..2023-10-31")]
    [InlineData("Giai đoạn | Số dự án đã thực hiện | Giải ngân (triệu USD)\n1989 - 1993 | 640 | 118,5\n1994 - 1998 | 2.310 | 402", 640, "1989-01-01..1993-12-31")]
    public void A_row_of_a_table_has_the_time_that_labels_it(string table, double value, string period) =>
        Assert.Equal(period, Told($"Kết quả tiếp nhận viện trợ phi chính phủ nước ngoài năm 2023 như sau:\n\n{table}\n", value));

    [Theory]
    [InlineData("9 tháng của các năm 2020, 2021, 2022 tỉnh giải ngân lần lượt 3,1; 4,2 và 5,3 triệu USD viện trợ.", 4_200_000, "2021-01-01..2021-09-30")]
    [InlineData("Cả năm 2021 và cả năm 2022 tỉnh tiếp nhận lần lượt 31 và 42 khoản viện trợ.", 42, "2022-01-01..2022-12-31")]
    [InlineData("Năm 2018 tỉnh tiếp nhận 52 khoản viện trợ; hai năm trước đó lần lượt là 41 và 47 khoản.", 47, "2017-01-01..2017-12-31")]
    [InlineData("Năm 2006 viện trợ là 4,2 tỷ đồng, hai năm kế tiếp lần lượt là 6,1 tỷ đồng và 8,3 tỷ đồng.", 8_300_000_000, "2008-01-01..2008-12-31")]
    [InlineData("Quý I/2012 và quý II/2012 viện trợ lần lượt là 5 khoản (388.000 USD) và 11 khoản (954.700 USD).", 954_700, "2012-04-01..2012-06-30")]
    [InlineData("Ba tháng đầu năm 2024, số đoàn phi chính phủ nước ngoài vào tỉnh theo tháng là 9, 6 và 14 đoàn.", 14, "2024-03-01..2024-03-31")]
    public void Rows_in_turn(string text, double value, string period) => Assert.Equal(period, Told(text, value));

    [Theory]
    [InlineData("1989 ◦ 3 tổ chức phi chính phủ Mỹ hoạt động tại Việt Nam.\n\n1994 ◦ Lệnh cấm vận gỡ bỏ. Cả năm, các tổ chức phi chính phủ nước ngoài giải ngân 19,8 triệu USD.", 19_800_000, "1994-01-01..1994-12-31")]
    [InlineData("■ 1999\nMAG ký với tỉnh dự án viện trợ, vốn 640.000 USD.\n\n■ 2001\nTổ chức phi chính phủ nước ngoài VVMF tài trợ 21 dự án.", 640_000, "1999-01-01..1999-12-31")]
    public void A_line_of_time_has_its_year_before_it(string text, double value, string period) => Assert.Equal(period, Told(text, value));

    [Fact]
    public void Brackets_say_what_a_time_means_from_then_on()
    {
        const string Text = "Năm tài chính 2023 (từ 1/7/2022 đến 30/6/2023), tổ chức tài trợ 21 dự án. Trong năm tài chính 2023, tổ chức giải ngân 4 triệu USD cho các dự án này.";
        Assert.Equal("2022-07-01..2023-06-30", Told(Text, 21));
        Assert.Equal("2022-07-01..2023-06-30", Told(Text, 4_000_000));
    }

    [Fact]
    public void How_long_a_project_runs_says_nothing_of_what_follows()
    {
        const string Text = "Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ.\n\nDự án nước sạch được triển khai từ tháng 4/2021 đến tháng 3/2026 ở hai huyện. Có 17 đoàn của các tổ chức phi chính phủ nước ngoài đến tỉnh.";
        Assert.Equal("2023-01-01..2023-12-31", Told(Text, 17));
    }

    [Fact]
    public void An_account_takes_over_from_what_stands_now()
    {
        const string Text = "Hiện có 61 tổ chức phi chính phủ nước ngoài hoạt động tại tỉnh. Trong 9 tháng, tỉnh tiếp nhận 73 khoản viện trợ.\n\nRiêng khu vực miền núi tiếp nhận 34 khoản viện trợ.";
        Assert.Equal("2024-01-01..2024-09-30", Told(Text, 34, "2024-10-14"));
    }

    [Theory]
    [InlineData("Tổ chức đến tỉnh lần đầu năm 2015. Tính từ đó đến nay, tổ chức đã tài trợ 21 dự án.", "2015-01-01..2024-06-03")]
    [InlineData("Nhiệm kỳ 2018 - 2023 khép lại; Đại hội nhiệm kỳ 2023 - 2028 khai mạc. Nhiệm kỳ qua, tỉnh tiếp nhận 21 dự án.", "2018-01-01..2023-12-31")]
    [InlineData("Nhiệm kỳ 2018 - 2023 khép lại; Đại hội nhiệm kỳ 2023 - 2028 khai mạc. Nhiệm kỳ mới, tỉnh đặt chỉ tiêu 21 dự án.", "2023-01-01..2028-12-31")]
    [InlineData("Giai đoạn 2014 - 2023, tỉnh tiếp nhận nhiều viện trợ. Chia ra, 5 năm đầu tiếp nhận 21 dự án.", "2014-01-01..2018-12-31")]
    [InlineData("Ngày 20/5, tổ chức trao hàng cứu trợ. Ba hôm sau, tổ chức tài trợ 21 dự án.", "2024-05-23..2024-05-23")]
    [InlineData("Thỏa thuận ký từ tháng 3/2024 nhưng đến giờ 21 dự án chưa khởi động.", "2024-03-01..2024-03-31")]
    [InlineData("Khởi động từ năm 1999 và khép lại vào tháng 5/2024, chương trình tài trợ 21 dự án.", "1999-01-01..2024-05-31")]
    [InlineData("Thời gian: 01/2022 - 12/2025. Tổ chức tài trợ 21 dự án.", "2022-01-01..2025-12-31")]
    [InlineData("Tại thời điểm 1/5/2024, tỉnh có 21 dự án.", "..2024-05-01")]
    [InlineData("Hai bên ký thỏa thuận tài trợ giai đoạn 2024 - 2027.\n\nTheo đó, tổ chức cam kết tài trợ 21 dự án.", "2024-01-01..2027-12-31")]
    [InlineData("Năm 2022 được 12 dự án, năm 2023 được 9 dự án; cộng lại tỉnh tiếp nhận 21 dự án.", "2022-01-01..2023-12-31")]
    [InlineData("Quý I năm 2024, tỉnh tiếp nhận 30 dự án. Cộng dồn 5 tháng năm 2024, con số là 43 dự án. Cùng kỳ năm trước, tỉnh tiếp nhận 21 dự án.", "2023-01-01..2023-05-31")]
    [InlineData("Năm 2023, tỉnh tiếp nhận 12 dự án. Thời gian tới, tỉnh phấn đấu tiếp nhận 21 dự án.", "2024-01-01..2024-12-31")]
    public void A_time_that_may_be_meant_is_offered(string text, string period)
    {
        var candidate = Sample.Candidates(text).First(c => c.Indicator is not null && c.Value == 21);
        Assert.Contains(period, candidate.PeriodSources.Select(s => Words(s.Period)));
    }

    private static string Told(string text, double value, string published = Sample.Day) => Words(Sample.ByRules(text, published).Single(f => f.Value == (decimal)value).Period);

    private static string Words(Period period) => $"{Day(period.From)}..{Day(period.To)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
