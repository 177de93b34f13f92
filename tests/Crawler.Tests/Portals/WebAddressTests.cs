using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Tests.Portals;

public class WebAddressTests
{
    private static readonly Uri Site = new("https://thu.vn");

    [Theory]
    [InlineData("https://thu.vn/a-1.html#comments", "https://thu.vn/a-1.html")]
    [InlineData("http://www.thu.vn/a-1.html", "https://thu.vn/a-1.html")]
    [InlineData("https://thu.vn/a-1.html?utm_source=zalo&fbclid=x", "https://thu.vn/a-1.html")]
    [InlineData("https://thu.vn/a-1.html?l=Tin&ItemID=5&utm_medium=y", "https://thu.vn/a-1.html?l=Tin&ItemID=5")]
    [InlineData("https://thu.vn/a-1.html;jsessionid=0A1B", "https://thu.vn/a-1.html")]
    [InlineData("https://thu.vn/x/../a-1.html?", "https://thu.vn/a-1.html")]
    public void One_page_has_one_address(string address, string canonical) =>
        Assert.Equal(canonical, WebAddress.Canonical(new Uri(address), Site).AbsoluteUri);

    [Fact]
    public void What_is_a_session_elsewhere_may_be_a_part_of_the_address()
    {
        var portal = Tools.Make.Portal(Site) with { Keep = ["sid"] };
        Assert.Equal("https://thu.vn/x.aspx?sid=1385&id=7", portal.Canonical(new Uri("https://thu.vn/x.aspx?sid=1385&id=7&fbclid=z")).AbsoluteUri);
    }

    [Theory]
    [InlineData("https://thu.vn./tin-1", "https://thu.vn/tin-1")]
    [InlineData("http://THU.VN/tin-1", "https://thu.vn/tin-1")]
    [InlineData("https://thu.vn.evil.vn/tin-1", null)]
    [InlineData("https://thu.vn:8443/tin-1", null)]
    public void A_host_is_the_portals_by_its_whole_name(string address, string? article) =>
        Assert.Equal(article, Tools.Make.Portal(Site).ArticleAddress(new Uri(address))?.AbsoluteUri);

    [Theory]
    [InlineData("/{section}/{slug}-{id}", "/tin/hoi-nghi-tong-ket-680867", true)]
    [InlineData("/{section}/{slug}-{id}", "/khac/hoi-nghi-680867", false)]
    [InlineData("/{section}/{slug}-{id}", "/tin/a/b-680867", false)]
    [InlineData("/xem.aspx?l={section}&ItemID={id}", "/xem.aspx?l=tin&ItemID=12", true)]
    [InlineData("/xem.aspx?l={section}&ItemID={id}", "/xemXaspx?l=tin&ItemID=12", false)]
    [InlineData("^/[a-z]+/[0-9]{6}/.+$", "/xa-hoi/202402/x", false)]
    [InlineData("^/[a-z]+/[0-9]{6}/.+$", "/xahoi/202402/x", true)]
    public void A_pattern_fits_or_not(string pattern, string address, bool fits) =>
        Assert.Equal(fits, AddressPattern.Parse(pattern, ["tin", "doi-ngoai"], out _)!.Match(address) is not null);

    [Theory]
    [InlineData("/{section}/{nothing}")]
    [InlineData("/{slug")]
    [InlineData("^/(a")]
    [InlineData(@"^/(a)\1")]
    public void A_pattern_that_means_nothing_is_refused(string pattern)
    {
        Assert.Null(AddressPattern.Parse(pattern, ["tin"], out var error));
        Assert.Contains(pattern, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ten:mat-khau@thu.vn:8443/tin?id=5&phpsessid=a1#dau", "https://thu.vn:8443/tin?id=5")]
    [InlineData("http://thu.vn/tin;jsessionid=A1?ItemID=7", "http://thu.vn/tin?ItemID=7")]
    public void What_a_log_shows_holds_no_password_and_no_session(string address, string shown) => Assert.Equal(shown, WebAddress.Shown(new Uri(address)));
}
