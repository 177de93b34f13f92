using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Fts5;
using NgoNews.SearchApi.Tests.Search.Contract;

namespace NgoNews.SearchApi.Tests.Search;

public sealed class Fts5IndexTests : SearchIndexContract
{
    private string File => Path.Combine(Folder, "index.db");

    internal static Task<ISearchIndex> Open(string folder) => Task.FromResult<ISearchIndex>(Fts5Index.Open(Path.Combine(folder, "index.db")));

    protected override Task<ISearchIndex> OpenAsync(string folder) => Open(folder);

    [Fact]
    public async Task A_file_that_is_no_database_is_made_anew()
    {
        await Index.DisposeAsync();
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        await ReopenAsync();

        Assert.Equal(0, await Index.LastChangeAsync(default));
        await PutAsync(1, Articles.Varied);
        Assert.Equal(6, (await AskAsync(null)).Total);
    }

    [Fact]
    public async Task A_file_of_another_format_is_made_anew()
    {
        await PutAsync(9, Articles.Varied);
        await Index.DisposeAsync();
        await ChangeAsync("UPDATE state SET value = '0' WHERE name = 'format'");
        await ReopenAsync();

        Assert.Equal(0, await Index.LastChangeAsync(default));
        Assert.Equal(0, (await AskAsync(null)).Total);
    }

    [Fact]
    public async Task A_database_of_something_else_is_made_anew()
    {
        await Index.DisposeAsync();
        System.IO.File.Delete(File);
        await ChangeAsync("CREATE TABLE other (x)");
        await ReopenAsync();

        Assert.Equal(0, await Index.LastChangeAsync(default));
    }

    [Fact]
    public async Task Damage_met_while_running_empties_the_index_so_that_it_is_projected_again()
    {
        await PutAsync(9, [.. Enumerable.Range(0, 200).Select(i => Articles.Make($"n{i}", "Viện trợ", string.Concat(Enumerable.Repeat($"từ {i} ", 500))))]);
        await ReopenAsync();
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.Position = 4096;
            await stream.WriteAsync(new byte[stream.Length - 4096]);
        }

        await Assert.ThrowsAsync<SqliteException>(() => AskAsync("viện trợ"));
        Assert.Equal(0, await Index.LastChangeAsync(default));
        await PutAsync(1, Articles.Varied);
        Assert.Equal(6, (await AskAsync(null)).Total);
    }

    private async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
