using NgoNews.Extractor.Pages;

namespace NgoNews.Crawler.Portals;

/// <summary>A site that is harvested, as declared in one small file under <c>Portals/</c>.</summary>
internal sealed record Portal
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>Stable; begins the ids of its articles. <c>sample-…</c> for the invented ones.</summary>
    public required string Id { get; init; }

    /// <summary>As it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PortalKind Kind { get; init; }

    /// <summary>Where the publisher belongs, in order of time; what belonged to a province that was merged belongs to another one since.</summary>
    public required IReadOnlyList<PlaceSpan> Places { get; init; }

    /// <summary>The publisher's place today: <c>VN</c> or ISO 3166-2:VN.</summary>
    public string Place => Places[^1].Code;

    /// <summary>Scheme and authority that its addresses are told with.</summary>
    public required Uri Site { get; init; }

    /// <summary>Authorities that are the same site, <see cref="Site"/>'s included.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Hosts that it had before; nothing is asked there.</summary>
    public IReadOnlyList<string> FormerHosts { get; init; } = [];

    /// <summary>Id of the portal that goes on with it, or null.</summary>
    public string? Successor { get; init; }

    /// <summary>One of <see cref="PortalFamily.All"/>, for people; the page reader finds out by itself.</summary>
    public required string Family { get; init; }

    /// <summary>How it is known that it is there; null for invented ones.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The day when somebody last saw this declaration work, or null where nobody has tried it.</summary>
    public DateOnly? Tried { get; init; }

    /// <summary>Invented data, served on loopback by the program itself; only such a portal may be reached at a loopback address.</summary>
    public required bool Sample { get; init; }

    /// <summary>Is it harvested?</summary>
    public required bool Active { get; init; }

    /// <summary>What the declaration rests on, and why it is not active where it is not.</summary>
    public required string? Why { get; init; }

    /// <summary>Quartz cron expression in Asia/Ho_Chi_Minh; <c>H</c> spreads portals of the same expression.</summary>
    public required string Cron { get; init; }

    /// <summary>Pause between two requests to it.</summary>
    public required TimeSpan Delay { get; init; }

    /// <summary>What is overlooked of its certificate, or null.</summary>
    public TlsException? Tls { get; init; }

    /// <summary>Section names by the key that stands in addresses.</summary>
    public required IReadOnlyDictionary<string, string> Sections { get; init; }

    /// <summary>Where it lists its articles.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>What its articles' addresses look like.</summary>
    public required IReadOnlyList<AddressPattern> Articles { get; init; }

    /// <summary>Addresses of real articles that were met somewhere; each fits <see cref="Articles"/> or an earlier layout's.</summary>
    public IReadOnlyList<Uri> Examples { get; init; } = [];

    /// <summary>Query parameters that mean something here, though elsewhere they are the mark of a session or of a campaign.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Selectors where its family's do not fit, or null.</summary>
    public PageTemplate? Template { get; init; }

    /// <summary>How it was built before, the oldest first.</summary>
    public IReadOnlyList<Layout> Layouts { get; init; } = [];

    /// <summary>Is the address on one of its hosts? A dot behind the host's name, as some links have it, is nothing.</summary>
    public bool Owns(Uri address) => Hosts.Contains(address.Host.EndsWith('.') ? address.Authority.Replace(address.Host, address.Host[..^1], StringComparison.Ordinal) : address.Authority, StringComparer.OrdinalIgnoreCase);

    /// <summary>The one form of an address of this portal.</summary>
    public Uri Canonical(Uri address) => WebAddress.Canonical(address, Site, Keep);

    /// <summary>The canonical form of an address that may hold one of its articles, or null.</summary>
    public Uri? ArticleAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || !Owns(address)) return null;
        var canonical = Canonical(address);
        return Articles.Concat(Layouts.SelectMany(l => l.Articles)).Any(pattern => pattern.Match(canonical.PathAndQuery) is not null) ? canonical : null;
    }

    /// <summary>Where the publisher belonged when an article came out; its place today where nobody knows when that was.</summary>
    public string PlaceAt(DateTimeOffset? published)
    {
        if (published is not { } moment) return Place;
        var day = DateOnly.FromDateTime(moment.ToOffset(Vietnam).DateTime);
        // Before the first span and in a gap the nearest one counts: a publisher is somewhere always.
        return (Places.FirstOrDefault(span => span.Until is not { } last || day <= last) ?? Places[^1]).Code;
    }

    /// <summary>The selectors that held when a page was fetched.</summary>
    public PageTemplate? TemplateAt(DateTimeOffset fetched)
    {
        var day = DateOnly.FromDateTime(fetched.ToOffset(Vietnam).DateTime);
        return Layouts.FirstOrDefault(layout => day <= layout.Until) is { } then ? then.Template : Template;
    }
}
