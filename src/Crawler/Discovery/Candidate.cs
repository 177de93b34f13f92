namespace NgoNews.Crawler.Discovery;

/// <summary>An address that may hold an article.</summary>
/// <param name="Address">Canonical, on the portal, of the form of its articles.</param>
internal sealed record Candidate(Uri Address);
