namespace NgoNews.Crawler.Discovery;

/// <summary>An address that may hold an article.</summary>
/// <param name="Address">Canonical, on the portal, of the form of its articles.</param>
/// <param name="Source">Address of the source that lists it.</param>
internal sealed record Candidate(Uri Address, Uri Source);
