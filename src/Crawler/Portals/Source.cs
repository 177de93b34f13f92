namespace NgoNews.Crawler.Portals;

/// <summary>A place where a portal lists its articles.</summary>
internal abstract record Source;

/// <summary>An RSS or Atom feed.</summary>
internal sealed record FeedSource(Uri Address) : Source;

/// <summary>A sitemap, or an index of sitemaps.</summary>
internal sealed record SitemapSource(Uri Address) : Source;

/// <summary>A listing page and those that follow it.</summary>
/// <param name="First">The first page.</param>
/// <param name="Next">Address of the following ones, with <c>{page}</c> counting from 2; or null.</param>
/// <param name="Body">What is posted to ask for a following page, with <c>{page}</c>; null asks by GET.</param>
/// <param name="Pages">At most so many pages, the first included.</param>
internal sealed record ListingSource(Uri First, string? Next, string? Body, int Pages) : Source;
