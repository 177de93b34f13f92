using NgoNews.Extractor.Pages;

namespace NgoNews.Crawler.Portals;

/// <summary>How a portal was built at one time.</summary>
/// <param name="Until">The last day that it was, or null for today's.</param>
/// <param name="Family">Family of content-management system.</param>
/// <param name="Articles">What its articles' addresses looked like; they may still answer.</param>
/// <param name="Template">Selectors where its family's do not fit, or null.</param>
internal sealed record Layout(DateOnly? Until, string Family, IReadOnlyList<AddressPattern> Articles, PageTemplate? Template);
