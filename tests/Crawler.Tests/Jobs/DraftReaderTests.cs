using NgoNews.Crawler.Jobs;

namespace NgoNews.Crawler.Tests.Jobs;

public class DraftReaderTests
{
    /// <summary>Ids stand in links and in the README's example: they must not change by accident.</summary>
    [Fact]
    public void An_id_is_the_portal_and_sixteen_digits_of_its_canonical_address() =>
        Assert.Equal("sample-yenbai-13327b8b9a206ada", DraftReader.IdOf("sample-yenbai", new Uri("http://yenbai.localhost:5081/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?l=Doingoai&ItemID=2096")));
}
