using System.Diagnostics;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Sqlite;

/// <summary>A process that commits fetches without end, and says which of them are committed, till it is killed.</summary>
internal sealed class KilledWriter : IDisposable
{
    private readonly Process _process;

    private KilledWriter(Process process) => _process = process;

    /// <summary>Starts the process; <paramref name="prefix"/> sets its articles apart.</summary>
    public static KilledWriter Start(string folder, string prefix)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(KilledWriter).Assembly.Location, folder, prefix]) { RedirectStandardOutput = true };
        return new KilledWriter(Process.Start(start)!);
    }

    /// <summary>Waits for so many acknowledged commits, kills, and returns the ids of all that were acknowledged.</summary>
    public async Task<IReadOnlyList<string>> KillAfterAsync(int commits)
    {
        var acknowledged = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } id)
        {
            acknowledged.Add(id);
            if (acknowledged.Count == commits)
                _process.Kill();
        }
        await _process.WaitForExitAsync();
        return acknowledged;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    /// <summary>What the process does.</summary>
    public static async Task RunAsync(string folder, string prefix)
    {
        var never = CancellationToken.None;
        var store = await SqliteFixture.OpenAsync(folder);
        var run = await store.StartRunAsync(prefix, Samples.Morning, never);
        for (var i = 0; ; i++)
        {
            var id = $"{prefix}-{i}";
            await store.CommitFetchAsync(
                new Fetched(Samples.Fetch(run, FetchOutcome.New, id), Samples.Page(id, i), Samples.Address(id, Samples.Morning), Article(id)), never);
            await Console.Out.WriteLineAsync(id);
        }
    }

    /// <summary>The article with the id: a few pages long, so that a commit is several writes; two figures.</summary>
    public static ArticleDraft Article(string id) =>
        Samples.Article(id, body: $"Bài {id}: 38 khoản, 12 đoàn. " + string.Concat(Enumerable.Repeat("viện trợ ", 1500)), quotes: ["38 khoản", "12 đoàn"]);
}
