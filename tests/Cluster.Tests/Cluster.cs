using System.Globalization;
using NgoNews.Store;

namespace NgoNews.Cluster.Tests;

/// <summary>A PostgreSQL of its own, three crawlers and two search nodes on it, and the portals that are crawled.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    // Whatever is still there of what was started; a number may have gone to another process since.
    private const string KillAll = "for p in $said; do tr '\\0' ' ' < /proc/$p/cmdline | grep -qF -- \"$1\" && kill -9 $p; done; rm -rf \"$1\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-cluster-").FullName;
    private readonly Watchdog _watchdog;

    private Cluster(GrowingPortals portals)
    {
        (Portals, _watchdog) = (portals, new Watchdog(KillAll, _folder));
        var address = Postgres.NewAddress();
        Store = (StoreAddress.TryParse(address, out var at, out var error) ? at : throw new ArgumentException(error)).Make("");
        var declarations = portals.Declare(Path.Combine(_folder, "portals"));
        Crawlers = [.. "abc".Select(c => c.ToString()).Select(name => new Node(name, "NgoNews.Crawler.dll", Path.Combine(_folder, name), address, _watchdog,
            "--node", name, "--lease", Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture), "--declarations", declarations, "--contact", $"http://{name}.example/"))];
        Searchers = [.. "xy".Select(c => c.ToString()).Select(name => new Node(name, "NgoNews.SearchApi.dll", Path.Combine(_folder, name), address, _watchdog,
            "--portals", "none", "--port", "0", "--rate", "0"))];
    }

    /// <summary>The shortest there is: a round must not take long.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(2);

    public PostgresServer Postgres { get; } = new();

    public GrowingPortals Portals { get; }

    public IReadOnlyList<Node> Crawlers { get; }

    public IReadOnlyList<Node> Searchers { get; }

    public IEnumerable<Node> Nodes => Crawlers.Concat(Searchers);

    /// <summary>The store that they share.</summary>
    public IStore Store { get; }

    public static async Task<Cluster> StartAsync()
    {
        var cluster = new Cluster(await GrowingPortals.StartAsync());
        await cluster.Store.OpenAsync(default);
        foreach (var node in cluster.Nodes)
            node.Start();
        return cluster;
    }

    /// <summary>The last of what everybody has logged.</summary>
    public string Said => string.Join("\n\n", Nodes.Select(n => n.Said));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            node.Dispose();
        await Portals.DisposeAsync();
        await Store.DisposeAsync();
        Postgres.Dispose();
        _watchdog.Dispose();
    }
}
