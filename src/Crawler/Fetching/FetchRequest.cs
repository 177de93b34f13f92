namespace NgoNews.Crawler.Fetching;

/// <summary>One address to ask.</summary>
/// <param name="Address">Absolute, http or https.</param>
internal sealed record FetchRequest(Uri Address)
{
    /// <summary>ETag that is known.</summary>
    public string? ETag { get; init; }

    /// <summary>Last-Modified that is known, as sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>What to post, JSON where it begins with a brace and a form otherwise; null for GET.</summary>
    public string? Post { get; init; }

    /// <summary>Asked before every hop, the first included: a failure stops there.</summary>
    public Func<Uri, CancellationToken, ValueTask<Failed?>>? Admit { get; init; }

    /// <summary>At most so many redirects.</summary>
    public int Redirects { get; init; } = 10;

    /// <summary>Where the body is cut off silently; null refuses what is larger than <see cref="FetchLimits.Body"/>.</summary>
    public int? Prefix { get; init; }
}

/// <summary>How much and how long.</summary>
internal sealed record FetchLimits
{
    /// <summary>Largest body, transferred as well as decompressed.</summary>
    public int Body { get; init; } = 16 * 1024 * 1024;

    /// <summary>For the whole fetch, redirects included, waiting to be let in not.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Fewest bytes a second, over each <see cref="Window"/> of a body.</summary>
    public int Rate { get; init; } = 256;

    /// <summary>How long a body may be slower than <see cref="Rate"/>; what is sent in one go is judged when more comes.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(10);
}
