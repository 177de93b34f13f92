using NgoNews.Crawler.Attachments;

namespace NgoNews.Crawler.Tests.Attachments;

public class LayoutTextTests
{
    [Fact]
    public void Wrapped_lines_are_a_paragraph_and_columns_a_table()
    {
        var page = Assert.Single(LayoutText.Pages(
            """
                  Năm 2023, toàn tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước
            ngoài với tổng giá trị 2,07 triệu USD, tăng 14% so với năm trước.
                  Kết quả cụ thể theo lĩnh vực như sau:

            TT     Lĩnh vực                 Số khoản     Giá trị (USD)
            1      Y tế                     21           1.200.000
            2      Giáo dục và                17           870.000
                   đào tạo

            - Về tổ chức: 12 tổ chức.
            - Về đoàn vào: 9 đoàn.
                                       3
            """));

        Assert.Equal(
            [
                "Năm 2023, toàn tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài với tổng giá trị 2,07 triệu USD, tăng 14% so với năm trước.",
                "Kết quả cụ thể theo lĩnh vực như sau:",
                "TT | Lĩnh vực | Số khoản | Giá trị (USD)\n1 | Y tế | 21 | 1.200.000\n2 | Giáo dục và đào tạo | 17 | 870.000",
                "- Về tổ chức: 12 tổ chức.",
                "- Về đoàn vào: 9 đoàn.",
            ], page);
    }

    [Fact]
    public void A_form_feed_ends_a_page_and_an_empty_page_is_one() =>
        Assert.Equal(["Một", "", "Ba"], LayoutText.Pages("Một\n\f\f Ba\n\f").Select(blocks => string.Join('|', blocks)));
}
