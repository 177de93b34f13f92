using System.Collections.Concurrent;

namespace NgoNews.Crawler.Fetching;

/// <summary>One question at a time to a host, and a pause before the next, over all portals that share it. In trouble the pause grows, and shrinks again as the host recovers.</summary>
internal sealed class HostPace(TimeProvider time)
{
    /// <summary>Longest that somebody waits for a host that asked for a rest; beyond it, what was to be asked is left for a later run.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The pause grows up to this, and no declared one is cut down to it.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private const int MostDoublings = 6;

    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked; who has entered keeps it until he disposes what he was given.</summary>
    /// <param name="authority">Host and port.</param>
    /// <param name="pause">From one question to the next, when all is well.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IDisposable> EnterAsync(string authority, TimeSpan pause, CancellationToken cancellation)
    {
        var host = Of(authority);
        await host.Turn.WaitAsync(cancellation);
        try
        {
            // The host may ask for a rest while somebody waits already.
            while (host.Take(Elapsed(), pause) is { } wait) await Task.Delay(wait, time, cancellation);
            return new Lease(host.Turn);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    /// <summary>Leaves the host alone for a while, as it asked.</summary>
    public void Rest(string authority, TimeSpan pause) => Of(authority).Rest(Elapsed() + pause);

    /// <summary>How long the host is still to be left alone, where that is longer than <see cref="Patience"/>.</summary>
    public TimeSpan? TooLong(string authority) => Of(authority).Left(Elapsed()) is var left && left > Patience ? left : null;

    /// <summary>Learns how the host fares: each trouble doubles its pause, each good answer takes one doubling back.</summary>
    public void Note(string authority, bool trouble) => Of(authority).Note(trouble);

    private Host Of(string authority) => hosts.GetOrAdd(authority, _ => new Host());

    /// <summary>Monotonic: a clock that is set must not stop or hurry a crawl.</summary>
    private TimeSpan Elapsed() => time.GetElapsedTime(0);

    private sealed class Lease(SemaphoreSlim turn) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0) turn.Release();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        private readonly Lock gate = new();
        private TimeSpan? notBefore;
        private int doublings;

        /// <summary>Takes the turn, or says how long to wait before asking again.</summary>
        public TimeSpan? Take(TimeSpan now, TimeSpan pause)
        {
            lock (gate)
            {
                // Whole milliseconds, upwards: timers round down, and the rest of one would be waited for in a circle.
                if (notBefore is { } until && until > now) return TimeSpan.FromMilliseconds(Math.Ceiling((until - now).TotalMilliseconds));
                var grown = pause * (1 << doublings);
                notBefore = now + (grown <= LongestPause || grown == pause ? grown : pause > LongestPause ? pause : LongestPause);
                return null;
            }
        }

        public void Rest(TimeSpan until)
        {
            lock (gate) notBefore = notBefore is { } before && before > until ? before : until;
        }

        public TimeSpan Left(TimeSpan now)
        {
            lock (gate) return notBefore is { } until && until > now ? until - now : TimeSpan.Zero;
        }

        public void Note(bool trouble)
        {
            lock (gate) doublings = Math.Clamp(doublings + (trouble ? 1 : -1), 0, MostDoublings);
        }
    }
}
