namespace NgoNews.Crawler.Portals;

/// <summary>A site that is harvested, as declared in one small file under <c>Portals/</c>.</summary>
internal sealed record Portal
{
    /// <summary>Stable; begins the ids of its articles. <c>sample-…</c> for the invented ones.</summary>
    public required string Id { get; init; }

    /// <summary>As it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PortalKind Kind { get; init; }

    /// <summary>The publisher's place: <c>VN</c> or ISO 3166-2:VN.</summary>
    public required string Place { get; init; }

    /// <summary>Scheme and authority that its addresses are told with.</summary>
    public required Uri Site { get; init; }

    /// <summary>Authorities that are the same site, <see cref="Site"/>'s included.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Family of content-management system, for people; the page reader finds out by itself.</summary>
    public required string Family { get; init; }

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

    /// <summary>Is the address on one of its hosts?</summary>
    public bool Owns(Uri address) => Hosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase);

    /// <summary>The canonical form of an address that may hold one of its articles, or null.</summary>
    public Uri? ArticleAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || !Owns(address)) return null;
        var canonical = WebAddress.Canonical(address, Site);
        return Articles.Any(pattern => pattern.Match(canonical.PathAndQuery) is not null) ? canonical : null;
    }
}

/// <summary>What a portal is.</summary>
internal enum PortalKind
{
    /// <summary>A province's own portal.</summary>
    Portal,

    /// <summary>A newspaper, agency or broadcaster.</summary>
    Newspaper,

    /// <summary>A department or union that deals with foreign affairs.</summary>
    Office,
}
