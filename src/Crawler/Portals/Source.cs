namespace NgoNews.Crawler.Portals;

/// <summary>A place where a portal lists its articles.</summary>
internal abstract record Source
{
    /// <summary>What is asked first.</summary>
    public abstract Uri Address { get; }

    /// <summary>As a declaration calls it.</summary>
    public abstract string Kind { get; }
}

/// <summary>An RSS or Atom feed.</summary>
internal sealed record FeedSource(Uri Feed) : Source
{
    public override Uri Address => Feed;

    public override string Kind => "feed";
}

/// <summary>A sitemap, or an index of sitemaps.</summary>
internal sealed record SitemapSource(Uri Map) : Source
{
    public override Uri Address => Map;

    public override string Kind => "sitemap";
}

/// <summary>A listing page and those that follow it.</summary>
/// <param name="First">The first page.</param>
/// <param name="Next">Address of the following ones, with <c>{page}</c> counting from 2; or null.</param>
/// <param name="Body">What is posted to ask for a following page, with <c>{page}</c>; other names in braces are values that the first page carries. Null asks by GET.</param>
/// <param name="Pages">At most so many pages, the first included.</param>
internal sealed record ListingSource(Uri First, string? Next, string? Body, int Pages) : Source
{
    public override Uri Address => First;

    public override string Kind => "listing";

    /// <summary>An ASP.NET form is posted back for a following page; null where it is not.</summary>
    public Postback? Postback { get; init; }

    /// <summary>The pages' own links to following pages are followed.</summary>
    public bool ByLinks { get; init; }
}

/// <summary>What a pager of ASP.NET posts back through <c>__doPostBack</c>.</summary>
/// <param name="Target"><c>__EVENTTARGET</c>, with <c>{page}</c> where it counts.</param>
/// <param name="Argument"><c>__EVENTARGUMENT</c>, likewise.</param>
internal sealed record Postback(string Target, string Argument);

/// <summary>A page whose links are followed within the portal, page by page; for a site of which no listing is known.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="Pages">At most so many pages that are no articles.</param>
internal sealed record WalkSource(Uri First, int Pages) : Source
{
    public override Uri Address => First;

    public override string Kind => "walk";
}
