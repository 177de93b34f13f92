using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Fetching;

/// <summary>Visits one portal as a guest should: robots.txt respected at every hop, the pause kept, a second and third try where it may help, and never off the portal.</summary>
internal sealed class Visitor(Portal portal, Fetcher fetcher, RobotsCache robots, HostPace pace)
{
    private const int Attempts = 3;

    /// <summary>Told of every answer to a robots.txt request, so that its bytes are kept too.</summary>
    public Func<FetchRequest, FetchAnswer, Task>? RobotsRead { get; init; }

    /// <summary>Asks an address of the portal.</summary>
    public Task<FetchAnswer> VisitAsync(FetchRequest request, CancellationToken cancellation) => TryAsync(request with { Admit = AdmitAsync }, cancellation);

    /// <summary>Pause between requests: the declared one, or what robots.txt asks for where that is longer. Sample portals are our own: none.</summary>
    public static TimeSpan PauseFor(Portal portal, Robots rules) =>
        portal.Sample ? TimeSpan.Zero : rules.Delay is { } asked && asked > portal.Delay ? asked : portal.Delay;

    private async Task<FetchAnswer> TryAsync(FetchRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await fetcher.FetchAsync(request, cancellation);
            if (answer is not Failed { Transient: true } failed || attempt == Attempts) return answer;
            pace.Rest(request.Address.Authority, failed.RetryAfter ?? PauseBefore(attempt + 1));
        }
    }

    private TimeSpan PauseBefore(int attempt) => portal.Sample ? TimeSpan.Zero : TimeSpan.FromSeconds(attempt * attempt);

    private async ValueTask<Failed?> AdmitAsync(Uri address, CancellationToken cancellation)
    {
        if (!portal.Owns(address)) return new Failed(FetchFault.OffPortal, $"redirect to {address.Authority}");
        var rules = await robots.ForAsync(address, FetchRobotsAsync, cancellation);
        if (ReferenceEquals(rules, Robots.DisallowAll)) return new Failed(FetchFault.RobotsUnread, "robots.txt could not be read");
        if (!rules.Allows(address)) return new Failed(FetchFault.Robots, "robots.txt forbids it");
        await pace.WaitAsync(address.Authority, PauseFor(portal, rules), cancellation);
        return null;
    }

    private async Task<FetchAnswer> FetchRobotsAsync(FetchRequest request, CancellationToken cancellation)
    {
        // It may be asked whatever it says, and redirects may lead anywhere (RFC 9309, 2.3.1.2); the pause counts here too.
        var answer = await TryAsync(request with { Admit = async (address, c) => { await pace.WaitAsync(address.Authority, PauseFor(portal, Robots.AllowAll), c); return null; } }, cancellation);
        if (RobotsRead is not null) await RobotsRead(request, answer);
        return answer;
    }
}
