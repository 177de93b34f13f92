using NgoNews.Crawler.Discovery;

namespace NgoNews.Crawler.Tests.Discovery;

public class AddressDateTests
{
    [Theory]
    [InlineData("/tinhuy/pages/2021-11-25/Ket-qua-cong-tac.aspx", "2021-11-25..2021-11-25")]
    [InlineData("/2021/11/25/ket-qua", "2021-11-25..2021-11-25")]
    [InlineData("/tin/2021/3/5/ket-qua", "2021-03-05..2021-03-05")]
    [InlineData("/tin/2021/11/ket-qua", "2021-11-01..2021-11-30")]
    [InlineData("/xa-hoi/202402/dau-an-tu-cac-to-chuc-fb81554", "2024-02-01..2024-02-29")]
    [InlineData("/khanh-hoa-van-dong-vien-tro-20230627120732859.htm", "2023-06-27..2023-06-27")]
    [InlineData("/improve-living-standard-in/d20151211023857346.htm", "2015-12-11..2015-12-11")]
    [InlineData("/tin/20240308/x", "2024-03-08..2024-03-08")]
    [InlineData("/tien-phong/vien-tro-hon-1-ty-usd-trong-giai-doan-2020-2024-post1801780.tpo", null)]
    [InlineData("/van-dong-vien-tro-180221031201117701.htm", null)]
    [InlineData("/tin/99999999/202413/x-123456789012.html", null)]
    [InlineData("/nam/2024/bao-cao", null)]
    public void The_day_or_month_is_read_where_the_address_tells_it(string path, string? days) =>
        Assert.Equal(days, AddressDate.Of(new Uri("https://bao.example" + path))?.ToString());
}
