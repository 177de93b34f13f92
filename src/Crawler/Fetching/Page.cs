using System.Security.Cryptography;

namespace NgoNews.Crawler.Fetching;

/// <summary>A response with its whole body; immutable.</summary>
internal sealed record Page
{
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

    /// <summary>The body as transferred, content coding kept: what the archive holds.</summary>
    public required ReadOnlyMemory<byte> Transferred { get; init; }

    /// <summary>The body without its content coding.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>SHA-256 of <see cref="Body"/>, hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Body.Span));

    /// <summary>A header's first value, or null.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
