using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Fetching;

/// <summary>Visits one portal as a guest should: robots.txt respected at every hop, one question at a time with the pause kept, a second and third try where it may help, and never off the portal.</summary>
internal sealed class Visitor(Portal portal, Fetcher fetcher, RobotsCache robots, HostPace pace)
{
    private const int Attempts = 3;

    /// <summary>Told of every answer to a robots.txt request, so that its bytes are kept too.</summary>
    public Func<FetchRequest, FetchAnswer, Task>? RobotsRead { get; init; }

    /// <summary>Waited for when the host may be asked, just before it is; throws where somebody else may ask it by now.</summary>
    public Func<CancellationToken, ValueTask>? Permit { get; init; }

    /// <summary>Asks an address of the portal.</summary>
    public Task<FetchAnswer> VisitAsync(FetchRequest request, CancellationToken cancellation) => TryAsync(request, RulesAsync, cancellation);

    /// <summary>Pause between requests: the declared one, or what robots.txt asks for where that is longer. Sample portals are our own: none.</summary>
    public static TimeSpan PauseFor(Portal portal, Robots rules) =>
        portal.Sample ? TimeSpan.Zero : rules.Delay is { } asked && asked > portal.Delay ? asked : portal.Delay;

    private async Task<FetchAnswer> TryAsync(FetchRequest request, Func<Uri, CancellationToken, Task<(Robots, Failed?)>> rules, CancellationToken cancellation)
    {
        var way = new List<Page>();
        for (var attempt = 1; ; attempt++)
        {
            var answer = await AskAsync(request, rules, cancellation);
            way.AddRange(answer.Way);
            if (answer is not Failed { Transient: true } failed) return answer with { Way = way };
            // Also after the last attempt: the next address is on the same host.
            pace.Rest(request.Address.Authority, failed.RetryAfter ?? PauseBefore(attempt + 1));
            if (attempt == Attempts || pace.TooLong(request.Address.Authority) is not null) return answer with { Way = way };
            if (failed.Page is { } page) way.Add(page);
        }
    }

    /// <summary>One attempt, redirects followed; whoever answers is held until he has.</summary>
    private async Task<FetchAnswer> AskAsync(FetchRequest request, Func<Uri, CancellationToken, Task<(Robots, Failed?)>> rules, CancellationToken cancellation)
    {
        IDisposable? held = null;
        string? asked = null;
        try
        {
            var answer = await fetcher.FetchAsync(request with { Admit = AdmitAsync }, cancellation);
            if (asked is not null) pace.Note(asked, answer is Failed { Transient: true });
            return answer;
        }
        finally
        {
            held?.Dispose();
        }

        async ValueTask<Failed?> AdmitAsync(Uri address, CancellationToken c)
        {
            // Before anything else: the rules for the next hop may have to be asked of the same host.
            held?.Dispose();
            var (says, refused) = await rules(address, c);
            if (refused is not null) return refused;
            if (pace.TooLong(address.Authority) is { } left) return new Failed(FetchFault.Resting, FormattableString.Invariant($"{address.Authority} asks to be left alone for {left.TotalMinutes:0} more minutes"));
            held = await pace.EnterAsync(address.Authority, PauseFor(portal, says), c);
            if (Permit is not null) await Permit(c);
            asked = address.Authority;
            return null;
        }
    }

    private TimeSpan PauseBefore(int attempt) => portal.Sample ? TimeSpan.Zero : TimeSpan.FromSeconds(attempt * attempt);

    private async Task<(Robots, Failed?)> RulesAsync(Uri address, CancellationToken cancellation)
    {
        if (!portal.Owns(address)) return (Robots.DisallowAll, new Failed(FetchFault.OffPortal, $"redirect to {address.Authority}"));
        var rules = await robots.ForAsync(address, FetchRobotsAsync, cancellation);
        if (ReferenceEquals(rules, Robots.DisallowAll)) return (rules, new Failed(FetchFault.RobotsUnread, "robots.txt could not be read"));
        return (rules, rules.Allows(address) ? null : new Failed(FetchFault.Robots, "robots.txt forbids it"));
    }

    private async Task<FetchAnswer> FetchRobotsAsync(FetchRequest request, CancellationToken cancellation)
    {
        // It may be asked whatever it says, and redirects may lead anywhere (RFC 9309, 2.3.1.2); the pause counts here too.
        var answer = await TryAsync(request, (_, _) => Task.FromResult<(Robots, Failed?)>((Robots.AllowAll, null)), cancellation);
        if (RobotsRead is not null) await RobotsRead(request, answer);
        return answer;
    }
}
