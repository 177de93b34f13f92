using System.Diagnostics;
using System.Globalization;
using NgoNews.Store;

namespace NgoNews.Cluster.Tests;

/// <summary>A PostgreSQL of its own, three crawlers and two search nodes on it, and the portals that are crawled.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    // Whatever is still there of what was started; a number may have gone to another process since.
    private const string KillAll = "for p in $said; do tr '\\0' ' ' < /proc/$p/cmdline | grep -qF -- \"$1\" && kill -9 $p; done; rm -rf \"$1\"";

    /// <summary>What is asked of the server where a test fails: who has which portal till when, what the schedule waits for, and who waits for whom.</summary>
    private static readonly string[] Questions =
    [
        "SELECT clock_timestamp()",
        "SELECT * FROM lease ORDER BY name",
        "SELECT * FROM run ORDER BY id DESC LIMIT 15",
        "SELECT trigger_group, trigger_name, trigger_state, to_timestamp(next_fire_time / 10000000.0 - 62135596800) FROM qrtz_triggers ORDER BY 1, 2",
        "SELECT instance_name, trigger_name, job_name, state, to_timestamp(fired_time / 10000000.0 - 62135596800) FROM qrtz_fired_triggers ORDER BY 1, 2",
        "SELECT instance_name, to_timestamp(last_checkin_time / 10000000.0 - 62135596800) FROM qrtz_scheduler_state ORDER BY 1",
        "SELECT pid, client_port, state, wait_event_type, wait_event, pg_blocking_pids(pid), xact_start, query_start, left(query, 80) FROM pg_stat_activity WHERE datname = current_database() ORDER BY query_start",
        "SELECT pid, locktype, relation::regclass, transactionid, mode, granted, waitstart FROM pg_locks WHERE relation = 'change_counter'::regclass OR NOT granted ORDER BY 1, 2",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-cluster-").FullName;
    private readonly Watchdog _watchdog;
    private readonly string _schema;

    private Cluster(GrowingPortals portals)
    {
        (Portals, _watchdog) = (portals, new Watchdog(KillAll, _folder));
        var address = Postgres.NewAddress();
        _schema = PostgresServer.SchemaOf(address);
        Store = (StoreAddress.TryParse(address, out var at, out var error) ? at : throw new ArgumentException(error)).Make("");
        var declarations = portals.Declare(Path.Combine(_folder, "portals"));
        Crawlers = [.. "abc".Select(c => c.ToString()).Select(name => new Node(name, "NgoNews.Crawler.dll", Path.Combine(_folder, name), address, Clock, _watchdog,
            "--node", name, "--lease", Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture), "--declarations", declarations, "--contact", $"http://{name}.example/"))];
        Searchers = [.. "xy".Select(c => c.ToString()).Select(name => new Node(name, "NgoNews.SearchApi.dll", Path.Combine(_folder, name), address, Clock, _watchdog,
            "--portals", "none", "--port", "0", "--rate", "0"))];
    }

    /// <summary>The shortest there is: a round must not take long.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Since the beginning.</summary>
    public Stopwatch Clock { get; } = Stopwatch.StartNew();

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

    /// <summary>The last of what everybody has logged, and what the server knows.</summary>
    public string Said => string.Join("\n\n", [.. Nodes.Select(n => n.Said), Portals.Said, .. Questions.Select(q => $"-- {q}\n{AnswerTo(q)}")]);

    private string AnswerTo(string question)
    {
        try
        {
            return Postgres.Query($"SET search_path = {_schema}; {question}");
        }
        // The server may be what has failed.
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

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
