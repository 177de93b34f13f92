using System.Runtime.Versioning;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using NgoNews.Store.Articles;
using NgoNews.Store.Sqlite;

namespace NgoNews.Store.Tests.Sqlite;

/// <summary>What the world does to the file, and what the store says.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "store.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_refuses_the_save_whole_and_takes_it_once_there_is_room()
    {
        await using var store = await SqliteFixture.OpenAsync(_folder.Path);
        await store.SaveAsync([Small("before")], Never);
        var before = await store.CountAsync(Never);
        store.LimitPages(80);

        var fault = await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync([Small("beside"), Large("large")], Never));

        Assert.Equal(StoreFault.Full, fault.Fault);
        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await store.CountAsync(Never));
        store.LimitPages(100_000);
        Assert.All(await store.SaveAsync([Small("beside"), Large("large")], Never), r => Assert.Equal(SaveOutcome.New, r.Outcome));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        var words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("không phải cơ sở dữ liệu ", 400)));
        await System.IO.File.WriteAllBytesAsync(File, words);

        await AssertOpenFailsAsync(StoreFault.Corrupt);

        Assert.Equal(words, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task Another_programs_database_is_refused()
    {
        await ExecuteAsync("CREATE TABLE article (id INTEGER)");

        var fault = await AssertOpenFailsAsync(StoreFault.Corrupt);

        Assert.Contains("article", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await using (await SqliteFixture.OpenAsync(_folder.Path))
        {
        }
        await ExecuteAsync("INSERT INTO schema_version VALUES (9999, '9999_later.sql', '2030-01-01')");

        await AssertOpenFailsAsync(StoreFault.Newer);
    }

    [Fact]
    public async Task Damage_inside_the_file_is_called_damage()
    {
        await using (var store = await SqliteFixture.OpenAsync(_folder.Path))
            await store.SaveAsync([.. Enumerable.Range(0, 200).Select(i => Small($"a{i}"))], Never);
        using (var file = System.IO.File.OpenWrite(File))
        {
            // All but the first page, which holds the header and the schema's root.
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xAB, (int)file.Length - 4096).ToArray());
        }

        var fault = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await SqliteFixture.OpenAsync(_folder.Path);
            await store.FindArticleAsync("a100", Never);
        });

        Assert.Equal(StoreFault.Corrupt, fault.Fault);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_unwritable()
    {
        var occupied = Path.Combine(_folder.Path, "occupied");
        await System.IO.File.WriteAllTextAsync(occupied, "");
        await using var store = new SqliteStore(occupied);

        var fault = await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Never));

        Assert.Equal(StoreFault.Unwritable, fault.Fault);
    }

    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_directory_is_unwritable()
    {
        System.IO.File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Equal(nameof(StoreFault.Unwritable), await BoundOpener.OpenAsync(_folder.Path));
        }
        finally
        {
            System.IO.File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [PermissionFact]
    public async Task A_folder_that_may_be_written_opens()
    {
        Assert.Empty(await BoundOpener.OpenAsync(_folder.Path));
    }

    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_file_is_unwritable()
    {
        await using (await SqliteFixture.OpenAsync(_folder.Path))
        {
        }
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead);

        Assert.Equal(nameof(StoreFault.Unwritable), await BoundOpener.OpenAsync(_folder.Path));
    }

    private static ArticleDraft Small(string id) => Samples.Article(id, body: $"Bài số {id}.", quotes: "Bài");

    private static ArticleDraft Large(string id) => Samples.Article(id, body: string.Concat(Enumerable.Repeat("viện trợ ", 100_000)));

    private async Task<StoreException> AssertOpenFailsAsync(StoreFault expected)
    {
        await using var store = new SqliteStore(_folder.Path);
        var fault = await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Never));
        Assert.Equal(expected, fault.Fault);
        return fault;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
