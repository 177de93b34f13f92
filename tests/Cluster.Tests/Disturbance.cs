namespace NgoNews.Cluster.Tests;

/// <summary>What can happen to a cluster. Each waits for what has to be seen before it goes on, and leaves at least one crawler and one search node at work.</summary>
internal sealed class Disturbance(Cluster cluster, Random random)
{
    private GrowingPortals Portals => cluster.Portals;

    /// <summary>By weight.</summary>
    private (int Weight, string Name, Func<Task<string>> Happen)[] All =>
    [
        (7, "a crawler is killed and starts again", KillAsync),
        (3, "a crawler is killed and stays away", LeaveAsync),
        (3, "a crawler stands still for a moment", StandAsync),
        (4, "a crawler stands still till others have its portals", StandLongAsync),
        (1, "PostgreSQL is restarted", () => RestartAsync("fast")),
        (1, "PostgreSQL is killed and recovers", () => RestartAsync("immediate")),
        (1, "a search node is killed and starts again", KillSearcherAsync),
    ];

    /// <summary>One of them happens, at a moment that the portals are asked; what it was.</summary>
    public async Task<string> HappenAsync()
    {
        var requests = random.Next(1, 40);
        await Portals.UntilAsync($"{requests} requests", since => since.Count >= requests);
        var drawn = random.Next(All.Sum(d => d.Weight));
        foreach (var (weight, name, happen) in All)
        {
            drawn -= weight;
            if (drawn < 0)
                return $"{name}: {await happen()}";
        }
        throw new InvalidOperationException();
    }

    /// <summary>Whoever was away comes back.</summary>
    public void Mend()
    {
        foreach (var node in cluster.Nodes.Where(n => !n.Runs))
            node.Start();
    }

    private async Task<string> KillAsync()
    {
        var node = Any();
        await node.KillAsync();
        node.Start();
        return node.Name;
    }

    private async Task<string> LeaveAsync()
    {
        var node = Any();
        await node.KillAsync();
        await TakenOverAsync(node);
        return node.Name;
    }

    private async Task<string> StandAsync()
    {
        var (node, requests) = (Any(), random.Next(1, 20));
        node.Stop();
        await Portals.UntilAsync($"{requests} requests while {node.Name} stands still", since => since.Count(r => r.Node != node.Name) >= requests);
        node.Continue();
        return node.Name;
    }

    private async Task<string> StandLongAsync()
    {
        var node = Any();
        node.Stop();
        await TakenOverAsync(node);
        node.Continue();
        return node.Name;
    }

    private Task<string> RestartAsync(string mode)
    {
        cluster.Postgres.Stop(mode);
        cluster.Postgres.Start();
        return Task.FromResult(mode);
    }

    private async Task<string> KillSearcherAsync()
    {
        var node = cluster.Searchers[random.Next(cluster.Searchers.Count)];
        await node.KillAsync();
        node.Start();
        return node.Name;
    }

    private Task TakenOverAsync(Node node) =>
        Portals.UntilAsync($"every portal asked by others than {node.Name}", since => Portals.Hosts.All(host => since.Any(r => r.Host == host && r.Node != node.Name)));

    /// <summary>A crawler that can be done without.</summary>
    private Node Any()
    {
        Mend();
        return cluster.Crawlers[random.Next(cluster.Crawlers.Count)];
    }
}
