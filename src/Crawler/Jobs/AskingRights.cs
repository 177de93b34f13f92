using System.Collections.Concurrent;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Jobs;

/// <summary>Which hosts this node may ask now. Asked at the last moment, for each piece that goes out: a process that stood still for long, and goes on in the middle of asking, must not meet the node that took over.</summary>
internal sealed class AskingRights
{
    private readonly ConcurrentDictionary<string, PortalLease> leases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of hosts that no lease was ever taken for, nobody else is to be minded.</summary>
    /// <param name="authority">Host and port.</param>
    public bool MayAsk(string authority) => !leases.TryGetValue(authority, out var lease) || lease.Certain;

    /// <summary>From now on the portal's hosts are asked under this lease; the one before it ended with its run.</summary>
    public void Grant(Portal portal, PortalLease lease)
    {
        foreach (var host in portal.Hosts) leases[host] = lease;
    }
}
