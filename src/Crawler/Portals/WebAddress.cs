namespace NgoNews.Crawler.Portals;

/// <summary>One address for what is one page.</summary>
internal static class WebAddress
{
    /// <summary>Query parameters that say how a reader came, or who it is, and not what is shown.</summary>
    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "zarsrc", "gidzl", "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content",
        "mobile", "amp", "amp;amp", "phpsessid", "jsessionid", "sid", "p_auth", "asp.net_sessionid",
    };

    /// <summary>Scheme, host and port of an address, and nothing else of it.</summary>
    public static Uri SiteOf(Uri address) => new(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));

    /// <summary>An address as it may stand in a log: no name, no password, no session.</summary>
    public static string Shown(Uri address) => Canonical(address, SiteOf(address)).AbsoluteUri;

    /// <summary>The canonical form: the site's own scheme and authority, no fragment, no noise in the query, no session in the path.</summary>
    /// <param name="address">On any host of the site.</param>
    /// <param name="site">Its scheme and authority.</param>
    /// <param name="keep">Parameters that mean something on this site, though they are noise on others.</param>
    public static Uri Canonical(Uri address, Uri site, IReadOnlyCollection<string>? keep = null)
    {
        var path = address.AbsolutePath;
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (session >= 0) path = path[..session];
        var query = address.Query.TrimStart('?');
        if (query.Length > 0)
            query = string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => pair.Split('=', 2)[0] is var name && (!Noise.Contains(name) || keep?.Contains(name, StringComparer.OrdinalIgnoreCase) == true)));
        return new Uri(site, query.Length > 0 ? path + "?" + query : path);
    }
}
