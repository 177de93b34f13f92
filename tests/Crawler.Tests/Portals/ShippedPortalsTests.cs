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

    /// <summary>That a declaration's own examples fit is told at start; these must not, or come in another form.</summary>
    [Theory]
    [InlineData("baoquocte", "https://baoquocte.vn/tinh-thanh-hoa-tang-cuong-hop-tac-va-van-dong-vien-tro-phi-chinh-phu-nuoc-ngoai-204103.html?x=1&mobile=yes&amp=1", false)]
    [InlineData("baoquocte", "https://baoquocte.vn/tinh-thanh-hoa-tang-cuong-hop-tac-va-van-dong-vien-tro-phi-chinh-phu-nuoc-ngoai-204103.html?mobile=yes&amp=1", true)]
    [InlineData("thoidai", "https://www.thoidai.com.vn/viet-nam-tiep-nhan-gan-224-trieu-do-la-my-vien-tro-trong-nam-2022-182364.html", true)]
    [InlineData("nhandan", "https://nhandan.vn/rss/xahoi-1211.rss", false)]
    [InlineData("sggp", "https://evil.example/tuyen-duong-cac-to-chuc-phi-chinh-phu-post311680.html", false)]
    [InlineData("quangninh", "https://quangninh.gov.vn/vi-vn/tin/hoi-nghi-doi-ngoai-p16129-c76190-n249699", true)]
    [InlineData("haiphong", "https://haiphong.gov.vn/tin-tuc-su-kien", false)]
    public void A_live_portal_knows_its_articles_by_their_addresses(string id, string address, bool article)
    {
        var portal = PortalSet.Shipped(PortalChoice.Live).Portals.Single(p => p.Id == id);
        Assert.Equal(article, portal.ArticleAddress(new Uri(address)) is not null);
    }

    [Fact]
    public void The_whole_country_is_declared()
    {
        var live = PortalSet.Shipped(PortalChoice.Live).Portals;
        Assert.True(live.Count >= 150);
        // Each of the 63 provinces has its portal, whose place is one of the 34 today.
        var provinces = live.Where(p => p.Kind == PortalKind.Portal && p.Evidence != Evidence.Inferred).ToArray();
        Assert.Equal(63, provinces.Select(p => p.Places[0].Code).Distinct().Count());
        Assert.Equal(34, provinces.Select(p => p.Place).Distinct().Count());
    }

    [Fact]
    public void Nothing_says_of_itself_that_it_was_tried_unless_it_says_when()
    {
        foreach (var portal in PortalSet.Shipped(PortalChoice.Live).Portals.Where(p => p.Tried is null))
            foreach (var claim in new[] { "was tried", "works", "is reachable", "checked on" })
                Assert.DoesNotContain(claim, portal.Why!.Replace("Public notes say that /rss_feed/ works", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_only_copies_is_never_active() =>
        Assert.All(PortalSet.Shipped(PortalChoice.Live).Portals.Where(p => p.Kind is PortalKind.Mirror or PortalKind.Aggregator || p.Evidence == Evidence.Inferred), p => Assert.False(p.Active));

    [Tools.CorpusFact]
    public void The_table_in_the_documents_is_made_from_the_declarations()
    {
        var document = Path.Combine(SampleCorpus.Find(null), "..", "docs", "portals.md");
        var portals = new[] { PortalChoice.Sample, PortalChoice.Live }.SelectMany(choice => PortalSet.Shipped(choice).Portals).ToArray();
        // To mend it: dotnet run --project src/Crawler -- portals --markdown > docs/portals.md
        Assert.Equal(PortalTable.Of(portals), File.ReadAllText(document));
    }

    [Fact]
    public void What_only_all_declarations_together_have_wrong_is_told_with_file_and_line()
    {
        using var folder = new Tools.TempFolder();
        const string rest = "kind: newspaper\nplace: VN\nfamily: generic\nevidence: listed\nactive: false\nwhy: x\n";
        folder.Write("a/a.yaml", $"id: a\nname: A\nsite: https://a.vn\n{rest}");
        folder.Write("b/a.yaml", $"id: a\nname: A\nsite: https://b.vn\n{rest}");
        folder.Write("x/c.yaml", $"id: c\nname: C\nsite: https://c.vn\nhosts: [a.vn]\nsuccessor: nobody\n{rest}");
        var errors = Assert.Throws<DeclarationException>(() => PortalSet.Load(folder.Path)).Errors;
        Assert.Contains(errors, e => e.Contains("a.yaml:1: id: a is declared twice", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("c.yaml:4: a.vn is a host of", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("c.yaml:5: successor: no portal is called nobody", StringComparison.Ordinal));
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
