using System.Net;
using System.Security.Cryptography;

namespace NgoNews.Crawler.Fetching;

/// <summary>A response with its whole body; immutable.</summary>
internal sealed record Page
{
    private string? hash;

    /// <summary>Address asked for.</summary>
    public required Uri Asked { get; init; }

    /// <summary>Address that answered, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>When the answer began.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Reason phrase.</summary>
    public required string Reason { get; init; }

    /// <summary>Headers as sent, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>What was asked, as sent; null where it is not known (a page of somebody else's archive).</summary>
    public SentRequest? Sent { get; init; }

    /// <summary>Version of HTTP that it came by.</summary>
    public Version Protocol { get; init; } = HttpVersion.Version11;

    /// <summary>Was the body left off where it grew too long? Only those of redirects are, which nobody reads.</summary>
    public bool Cut { get; init; }

    /// <summary>The body as transferred, content coding kept: what the archive holds.</summary>
    public required ReadOnlyMemory<byte> Transferred { get; init; }

    /// <summary>The body without its content coding.</summary>
    public required ReadOnlyMemory<byte> Body
    {
        get;
        init => (field, hash) = (value, null);
    }

    /// <summary>SHA-256 of <see cref="Body"/>, hex.</summary>
    public string Sha256 => hash ??= Convert.ToHexStringLower(SHA256.HashData(Body.Span));

    /// <summary>A header's first value, or null.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>A question as it was sent.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Headers">Names and values, without Host.</param>
/// <param name="Body">What was posted, or null.</param>
internal sealed record SentRequest(string Method, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Body);
