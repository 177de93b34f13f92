using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Portals;

public class ShippedPortalsTests
{
    [Fact]
    public void The_declarations_beside_the_program_are_right()
    {
        Assert.Equal(["sample-baohuunghi", "sample-gialai", "sample-quangtri", "sample-thanhhoa", "sample-yenbai"], PortalSet.Shipped(PortalChoice.Sample).Portals.Select(p => p.Id));
        Assert.All(PortalSet.Shipped(PortalChoice.Sample).Portals, p => Assert.True(p.Sample && p.Active));
        Assert.All(PortalSet.Shipped(PortalChoice.Live).Portals, p => Assert.True(!p.Sample && p.Why is not null && p.Delay >= TimeSpan.FromSeconds(1)));
    }

    [Tools.CorpusFact]
    public void The_sample_portals_are_declared_as_they_are_served()
    {
        foreach (var site in SampleCorpus.Load(SampleCorpus.Find(null)))
        {
            var portal = PortalSet.Shipped(PortalChoice.Sample).Portals.Single(p => p.Id == "sample-" + site.Key);
            Assert.Equal((site.Name, $"http://{site.Host}:{SampleServer.NominalPort}/"), (portal.Name, portal.Site.AbsoluteUri));
            Assert.Equal(site.Sections, portal.Sections);
            Assert.All(site.Articles, article => Assert.NotNull(portal.ArticleAddress(new Uri(portal.Site, site.AddressOf(article)))));
        }
    }

    /// <summary>Addresses of real articles that public sources quote.</summary>
    [Theory]
    [InlineData("baonghean", "https://baonghean.vn/nghe-an-co-57-to-chuc-phi-chinh-phu-nuoc-ngoai-hoat-dong-tren-dia-ban-283694.html")]
    [InlineData("baohatinh", "https://baohatinh.vn/chinh-phu-an-do-tai-tro-ha-tinh-50000-usd-xay-truong-hoc-post221539.html")]
    [InlineData("baothanhhoa", "https://baothanhhoa.vn/tang-cuong-hop-tac-nang-cao-hieu-qua-vien-tro-271963.htm")]
    [InlineData("baothainguyen", "https://baothainguyen.vn/xa-hoi/202402/dau-an-tu-cac-to-chuc-phi-chinh-phu-fb81554")]
    [InlineData("baoquocte", "https://baoquocte.vn/tinh-thanh-hoa-tang-cuong-hop-tac-va-van-dong-vien-tro-phi-chinh-phu-nuoc-ngoai-204103.html?x=1&mobile=yes&amp=1", false)]
    [InlineData("baoquocte", "https://baoquocte.vn/tinh-thanh-hoa-tang-cuong-hop-tac-va-van-dong-vien-tro-phi-chinh-phu-nuoc-ngoai-204103.html?mobile=yes&amp=1")]
    [InlineData("vietnamplus", "https://www.vietnamplus.vn/ba-to-chuc-phi-chinh-phu-cam-ket-tai-tro-gan-25-trieu-usd-cho-da-nang-post1071820.vnp")]
    [InlineData("sggp", "https://www.sggp.org.vn/tuyen-duong-cac-to-chuc-phi-chinh-phu-post311680.html")]
    [InlineData("quangtri-songv", "https://songv.quangtri.gov.vn/vi/xem-tintuc-sukien/-/view-article/1/1647398398879/1725868422633")]
    [InlineData("nhandan", "https://nhandan.vn/rss/xahoi-1211.rss", false)]
    [InlineData("sggp", "https://evil.example/tuyen-duong-cac-to-chuc-phi-chinh-phu-post311680.html", false)]
    public void A_live_portal_knows_its_articles_by_their_addresses(string id, string address, bool article = true)
    {
        var portal = PortalSet.Shipped(PortalChoice.Live).Portals.Single(p => p.Id == id);
        Assert.Equal(article, portal.ArticleAddress(new Uri(address)) is not null);
    }

    [Fact]
    public void A_folder_with_a_wrong_declaration_is_refused_with_all_errors()
    {
        using var folder = new Tools.TempFolder();
        folder.Write("a.yaml", "id: a");
        folder.Write("b.yaml", "id: b");
        var thrown = Assert.Throws<DeclarationException>(() => PortalSet.Load(folder.Path));
        Assert.Contains(thrown.Errors, e => e.Contains("a.yaml", StringComparison.Ordinal));
        Assert.Contains(thrown.Errors, e => e.Contains("b.yaml", StringComparison.Ordinal));
    }
}
