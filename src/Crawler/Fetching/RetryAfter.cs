using System.Globalization;

namespace NgoNews.Crawler.Fetching;

/// <summary>The Retry-After header.</summary>
internal static class RetryAfter
{
    /// <summary>Longest that a host is left alone, whatever it says. Beyond <see cref="HostPace.Patience"/> nobody waits for it: later runs go on.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromHours(6);

    /// <summary>Seconds or a date; null where it is absent or neither. Never negative, never more than <see cref="Cap"/>.</summary>
    /// <param name="header">As sent, or null.</param>
    /// <param name="now">By the server's own clock where it tells it: ours may be set otherwise.</param>
    public static TimeSpan? Read(string? header, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header)) return null;
        header = header.Trim();
        if (header.All(char.IsAsciiDigit))
            return header.Length < 9 && int.Parse(header, CultureInfo.InvariantCulture) is var seconds && seconds < Cap.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Cap;
        if (!DateTimeOffset.TryParseExact(header, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        var wait = date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Cap ? wait : Cap;
    }
}
