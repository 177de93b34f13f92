using System.Globalization;
using System.Text;
using NgoNews.Crawler.Discovery;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Places;

namespace NgoNews.Crawler.Inspection;

/// <summary>Says what would be read from one address, and stores nothing.</summary>
/// <param name="outlook">How it is asked.</param>
/// <param name="portals">All that are declared.</param>
/// <param name="output">Where it is said.</param>
internal sealed class PageTrial(Outlook outlook, IReadOnlyList<Portal> portals, TextWriter output)
{
    /// <summary>The portal whose the address is, or one made up for its host, which nobody declared.</summary>
    public static (Portal Portal, bool Declared) PortalOf(Uri address, IReadOnlyList<Portal> portals)
    {
        if (portals.FirstOrDefault(p => p.Owns(address)) is { } declared) return (declared, true);
        var authority = address.Authority;
        return (new Portal
        {
            Id = "undeclared",
            Name = authority,
            Kind = PortalKind.Portal,
            Places = [new PlaceSpan("VN", null, null)],
            Site = new Uri(address.GetLeftPart(UriPartial.Authority)),
            Hosts = [authority, authority.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? authority[4..] : "www." + authority],
            Family = "unknown",
            Sample = false,
            Active = false,
            Why = null,
            Cron = "",
            Delay = TimeSpan.FromSeconds(1),
            Sections = new Dictionary<string, string>(StringComparer.Ordinal),
            Sources = [],
            Articles = [AddressPattern.Parse("^/.", [], out _)!],
        }, false);
    }

    /// <summary>Tries an address. True where an article was read, or a list of them.</summary>
    public async Task<bool> RunAsync(Uri address, CancellationToken cancellation)
    {
        var (portal, declared) = PortalOf(address, portals);
        Say("address", address.AbsoluteUri);
        Say("portal", declared ? $"{portal.Id} ({portal.Name}), {(portal.Active ? "active" : "not active: " + portal.Why)}" : NobodysWords(address.Authority));
        var answer = await outlook.VisitorAt(portal, robots => Say("robots", RobotsWords(robots))).VisitAsync(new FetchRequest(address), cancellation);
        if (answer is not Received { Page: var page })
        {
            Say("answer", answer is Failed failed ? $"{failed.Fault}: {failed.Detail}" : "not modified");
            return false;
        }
        if (page.Address != address) Say("led to", page.Address.AbsoluteUri);
        Say("answer", string.Create(CultureInfo.InvariantCulture, $"{page.Status}, {page.Header("Content-Type") ?? "of no declared type"}, {page.Body.Length} bytes, {page.Transferred.Length} transferred"));
        var listing = FeedReader.Read(page.Body, page.Address);
        return listing.Articles.Count + listing.Maps.Count > 0 ? SayFeed(listing, portal, declared) : SayPage(page, portal, declared);
    }

    private bool SayFeed(XmlListing listing, Portal portal, bool declared)
    {
        Say("kind", listing.Maps.Count > 0 ? "an index of sitemaps" : "a feed or a sitemap");
        if (listing.Fault is not null) Say("broken off", listing.Fault);
        foreach (var map in listing.Maps.Take(10)) Say("sitemap", map.Address.AbsoluteUri + (map.Modified is { } at ? string.Create(CultureInfo.InvariantCulture, $" ({at:yyyy-MM-dd})") : ""));
        SayLinks(listing.Articles, portal, declared);
        return true;
    }

    private bool SayPage(Page page, Portal portal, bool declared)
    {
        var own = portal.ArticleAddress(page.Address);
        Say("pattern", !declared ? "none is declared" : own is null ? "not the address of an article" : own.AbsoluteUri + " is an article's address");
        var reading = PageReader.Read(page.Body.Span, page.Header("Content-Type"), page.Address, portal.TemplateAt(page.FetchedAt));
        if (reading.Article is { } article)
        {
            Say("family", reading.Family + (declared ? $" (declared: {portal.Family})" : ""));
            SayArticle(article, page.Address, portal, declared);
            return own is not null;
        }
        Say("article", $"none. {reading.Reason}: {reading.Detail}");
        var html = ListingText.Of(page.Body);
        foreach (var feed in FeedsOf(html, page.Address)) Say("feed", feed.AbsoluteUri);
        var links = LinkScanner.Links(html, page.Address).Where(portal.Owns).Distinct().ToArray();
        SayLinks(links, portal, declared);
        return links.Any(link => portal.ArticleAddress(link) is not null);
    }

    private void SayArticle(Article article, Uri address, Portal portal, bool declared)
    {
        Say("title", article.Title);
        Say("published", article.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "not found");
        Say("author", article.Author ?? "not found");
        if (article.Lead is { } lead) Say("lead", Head(lead));
        Say("text", string.Create(CultureInfo.InvariantCulture, $"{article.Body.Length} characters: ") + Head(article.Body));
        foreach (var file in article.Attachments) Say("attachment", $"{file.Name} {file.Url}");
        var (place, text) = (declared ? portal.PlaceAt(article.Published) : null, article.Text);
        Say("place", place is null ? "none is declared" : $"{place} ({PlaceTables.NameOf(place)})");
        var figures = FigureReader.Read(new SourceArticle(portal.Id, address.AbsoluteUri, article.Published, place, article.Title, text));
        Say("relevant", figures.Relevant ? "yes" : "no");
        Say("figures", figures.Figures.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var figure in figures.Figures) Say("", FigureLine.Of(figure, text));
    }

    private void SayLinks(IReadOnlyList<Uri> links, Portal portal, bool declared)
    {
        var articles = links.Select(portal.ArticleAddress).OfType<Uri>().Distinct().ToArray();
        Say("links", string.Create(CultureInfo.InvariantCulture, $"{links.Count} on the portal") + (declared ? string.Create(CultureInfo.InvariantCulture, $", {articles.Length} of them to articles by its patterns") : ""));
        if (declared && articles.Length > 0)
        {
            foreach (var article in articles.Take(5)) Say("article", article.AbsoluteUri);
            return;
        }
        foreach (var shape in AddressShape.Guess(links, portal.Site, 5))
            Say("perhaps", string.Create(CultureInfo.InvariantCulture, $"{shape.Pattern} ({shape.Count} links, such as {shape.Example.AbsoluteUri})"));
    }

    private static IEnumerable<Uri> FeedsOf(string html, Uri page)
    {
        foreach (var tag in HtmlTags.Read(html, "link"))
            if (tag["type"] is "application/rss+xml" or "application/atom+xml" && Uri.TryCreate(page, tag["href"], out var feed) && feed.Scheme is "http" or "https")
                yield return feed;
    }

    private string NobodysWords(string authority) => portals.FirstOrDefault(p => p.FormerHosts.Contains(authority, StringComparer.OrdinalIgnoreCase)) is { } since
        ? $"{authority} is a host that {since.Id} had before"
        : $"none declares {authority}";

    /// <summary>What robots.txt names besides its rules leads to all articles, sometimes.</summary>
    private static string RobotsWords(FetchAnswer answer) => answer switch
    {
        Received { Page: var page } => string.Create(CultureInfo.InvariantCulture, $"{page.Body.Length} bytes") + string.Concat(Encoding.UTF8.GetString(page.Body.Span).Split('\n')
            .Where(line => line.StartsWith("sitemap:", StringComparison.OrdinalIgnoreCase)).Take(5).Select(line => ", sitemap " + line[8..].Trim())),
        Failed failed => $"{failed.Fault}: {failed.Detail}",
        _ => "not modified",
    };

    private static string Head(string text) => (text.Length > 160 ? text[..160] + "…" : text).ReplaceLineEndings(" ");

    private void Say(string what, string value) => output.WriteLine($"{what,-11} {value}");
}
