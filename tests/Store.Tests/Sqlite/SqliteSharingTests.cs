using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Articles;
using NgoNews.Store.Sqlite;

namespace NgoNews.Store.Tests.Sqlite;

/// <summary>Opening, closing, and several stores at one directory.</summary>
public sealed class SqliteSharingTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_when_the_store_is_opened_again()
    {
        await using (var store = await SqliteFixture.OpenAsync(_folder.Path))
            await store.SaveAsync([Article("a")], Never);

        await using var again = await SqliteFixture.OpenAsync(_folder.Path);

        Assert.NotNull(await again.FindArticleAsync("a", Never));
        Assert.Equal(SaveOutcome.Unchanged, Assert.Single(await again.SaveAsync([Article("a")], Never)).Outcome);
        Assert.Equal(SaveOutcome.New, Assert.Single(await again.SaveAsync([Article("b")], Never)).Outcome);
        Assert.Equal(["a", "b"], (await again.ReadChangesAsync(0, 10, Never)).Select(c => c.ArticleId));
    }

    [Fact]
    public async Task A_store_of_an_older_program_gets_the_scripts_it_lacks()
    {
        await using (var store = await SqliteFixture.OpenAsync(_folder.Path))
            await store.SaveAsync([Samples.Article("a"), Samples.Article("copy", "Viện trợ vào Huế", portal: "danang")], Never);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "store.db")};Pooling=False");
        var scripts = await NumbersAsync();
        await connection.ExecuteAsync(
            """
            DROP TABLE lease; DROP TABLE write_key; DROP TABLE copy_decision; DROP TABLE official_total_version; DROP TABLE review_standing;
            ALTER TABLE figure DROP COLUMN review; ALTER TABLE figure DROP COLUMN decision; ALTER TABLE figure DROP COLUMN reviewed_at; ALTER TABLE figure DROP COLUMN read;
            DROP TABLE review_event;
            DROP TABLE official_total; ALTER TABLE figure DROP COLUMN confidence; ALTER TABLE figure DROP COLUMN checks;
            DROP INDEX article_cluster; ALTER TABLE article DROP COLUMN cluster; DROP INDEX article_uncompared; ALTER TABLE article DROP COLUMN compared;
            DROP TABLE copy_band; DROP TABLE copy_link; ALTER TABLE article DROP COLUMN copy_sketch; DROP TABLE attachment;
            ALTER TABLE article_version DROP COLUMN attached_to; ALTER TABLE article_version DROP COLUMN page_starts; ALTER TABLE article_version DROP COLUMN sectors;
            DROP TABLE article_sector; DROP INDEX figure_donor;
            DROP INDEX page_address; ALTER TABLE page DROP COLUMN revisits; ALTER TABLE page DROP COLUMN fetched_utc;
            DROP TABLE frontier; DROP TABLE discovery; DROP TABLE discovery_page;
            DELETE FROM schema_version WHERE number >= 4
            """);

        await using var again = await SqliteFixture.OpenAsync(_folder.Path);

        await again.ReplaceTotalsAsync("totals.csv", [Samples.Total("t")], new(), Never);
        Assert.NotNull(await again.FindArticleAsync("a", Never));
        Assert.Equal(AttachmentState.Due, Assert.Single(await again.ListAttachmentsAsync("copy", Never)).State);
        Assert.Equal("a", (await again.FindArticleAsync("copy", Never))!.Cluster);
        Assert.Equal(scripts, await NumbersAsync());
        Assert.Equal(Enumerable.Range(1, scripts.Count), scripts);

        async Task<List<int>> NumbersAsync() => (await connection.QueryAsync<int>("SELECT number FROM schema_version ORDER BY number")).AsList();
    }

    [Fact]
    public async Task A_closed_store_is_one_file()
    {
        await using (var store = await SqliteFixture.OpenAsync(_folder.Path))
        {
            await store.SaveAsync([Article("a")], Never);
            await store.CountAsync(Never);
        }

        Assert.Equal(["store.db", "store.lock"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_log_does_not_grow_without_end()
    {
        await using var store = await SqliteFixture.OpenAsync(_folder.Path);
        var filler = string.Concat(Enumerable.Repeat("viện trợ ", 100_000));

        for (var i = 0; i < 20; i++)
            await store.SaveAsync([Samples.Article($"a{i}", body: $"{i} {filler}")], Never);

        Assert.InRange(new FileInfo(Path.Combine(_folder.Path, "store.db-wal")).Length, 0, 40 << 20);
        Assert.Equal(20, (await store.CountAsync(Never)).Articles);
    }

    [Fact]
    public async Task Two_stores_at_one_directory_write_in_turn_and_see_each_other()
    {
        await using var first = await SqliteFixture.OpenAsync(_folder.Path);
        await using var second = await SqliteFixture.OpenAsync(_folder.Path);

        await Task.WhenAll(WriteAsync(first, "x"), WriteAsync(second, "y"));

        Assert.Equal(100, (await first.CountAsync(Never)).Articles);
        Assert.Equal(await first.CountAsync(Never), await second.CountAsync(Never));
        Assert.Equal(Enumerable.Range(1, 100), (await second.ReadChangesAsync(0, 1000, Never)).Select(c => (int)c.Number));

        static Task WriteAsync(SqliteStore store, string prefix) => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await store.SaveAsync([Article($"{prefix}{i}")], Never);
        });
    }

    [Fact]
    public async Task A_writer_waits_for_another_process_and_says_so_when_that_never_leaves()
    {
        var time = new RushingTime();
        await using var store = new SqliteStore(_folder.Path, time);
        await store.OpenAsync(Never);
        using (HoldGate())
        {
            var fault = await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync([Article("a")], Never));
            Assert.Equal(StoreFault.Busy, fault.Fault);
            Assert.InRange(time.Passed, WriteGate.Patience, WriteGate.Patience * 2);
            Assert.Equal(0, (await store.CountAsync(Never)).Articles);
        }

        await store.SaveAsync([Article("a")], Never);

        Assert.Equal(1, (await store.CountAsync(Never)).Articles);
    }

    [Fact]
    public async Task A_store_that_gets_no_turn_to_close_loses_nothing()
    {
        await using (var store = new SqliteStore(_folder.Path, new RushingTime()))
        {
            await store.OpenAsync(Never);
            await store.SaveAsync([Article("a")], Never);
            using var held = HoldGate();
            await store.DisposeAsync();
        }

        await using var again = await SqliteFixture.OpenAsync(_folder.Path);
        Assert.NotNull(await again.FindArticleAsync("a", Never));
    }

    [Fact]
    public async Task A_store_answers_only_between_opening_and_closing()
    {
        var store = new SqliteStore(_folder.Path);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.CountAsync(Never));
        await store.OpenAsync(Never);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.OpenAsync(Never));
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CountAsync(Never));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.SaveAsync([Article("a")], Never));
    }

    private static ArticleDraft Article(string id) => Samples.Article(id, body: $"Bài số {id}.", quotes: "Bài");

    private FileStream HoldGate() => new(Path.Combine(_folder.Path, "store.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
}
