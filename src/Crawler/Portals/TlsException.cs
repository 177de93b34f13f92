namespace NgoNews.Crawler.Portals;

/// <summary>What is overlooked of a portal's certificate, for this portal only.</summary>
/// <param name="Accept">The faults that are overlooked; any other one still refuses.</param>
/// <param name="Why">Why they are.</param>
internal sealed record TlsException(IReadOnlySet<TlsFault> Accept, string Why);

/// <summary>What may be wrong with a certificate.</summary>
internal enum TlsFault
{
    /// <summary>Its time is over, or has not come.</summary>
    Expired,

    /// <summary>It leads to no authority that is trusted: an intermediate is not sent, or the root is unknown.</summary>
    Chain,

    /// <summary>It is another host's.</summary>
    Name,
}
