using System.Collections.Concurrent;

namespace NgoNews.Crawler.Fetching;

/// <summary>Keeps the pause between two requests to one host, over all portals that share it.</summary>
internal sealed class HostPace(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked; one caller at a time.</summary>
    /// <param name="authority">Host and port.</param>
    /// <param name="pause">From one request to the next.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task WaitAsync(string authority, TimeSpan pause, CancellationToken cancellation)
    {
        var host = hosts.GetOrAdd(authority, _ => new Host());
        await host.Turn.WaitAsync(cancellation);
        try
        {
            var wait = host.NotBefore is { } until ? until - Elapsed() : TimeSpan.Zero;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
            host.NotBefore = Elapsed() + pause;
        }
        finally
        {
            host.Turn.Release();
        }
    }

    /// <summary>Leaves the host alone for a while, as it asked.</summary>
    public void Rest(string authority, TimeSpan pause)
    {
        var host = hosts.GetOrAdd(authority, _ => new Host());
        var until = Elapsed() + pause;
        if (host.NotBefore is not { } before || until > before) host.NotBefore = until;
    }

    /// <summary>Monotonic: a clock that is set must not stop or hurry a crawl.</summary>
    private TimeSpan Elapsed() => time.GetElapsedTime(0);

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public TimeSpan? NotBefore { get; set; }
    }
}
