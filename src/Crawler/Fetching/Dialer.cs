using System.Net;
using System.Net.Sockets;

namespace NgoNews.Crawler.Fetching;

/// <summary>Opens connections, and refuses those that the open web must not lead to: at connect, when the address is known, not when a name is parsed.</summary>
/// <param name="loopback">Authorities whose own declaration allows loopback: those of sample portals.</param>
/// <param name="mapped">Where an authority is really served, or null; the sample portals keep their addresses whatever the port.</param>
/// <param name="resolve">Another resolver in tests.</param>
internal sealed class Dialer(IReadOnlySet<string> loopback, Func<string, IPEndPoint?> mapped, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>Asked for an authority whenever something is to be said to it.</summary>
    public Func<string, bool> MayAsk { get; init; } = _ => true;

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var authority = context.InitialRequestMessage.RequestUri?.Authority ?? "";
        return new HeldBackStream(await OpenAsync(authority, context.DnsEndPoint, cancellation), () => MayAsk(authority));
    }

    private async Task<Stream> OpenAsync(string authority, DnsEndPoint target, CancellationToken cancellation)
    {
        if (mapped(authority) is { } served) return await OpenAsync([served.Address], served.Port, cancellation);
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await resolve(target.Host, cancellation);
        var allowed = addresses.Where(a => AddressGuard.IsPublic(a) || (IPAddress.IsLoopback(a) && loopback.Contains(authority))).ToArray();
        if (allowed.Length == 0) throw new AddressRefusedException(target.Host, addresses);
        return await OpenAsync(allowed, target.Port, cancellation);
    }

    private static async Task<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name led only to addresses that must not be asked.</summary>
internal sealed class AddressRefusedException(string host, IEnumerable<IPAddress> addresses)
    : IOException($"{host} is at {string.Join(", ", addresses)}: not a public address");
