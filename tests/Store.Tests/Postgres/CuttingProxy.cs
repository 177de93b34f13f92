using System.Net;
using System.Net.Sockets;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>Stands between a store and its server, and cuts the first connection that wants to commit, just before the server hears of it or just after.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private static readonly byte[] Commit = "COMMIT"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private readonly bool _afterwards;
    private int _armed;

    public CuttingProxy(int server, bool afterwards)
    {
        (_server, _afterwards) = (server, afterwards);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often it has cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>The next commit is cut.</summary>
    public void Arm() => Volatile.Write(ref _armed, 1);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var _ = client;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            var (up, down) = (client.GetStream(), server.GetStream());
            var answers = down.CopyToAsync(up);
            var buffer = new byte[65536];
            while (await up.ReadAsync(buffer) is > 0 and var count)
            {
                if (buffer.AsSpan(0, count).IndexOf(Commit) >= 0 && Interlocked.Exchange(ref _armed, 0) == 1)
                {
                    Cuts++;
                    client.Dispose();
                    if (!_afterwards)
                        return;
                    await down.WriteAsync(buffer.AsMemory(0, count));
                    // The server has taken it when it has closed, which it does when it has done all that was asked.
                    server.Client.Shutdown(SocketShutdown.Send);
                    while (await down.ReadAsync(buffer) > 0)
                    {
                    }
                    return;
                }
                await down.WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // One side is gone.
        }
    }
}
