using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Fetching;

/// <summary>Whose certificate is taken although something is wrong with it: that of a portal whose declaration says so, and for what it says only.</summary>
internal sealed class TlsPolicy
{
    private const X509ChainStatusFlags Expiry = X509ChainStatusFlags.NotTimeValid;

    private const X509ChainStatusFlags Trust =
        X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    private readonly Dictionary<string, TlsException> exceptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DateTimeOffset> ends = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILogger? log;

    public TlsPolicy(IEnumerable<Portal> portals, ILogger? log)
    {
        this.log = log;
        foreach (var portal in portals.Where(p => p.Tls is not null))
            foreach (var authority in portal.Hosts)
                exceptions[authority.Split(':')[0]] = portal.Tls!;
    }

    /// <summary>No exceptions.</summary>
    public static TlsPolicy Strict { get; } = new([], null);

    /// <summary>When the certificate that a host showed last ends; null where none was seen.</summary>
    public DateTimeOffset? EndOf(string host) => ends.TryGetValue(host, out var end) ? end : null;

    /// <summary>For <see cref="SslClientAuthenticationOptions.RemoteCertificateValidationCallback"/>.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var host = (sender as SslStream)?.TargetHostName ?? "";
        if (certificate is X509Certificate2 shown) ends[host] = shown.NotAfter.ToUniversalTime();
        if (errors == SslPolicyErrors.None) return true;
        if (!exceptions.TryGetValue(host, out var exception) || FaultsOf(chain, errors) is not { } faults || !faults.IsSubsetOf(exception.Accept)) return false;
        if (told.TryAdd(host, true)) log?.LogWarning("TLS of {Host}: {Faults} overlooked, as its declaration says: {Why}", host, string.Join(", ", faults), exception.Why);
        return true;
    }

    /// <summary>What is wrong, or null where it is something that no declaration can allow.</summary>
    internal static IReadOnlySet<TlsFault>? FaultsOf(X509Chain? chain, SslPolicyErrors errors)
    {
        var faults = new HashSet<TlsFault>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return null;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) faults.Add(TlsFault.Name);
        if (!errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)) return faults;
        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        if ((status & ~(Expiry | Trust)) != 0 || status == X509ChainStatusFlags.NoError) return null;
        if ((status & Expiry) != 0) faults.Add(TlsFault.Expired);
        if ((status & Trust) != 0) faults.Add(TlsFault.Chain);
        return faults;
    }
}
