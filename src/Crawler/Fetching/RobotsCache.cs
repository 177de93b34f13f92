using System.Collections.Concurrent;

namespace NgoNews.Crawler.Fetching;

/// <summary>robots.txt of every authority, asked once a day. Days are counted monotonically: a clock that is set back must not make old rules last.</summary>
internal sealed class RobotsCache(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>A server that could not tell is asked again after this.</summary>
    private static readonly TimeSpan FreshFailure = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules for an address, fetched when they are unknown or a day old.</summary>
    /// <param name="address">Any address of the authority.</param>
    /// <param name="fetch">Fetches one address; redirects may lead to other authorities.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    public async Task<Robots> ForAsync(Uri address, Func<FetchRequest, CancellationToken, Task<FetchAnswer>> fetch, CancellationToken cancellation)
    {
        var key = address.GetLeftPart(UriPartial.Authority);
        var now = time.GetElapsedTime(0);
        var known = entries.GetValueOrDefault(key);
        if (known is not null && now < known.Until) return known.Robots;
        var request = new FetchRequest(new Uri(address, "/robots.txt")) { Redirects = 5, Prefix = Robots.Limit };
        var entry = (await fetch(request, cancellation)) switch
        {
            Received { Page: var page } => new Entry(Robots.Parse(page.Body.Span, Fetcher.Product), now + Fresh, now),
            // 4xx, or redirects without end: as if there were none (RFC 9309, 2.3.1.2 and 2.3.1.3) …
            Failed { Status: >= 400 and < 500 and not 429 } or Failed { Fault: FetchFault.RedirectLoop } => new Entry(Robots.AllowAll, now + Fresh, now),
            // … but unreachable means no (2.3.1.4), unless the last good answer is at most a day past its day.
            _ when known is { Read: { } read } && now < read + Fresh + Fresh => known with { Until = now + FreshFailure },
            _ => new Entry(Robots.DisallowAll, now + FreshFailure, null),
        };
        entries[key] = entry;
        return entry.Robots;
    }

    private sealed record Entry(Robots Robots, TimeSpan Until, TimeSpan? Read);
}
