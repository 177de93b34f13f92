using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Crawling;

namespace NgoNews.Store.Tests.Sqlite;

/// <summary>Processes are killed while they write; what they had committed is there, whole and once.</summary>
public sealed class SqliteKillTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_process_loses_nothing_it_had_committed_and_leaves_nothing_half_done()
    {
        var acknowledged = new List<string>();
        // The last is enough for the log to be moved into the file a few times.
        foreach (var commits in new[] { 1, 7, 40, 400 })
            acknowledged.AddRange(await WriteAndKillAsync($"k{commits}", commits));

        await AssertWholeAsync(acknowledged);
    }

    [Fact]
    public async Task Processes_that_write_side_by_side_and_are_killed_lose_nothing()
    {
        var acknowledged = await Task.WhenAll(WriteAndKillAsync("left", 60), WriteAndKillAsync("right", 90));

        await AssertWholeAsync([.. acknowledged.SelectMany(ids => ids)]);
    }

    private async Task<IReadOnlyList<string>> WriteAndKillAsync(string prefix, int commits)
    {
        using var writer = KilledWriter.Start(_folder.Path, prefix);
        var acknowledged = await writer.KillAfterAsync(commits);
        Assert.True(acknowledged.Count >= commits, $"{prefix}: ended by itself after {acknowledged.Count}");
        return acknowledged;
    }

    private async Task AssertWholeAsync(List<string> acknowledged)
    {
        await using (var store = await SqliteFixture.OpenAsync(_folder.Path))
        {
            var changes = await store.ReadChangesAsync(0, 10_000, Never);
            var stored = changes.Select(c => c.ArticleId).ToList();
            var runs = await store.ListRunsAsync(null, 100, Never);
            var counts = await store.CountAsync(Never);

            Assert.Empty(acknowledged.Except(stored));
            // A process may have been killed between a commit and its word of it, once.
            Assert.InRange(stored.Count, acknowledged.Count, acknowledged.Count + runs.Count);
            Assert.Equal(stored.Count, stored.Distinct().Count());
            Assert.All(changes, change => Assert.Equal(1, change.Version));
            Assert.Equal((stored.Count, 2 * stored.Count, stored.Count), ((int)counts.Articles, (int)counts.Figures, (int)await store.CountPagesAsync(Never)));
            Assert.Equal(stored.Count, runs.Sum(run => run.New));
            Assert.All(runs, run => Assert.Equal(RunOutcome.Running, run.Outcome));
            foreach (var id in stored)
                Same.Draft(KilledWriter.Article(id), (await store.FindArticleAsync(id, Never))!.Draft);
        }
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "store.db")};Pooling=False");
        Assert.Equal("ok", await connection.QuerySingleAsync<string>("PRAGMA integrity_check"));
        Assert.Empty(await connection.QueryAsync("PRAGMA foreign_key_check"));
    }
}
