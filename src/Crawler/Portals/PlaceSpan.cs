namespace NgoNews.Crawler.Portals;

/// <summary>Where a publisher belongs, and when.</summary>
/// <param name="Code"><c>VN</c> or ISO 3166-2:VN.</param>
/// <param name="From">The first day, or null where it has no beginning.</param>
/// <param name="Until">The last day, or null where it has no end.</param>
internal sealed record PlaceSpan(string Code, DateOnly? From, DateOnly? Until);
