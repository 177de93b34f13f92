using NgoNews.Crawler.Discovery;

namespace NgoNews.Crawler.Tests.Discovery;

public class PagerLinksTests
{
    [Theory]
    [InlineData("/tin?Page=2", true)]
    [InlineData("/tin?l=a&trang=2", true)]
    [InlineData("/web/guest/tin?p_p_id=x&_101_INSTANCE_x_cur=2", true)]
    [InlineData("/tin/page/2", true)]
    [InlineData("/tin/page/2/", true)]
    [InlineData("/tin/trang-2.html", true)]
    [InlineData("/tin/trang-2", true)]
    [InlineData("/PhanTrang/12/2/", true)]
    [InlineData("/tin?page=21", false)]
    [InlineData("/tin?id=2", false)]
    [InlineData("/tin/2", false)]
    [InlineData("/tin/khoa-trang-2.html", false)]
    [InlineData("/", false)]
    public void The_link_to_the_second_page_is_told_from_others(string link, bool expected) =>
        Assert.Equal(expected, PagerLinks.Find([new Uri(new Uri("https://thu.vn"), link)], 2) is not null);

    [Theory]
    [InlineData("<link rel=next href='/tin/p-trang-ke'>", "/tin/p-trang-ke")]
    [InlineData("<a rel=\"next\" href=\"?p=2\">", "/tin?p=2")]
    [InlineData("<a rel=next href=https://evil.vn/2><a href=/tin?page=2>", "/tin?page=2")]
    [InlineData("<a href=/tin?page=3>", null)]
    public void What_the_page_itself_calls_the_next_one_goes_first(string html, string? next) =>
        Assert.Equal(next, PagerLinks.Next(html, new Uri("https://thu.vn/tin"), link => link.Host == "thu.vn", 2)?.PathAndQuery);
}
