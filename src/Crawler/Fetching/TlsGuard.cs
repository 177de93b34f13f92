using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Fetching;

/// <summary>Judges certificates: what is wrong with one is refused, but for the faults that the host's own portal declares.</summary>
/// <param name="exceptions">What is overlooked, by host name.</param>
/// <param name="log">Told of every certificate that is let through with a fault.</param>
internal sealed class TlsGuard(IReadOnlyDictionary<string, TlsException> exceptions, ILogger log)
{
    /// <summary>Overlooks nothing.</summary>
    public static readonly TlsGuard Strict = new(new Dictionary<string, TlsException>(), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

    /// <summary>The exceptions that some portals declare, for each of their hosts.</summary>
    public static TlsGuard For(IEnumerable<Portal> portals, ILogger log)
    {
        var exceptions = new Dictionary<string, TlsException>(StringComparer.OrdinalIgnoreCase);
        foreach (var portal in portals)
            if (portal.Tls is { } tls)
                foreach (var authority in portal.Hosts) exceptions[new Uri("https://" + authority).Host] = tls;
        return new TlsGuard(exceptions, log);
    }

    /// <summary>For <see cref="SslClientAuthenticationOptions.RemoteCertificateValidationCallback"/>.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        var host = (sender as SslStream)?.TargetHostName ?? "";
        var faults = Faults(certificate, chain, errors);
        if (faults is null || !exceptions.TryGetValue(host, out var exception) || !faults.All(exception.Accept.Contains)) return false;
        log.LogWarning("{Host}: its certificate is let through ({Faults}), as its portal declares: {Why}", host, string.Join(", ", faults), exception.Why);
        return true;
    }

    /// <summary>What is wrong, or null where it is something that nobody may overlook (no certificate, a revoked one).</summary>
    internal static IReadOnlyList<TlsFault>? Faults(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return null;
        var faults = new HashSet<TlsFault>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) faults.Add(TlsFault.Name);
        if (!errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)) return [.. faults];
        foreach (var status in chain?.ChainStatus ?? [])
            switch (status.Status)
            {
                case X509ChainStatusFlags.NotTimeValid: faults.Add(TlsFault.Expired); break;
                case X509ChainStatusFlags.PartialChain or X509ChainStatusFlags.UntrustedRoot: faults.Add(TlsFault.Chain); break;
                case X509ChainStatusFlags.NoError or X509ChainStatusFlags.RevocationStatusUnknown or X509ChainStatusFlags.OfflineRevocation: break;
                default: return null;
            }
        return faults.Count > 0 ? [.. faults] : null;
    }
}
