using NgoNews.Crawler.Portals;

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
}
