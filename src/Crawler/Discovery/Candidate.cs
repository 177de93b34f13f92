namespace NgoNews.Crawler.Discovery;

/// <summary>An address that may hold an article.</summary>
/// <param name="Address">Canonical, on the portal, of the form of its articles.</param>
/// <param name="Source">Address of the source that lists it.</param>
internal sealed record Candidate(Uri Address, Uri Source)
{
    /// <summary>When it came out, as far as its source or its address tells; or null.</summary>
    public DaySpan? Told { get; init; }
}
