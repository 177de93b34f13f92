using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Portals;

public class PortalReaderTests
{
    private const string Good = """
        id: thu
        name: Báo Thử
        kind: newspaper
        place: VN-25
        site: https://thu.vn
        hosts: [www.thu.vn]
        family: generic
        evidence: listed
        cron: "0 H 5 * * ?"
        delay: 3s
        sections: { a: Mục A, b: Mục B }
        sources:
          - feed: /rss/{section}.rss
          - listing: /{section}
            post: /more
            body: '{"section":"{section}","page":{page}}'
            pages: 7
        articles:
          - /{section}/{slug}-{id}.html
        """;

    [Fact]
    public void A_declaration_is_read_with_its_sources_for_each_section()
    {
        var errors = new List<string>();
        var portal = PortalReader.Read(Good, "thu.yaml", errors);
        Assert.Empty(errors);
        Assert.Equal(["thu.vn", "www.thu.vn"], portal!.Hosts);
        Assert.Equal(TimeSpan.FromSeconds(3), portal.Delay);
        Assert.Equal(["https://thu.vn/rss/a.rss", "https://thu.vn/rss/b.rss"], portal.Sources.OfType<FeedSource>().Select(f => f.Address.AbsoluteUri));
        Assert.Equal("""{"section":"b","page":{page}}""", portal.Sources.OfType<ListingSource>().Last().Body);
        Assert.Equal(7, portal.Sources.OfType<ListingSource>().Last().Pages);
    }

    [Theory]
    [InlineData("http://thu.localhost:5081", true)]
    [InlineData("http://127.0.0.1:40000", true)]
    [InlineData("https://thu.vn", false)]
    [InlineData("http://10.0.0.1", false)]
    public void A_sample_portal_which_is_asked_without_a_pause_is_on_loopback(string site, bool fits)
    {
        var errors = new List<string>();
        var yaml = Good.Replace("https://thu.vn", site, StringComparison.Ordinal).Replace("evidence: listed", "sample: true", StringComparison.Ordinal).Replace("id: thu", "id: sample-thu", StringComparison.Ordinal);
        PortalReader.Read(yaml, "sample-thu.yaml", errors);
        Assert.Equal(fits, errors.Count == 0);
        Assert.All(errors, e => Assert.Contains("loopback", e, StringComparison.Ordinal));
    }

    [Fact]
    public void Declarations_of_a_folder_are_of_the_kind_that_was_asked_for()
    {
        using var folder = new TempFolder();
        folder.Write("thu.yaml", Good);
        Assert.Equal("thu", Assert.Single(PortalSet.Of(new CrawlerOptions { Data = folder.Path, Declarations = folder.Path, Portals = PortalChoice.Live }).Portals).Id);
        Assert.Contains("thu is no sample portal", Assert.Throws<DeclarationException>(() => PortalSet.Of(new CrawlerOptions { Data = folder.Path, Declarations = folder.Path })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_told_at_once_with_file_and_line()
    {
        var errors = new List<string>();
        var yaml = """
            id: Thu Nghiem
            nme: misspelt
            kind: blog
            place: Vietnam
            site: thu.vn
            cron: every day
            delay: soon
            sample: perhaps
            sources:
              - fed: /rss
            articles: [ "/{nothing}" ]
            """;
        Assert.Null(PortalReader.Read(yaml, "thu.yaml", errors));
        Assert.Contains(errors, e => e.Contains("evidence is missing", StringComparison.Ordinal));
        foreach (var (line, word) in new[] { (1, "id"), (2, "nme"), (3, "kind"), (4, "place"), (5, "site"), (6, "cron"), (7, "delay"), (8, "sample"), (10, "fed"), (11, "nothing") })
            Assert.Contains(errors, e => e.StartsWith($"thu.yaml:{line}:", StringComparison.Ordinal) && e.Contains(word, StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("name is missing", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("family is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: [1, 2")]
    [InlineData("id: x\nid: y")]
    [InlineData("- just\n- a list")]
    [InlineData("")]
    public void What_is_no_declaration_is_an_error_with_a_line(string yaml)
    {
        var errors = new List<string>();
        Assert.Null(PortalReader.Read(yaml, "thu.yaml", errors));
        Assert.All(errors, e => Assert.Matches("^thu.yaml:[0-9]+: ", e));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void A_portal_that_is_not_active_says_why()
    {
        var errors = new List<string>();
        PortalReader.Read(Good + "\nactive: false", "thu.yaml", errors);
        Assert.Contains(errors, e => e.Contains("why is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_sample_portals_are_called_so()
    {
        var errors = new List<string>();
        PortalReader.Read(Good + "\nsample: true", "thu.yaml", errors);
        Assert.Contains(errors, e => e.Contains("sample-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_publisher_of_a_province_that_was_merged_belongs_to_two_in_turn()
    {
        var portal = Read(Good.Replace("place: VN-25", "place:\n  - { code: VN-24, until: 2025-06-30 }\n  - { code: VN-25, from: 2025-07-01 }", StringComparison.Ordinal));
        Assert.Equal("VN-25", portal.Place);
        Assert.Equal("VN-25", portal.PlaceAt(null));
        Assert.Equal("VN-24", portal.PlaceAt(new DateTimeOffset(2025, 6, 30, 23, 59, 0, TimeSpan.FromHours(7))));
        // 17:00 UTC is midnight in Vietnam.
        Assert.Equal("VN-25", portal.PlaceAt(new DateTimeOffset(2025, 6, 30, 17, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("place: VN-24", "Quảng Bình went into Quảng Trị")]
    [InlineData("place: VN-99", "VN-99")]
    [InlineData("place:\n  - { code: VN-24, until: 2025-06-30 }\n  - { code: VN-25, from: 2025-08-01 }", "the day behind")]
    [InlineData("place:\n  - { code: VN-24, until: 2026-06-30 }", "went into")]
    [InlineData("place:\n  - { code: VN-24, until: June }", "2025-06-30")]
    [InlineData("place: []", "place is missing")]
    public void A_place_that_is_none_today_is_told(string place, string told) => AssertTold(Good.Replace("place: VN-25", place, StringComparison.Ordinal), told);

    [Theory]
    [InlineData("family: generic", "family: wordpres", "family: wordpres is none of")]
    [InlineData("evidence: listed", "evidence: inferred", "only inferred")]
    [InlineData("kind: newspaper", "kind: mirror", "a mirror is never harvested")]
    [InlineData("delay: 3s", "examples: [https://thu.vn/a/tin.html]", "tin.html fits none")]
    [InlineData("delay: 3s", "tls: { accept: [all], why: x }", "not all")]
    [InlineData("delay: 3s", "tls: { accept: [chain] }", "why is missing")]
    [InlineData("delay: 3s", "selectors: { body: [div > p] }", "div > p")]
    [InlineData("delay: 3s", "selectors: { body: ['[id=x'] }", "not closed")]
    [InlineData("delay: 3s", "layouts: [{ family: vhv }]", "until")]
    [InlineData("delay: 3s", "layouts: [{ until: 2025-01-01, family: vhv }, { until: 2024-01-01, family: vhv }]", "the oldest stands first")]
    [InlineData("delay: 3s", "tried: yesterday", "2025-06-30")]
    [InlineData("post: /more", "next: /tin?page={page}", "belong together")]
    [InlineData("post: /more", "post: /more\n    next: /tin?page={page}", "goes on by one of")]
    [InlineData("feed: /rss/{section}.rss", "feed: /rss\n    next: /rss?page={page}", "only a listing")]
    [InlineData("feed: /rss/{section}.rss", "feed: /rss\n    sitemap: /s.xml", "a source is")]
    [InlineData("feed: /rss/{section}.rss", "listing: /tin\n    paging: scroll", "not scroll")]
    [InlineData("feed: /rss/{section}.rss", "listing: /tin\n    argument: x", "belongs to postback")]
    public void What_cannot_be_meant_is_told_with_its_line(string good, string wrong, string told) => AssertTold(Good.Replace(good, wrong, StringComparison.Ordinal), told);

    [Fact]
    public void Every_way_to_go_on_is_read()
    {
        var portal = Read(Good.Replace("- feed: /rss/{section}.rss",
            "- listing: /a.aspx\n    postback: ctl00$pager\n    argument: Page${page}\n  - listing: /b\n    paging: links\n  - walk: /\n    pages: 9", StringComparison.Ordinal));
        Assert.Equal(new Postback("ctl00$pager", "Page${page}"), Assert.IsType<ListingSource>(portal.Sources[0]).Postback);
        Assert.True(Assert.IsType<ListingSource>(portal.Sources[1]).ByLinks);
        Assert.Equal(9, Assert.IsType<WalkSource>(portal.Sources[2]).Pages);
    }

    [Fact]
    public void Earlier_layouts_keep_their_addresses_and_their_selectors()
    {
        var portal = Read(Good + """

            selectors: { body: [.moi] }
            layouts:
              - until: 2020-12-31
                family: sharepoint
                articles: [ '/cu/{id}.aspx' ]
                selectors: { body: [.cu] }
            """);
        Assert.NotNull(portal.ArticleAddress(new Uri("https://thu.vn/cu/7.aspx")));
        Assert.Equal([".cu"], portal.TemplateAt(new DateTimeOffset(2020, 12, 31, 8, 0, 0, TimeSpan.Zero))!.Body);
        Assert.Equal([".moi"], portal.TemplateAt(new DateTimeOffset(2021, 1, 1, 8, 0, 0, TimeSpan.Zero))!.Body);
    }

    [Fact]
    public void A_portal_without_a_rhythm_of_its_own_is_visited_twice_a_day()
    {
        var portal = Read(Good.Replace("cron: \"0 H 5 * * ?\"", "former: [cu.vn]", StringComparison.Ordinal));
        Assert.Equal("0 H H(5-7),H(17-19) * * ?", portal.Cron);
        Assert.False(portal.Owns(new Uri("https://cu.vn/a/b-1.html")));
    }

    private static Portal Read(string yaml)
    {
        var errors = new List<string>();
        var portal = PortalReader.Read(yaml, "thu.yaml", errors);
        Assert.Empty(errors);
        return portal!;
    }

    private static void AssertTold(string yaml, string told)
    {
        var errors = new List<string>();
        Assert.Null(PortalReader.Read(yaml, "thu.yaml", errors));
        Assert.Contains(errors, e => e.StartsWith("thu.yaml:", StringComparison.Ordinal) && e.Contains(told, StringComparison.Ordinal));
    }
}
