using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Inspection;

/// <summary>Looks at portals as a harvest would, with all its guards, and keeps nothing.</summary>
internal sealed class Outlook : IAsyncDisposable
{
    private readonly SampleServer? samples;
    private readonly Fetcher fetcher;
    private readonly TimeProvider time;
    private readonly RobotsCache robots;
    private readonly HostPace pace;

    /// <summary>With a fetcher of one's own.</summary>
    public Outlook(Fetcher fetcher, TlsPolicy tls, TimeProvider time, SampleServer? samples = null)
    {
        (this.fetcher, Tls, this.time, this.samples) = (fetcher, tls, time, samples);
        (robots, pace) = (new RobotsCache(time), new HostPace(time));
    }

    /// <summary>What hosts showed of their certificates.</summary>
    public TlsPolicy Tls { get; }

    /// <summary>Now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>For the given portals; the sample portals are served where one of them is among these.</summary>
    public static async Task<Outlook> OpenAsync(CrawlerOptions options, IReadOnlyList<Portal> portals, CancellationToken cancellation)
    {
        var tls = new TlsPolicy(portals, null);
        var samples = portals.Any(p => p.Sample) ? new SampleServer(options.Corpus, options.SamplePort, TimeProvider.System, NullLogger<SampleServer>.Instance) : null;
        if (samples is not null) await samples.StartAsync(cancellation);
        var dialer = new Dialer(new HashSet<string>(StringComparer.OrdinalIgnoreCase), authority => samples?.Served(authority));
        return new Outlook(new Fetcher(dialer, new FetchLimits(), TimeProvider.System, options.Contact, tls), tls, TimeProvider.System, samples);
    }

    /// <summary>Is the portal served by this program itself?</summary>
    public bool Serves(Portal portal) => samples?.Served(portal.Site.Authority) is not null;

    /// <summary>A guest at a portal.</summary>
    /// <param name="portal">Whose.</param>
    /// <param name="robotsRead">Told of every answer to a robots.txt request.</param>
    public Visitor VisitorAt(Portal portal, Action<FetchAnswer>? robotsRead = null) =>
        new(portal, fetcher, robots, pace) { RobotsRead = (_, answer) => { robotsRead?.Invoke(answer); return Task.CompletedTask; } };

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        if (samples is not null) await samples.DisposeAsync();
    }
}
