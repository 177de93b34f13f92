using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Fts5;

namespace NgoNews.SearchApi.Tests.Search;

public sealed class Fts5IndexTests : SearchIndexContract
{
    private string File => Path.Combine(Folder, "index.db");

    protected override Task<ISearchIndex> OpenAsync(string folder) => Task.FromResult<ISearchIndex>(Fts5Index.Open(Path.Combine(folder, "index.db")));

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

    [Fact]
    public async Task Beyond_the_closely_looked_at_paging_goes_on_to_the_end()
    {
        await PutAsync(1, [.. Enumerable.Range(0, 450).Select(i => Articles.Make($"n{i}", "Viện trợ", string.Concat(Enumerable.Repeat("tin ", i % 50))))]);
        var seen = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await Index.SearchAsync(new SearchQuery { Text = "viện trợ", Limit = 100, After = after }, default);
            Assert.All(page.Hits, h => Assert.True(seen.Add(h.Id)));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(450, seen.Count);
    }

    [Fact]
    public async Task Any_text_is_answered_or_refused_in_words()
    {
        await PutAsync(1, Articles.Varied);
        var pieces = Gen.Elements("viện", "tro", "\"", "“", " ", " ", "*", "(", ")", " OR ", " AND ", " NOT ", "NEAR", ":", "^", "^2", "~", "~1", "-", "+", " -", " +", "{", "}", "[", "]", "[2020 TO 2024]",
            "[2024 TO 2020]", "{* TO 2023]", " TO ", "year:", "place:", "donor:", "portal:", "indicator:", "title:", "body:", "VN-25", "aid_value", "2023", "'", "\\", "\0", "\ud800", "\u0301", "đ",
            "2,072", "PCPNN", "\n", "title", "vi*", "quảng~");
        var texts = Gen.OneOf(Gen.ArrayOf(pieces).Select(string.Concat), ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            try
            {
                return AskAsync(text).GetAwaiter().GetResult().Total >= 0;
            }
            catch (SearchQueryException e)
            {
                return e.Position >= 0 && e.Position < text.Length;
            }
        }).Check(Runs.Of(500));
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
