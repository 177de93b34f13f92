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
            // The host may ask for a rest while somebody waits already.
            while (host.Take(Elapsed(), pause) is { } wait) await Task.Delay(wait, time, cancellation);
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
        host.Rest(Elapsed() + pause);
    }

    /// <summary>Monotonic: a clock that is set must not stop or hurry a crawl.</summary>
    private TimeSpan Elapsed() => time.GetElapsedTime(0);

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        private readonly Lock gate = new();
        private TimeSpan? notBefore;

        /// <summary>Takes the turn, or says how long to wait before asking again.</summary>
        public TimeSpan? Take(TimeSpan now, TimeSpan pause)
        {
            lock (gate)
            {
                // Whole milliseconds, upwards: timers round down, and the rest of one would be waited for in a circle.
                if (notBefore is { } until && until > now) return TimeSpan.FromMilliseconds(Math.Ceiling((until - now).TotalMilliseconds));
                notBefore = now + pause;
                return null;
            }
        }

        public void Rest(TimeSpan until)
        {
            lock (gate) notBefore = notBefore is { } before && before > until ? before : until;
        }
    }
}
