namespace NgoNews.Crawler.Fetching;

/// <summary>Why a fetch brought no page.</summary>
internal enum FetchFault
{
    /// <summary>A status that is no success.</summary>
    Status,

    /// <summary>The name is unknown.</summary>
    Dns,

    /// <summary>Nobody answers there, or the connection broke.</summary>
    Connection,

    /// <summary>TLS: the certificate or the handshake.</summary>
    Tls,

    /// <summary>The name leads to a private, loopback or otherwise special address.</summary>
    AddressRefused,

    /// <summary>The whole fetch took too long.</summary>
    Timeout,

    /// <summary>The body came, but byte by byte.</summary>
    TooSlow,

    /// <summary>The host asks to be left alone for longer than a run waits; nothing was asked.</summary>
    Resting,

    /// <summary>The body is larger than is read, also after decompression.</summary>
    TooLarge,

    /// <summary>The body ended before its end.</summary>
    Truncated,

    /// <summary>A content coding that was not asked for, or that is broken.</summary>
    Encoding,

    /// <summary>A redirect without a usable target, or to another scheme.</summary>
    BadRedirect,

    /// <summary>More than ten redirects.</summary>
    RedirectLoop,

    /// <summary>A redirect out of the portal.</summary>
    OffPortal,

    /// <summary>206 that was not asked for.</summary>
    Partial,

    /// <summary>robots.txt forbids it.</summary>
    Robots,

    /// <summary>robots.txt could not be read: forbidden for now, and to be asked again.</summary>
    RobotsUnread,

    /// <summary>The answer is no HTTP.</summary>
    Protocol,
}
