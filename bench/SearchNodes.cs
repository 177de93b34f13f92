using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using NgoNews.Cluster.Tests;

namespace NgoNews.Bench;

/// <summary>Search nodes on one PostgreSQL: how far one is behind the store while an import runs, and how soon one, two and four of them answer.</summary>
internal sealed class SearchNodes : IAsyncDisposable
{
    private const int Users = 4, WarmUp = 20;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
    private readonly PostgresServer _server = new();
    private readonly Watchdog _watchdog;
    private readonly string _address;
    private readonly List<(Node Node, HttpClient Client)> _nodes = [];

    private SearchNodes()
    {
        _address = _server.NewAddress();
        _watchdog = new Watchdog("for p in $said; do tr '\\0' ' ' < /proc/$p/cmdline | grep -qF -- \"$1\" && kill -9 $p; done; rm -rf \"$1\"", _folder);
    }

    internal static async Task RunAsync(TextWriter output, int articles, int questions)
    {
        if (PostgresServer.Missing is { } missing)
        {
            output.WriteLine(missing);
            return;
        }
        await using var nodes = new SearchNodes();
        var made = new MadeArticles();
        await nodes.AddAsync();
        await nodes.FollowAsync(output, made, articles);
        foreach (var count in (int[])[1, 2, 4])
        {
            while (nodes._nodes.Count < count)
                await nodes.AddAsync();
            await nodes.AskAsync(output, new MadeQuestions([.. Enumerable.Range(0, Math.Min(articles, 2000)).Select(made.Text)]), questions);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (node, client) in _nodes)
        {
            client.Dispose();
            node.Dispose();
        }
        _server.Dispose();
        _watchdog.Dispose();
        await Task.CompletedTask;
    }

    /// <summary>One more, ready when this returns.</summary>
    private async Task AddAsync()
    {
        var name = $"node-{_nodes.Count}";
        var node = new Node(name, "NgoNews.SearchApi.dll", Path.Combine(_folder, name), _address, Stopwatch.StartNew(), _watchdog, "--portals", "none", "--port", "0", "--rate", "0");
        node.Start();
        var client = new HttpClient { BaseAddress = await node.ServingAsync() };
        _nodes.Add((node, client));
        while ((await StandAsync(client)) is not { Lag: 0 })
            await Task.Delay(Between);
    }

    /// <summary>What the first is behind while articles come in.</summary>
    private async Task FollowAsync(TextWriter output, MadeArticles made, int articles)
    {
        var file = Path.Combine(_folder, "articles.jsonl");
        using (var lines = File.Create(file))
        {
            for (var i = 0; i < articles; i++)
                lines.Write(made.Line(i));
        }
        var import = Task.Run(() => Worker.Run([["import", file, "--data", Path.Combine(_folder, "import")]], _address));
        var (clock, seen) = (Stopwatch.StartNew(), new List<(TimeSpan At, long Stored, long Indexed)>());
        while (!import.IsCompleted || seen is [.., var last] && last.Indexed < last.Stored)
        {
            if (await StandAsync(_nodes[0].Client) is { } stand)
                seen.Add((clock.Elapsed, stand.Stored, stand.Indexed));
            await Task.Delay(Between);
        }
        var took = await import;
        var behind = seen.Where(s => s.Stored > 0 && s.At < took.Wall).ToList();
        var changes = behind.Select(s => (double)(s.Stored - s.Indexed)).ToList();
        // From when a change was first seen in the store to when it was first seen in the index.
        var seconds = behind.Select(s => (seen.First(later => later.Indexed >= s.Stored).At - s.At).TotalSeconds).ToList();
        Line(output, $"{articles} articles imported, {articles / took.Wall.TotalSeconds:F0} a second, into PostgreSQL while one node indexed them; {Environment.ProcessorCount} cores for all three");
        Line(output, $"the node was behind by {At(changes, 50):F0} changes at p50 and {At(changes, 95):F0} at p95: {At(seconds, 50):F1} s and {At(seconds, 95):F1} s; with the last, {(seen[^1].At - took.Wall).TotalSeconds:F1} s after the import's end");
    }

    /// <summary>Users ask one question after the other, each the nodes in turn.</summary>
    private async Task AskAsync(TextWriter output, MadeQuestions made, int questions)
    {
        var (times, clock) = (new List<double>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Users).Select(async user =>
        {
            var chance = new Random((_nodes.Count * 100) + user);
            for (var i = 0; i < (WarmUp * _nodes.Count) + (questions / Users); i++)
            {
                var (_, make) = made.Kinds[chance.Next(made.Kinds.Count)];
                var asked = Stopwatch.StartNew();
                using var answer = await _nodes[(user + i) % _nodes.Count].Client.GetAsync(new Uri($"/api/articles?limit=20&q={Uri.EscapeDataString(make(chance))}", UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                if (i < WarmUp * _nodes.Count)
                    continue;
                lock (times)
                    times.Add(asked.Elapsed.TotalMilliseconds);
            }
        }));
        Line(output, $"{_nodes.Count} {(_nodes.Count == 1 ? "node" : "nodes")}, {Users} users: p50 {At(times, 50),6:F1} ms, p95 {At(times, 95),6:F1} ms; {Users * ((WarmUp * _nodes.Count) + (questions / Users)) / clock.Elapsed.TotalSeconds:F0} a second");
    }

    private static async Task<Stand?> StandAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return await answer.Content.ReadFromJsonAsync<Stand>(JsonSerializerOptions.Web) is { Stored: >= 0 } stand ? stand : null;
    }

    private static double At(List<double> numbers, int percent)
    {
        numbers.Sort();
        return numbers.Count == 0 ? 0 : numbers[numbers.Count * percent / 100];
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a node says of itself; where it cannot read, nothing is below zero.</summary>
    private sealed record Stand(long Stored = -1, long Indexed = -1, long Lag = -1);
}
