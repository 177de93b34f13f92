using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.Store.Official;
using NgoNews.Store.Sqlite;

namespace NgoNews.SearchApi.Tests.CrossCheck.Official;

public sealed class OfficialImportTests : IAsyncLifetime
{
    private readonly StoreFixture _given = new();

    public Task InitializeAsync() => _given.InitializeAsync();

    public Task DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public async Task A_file_replaces_what_it_brought_before()
    {
        var import = new OfficialImport(_given.Store);

        var first = await import.ImportAsync(_given.Write("mine.csv", Csv("A1,10", "A2,20")), default);
        var second = await import.ImportAsync(_given.Write("mine.csv", Csv("A2,21", "A3,30")), default);

        Assert.Equal(new TotalsImport(2, 0, 0, 0), first.Import);
        Assert.Equal(new TotalsImport(1, 1, 0, 1), second.Import);
        Assert.Equal(["A2", "A3"], await IdsAsync());
    }

    [Fact]
    public async Task A_faulty_file_changes_nothing()
    {
        var import = new OfficialImport(_given.Store);
        await import.ImportAsync(_given.Write("mine.csv", Csv("A1,10")), default);

        var outcome = await import.ImportAsync(_given.Write("mine.csv", Csv("A2,20", "A3,many")), default);

        Assert.Null(outcome.Import);
        Assert.Equal(new OfficialFault(3, "value", Assert.Single(outcome.Faults).Message), outcome.Faults[0]);
        Assert.Equal(["A1"], await IdsAsync());
    }

    [Fact]
    public async Task An_id_of_another_file_is_refused()
    {
        var import = new OfficialImport(_given.Store);
        await import.ImportAsync(_given.Write("mine.csv", Csv("A1,10")), default);

        var outcome = await import.ImportAsync(_given.Write("yours.csv", Csv("A2,20", "A1,10")), default);

        Assert.Equal("the id A1 belongs to mine.csv", Assert.Single(outcome.Faults).ToString());
        Assert.Equal(["A1"], await IdsAsync());
    }

    [Fact]
    public async Task A_missing_file_is_told() =>
        Assert.Contains("cannot be read",
            Assert.Single((await new OfficialImport(_given.Store).ImportAsync(Path.Combine(_given.Folder, "none.csv"), default)).Faults).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_loads_its_good_files_and_names_the_faulty_ones()
    {
        _given.Write("official/a.csv", Csv("A1,10"));
        _given.Write("official/b.csv", Csv("B1,10", "A1,11"));
        _given.Write("official/c.csv", "nonsense");
        _given.Write("official/d.csv", Csv("D1,10"));
        _given.Write("official/README.md", "no totals");

        var outcomes = await new OfficialImport(_given.Store).ImportFolderAsync(Path.Combine(_given.Folder, "official"), default);

        Assert.Equal(["a.csv True", "b.csv False", "c.csv False", "d.csv True"], outcomes.Select(o => $"{o.File} {o.Import is not null}"));
        Assert.Contains("stands in a.csv", outcomes[1].Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal(["A1", "D1"], await IdsAsync());
    }

    [Fact]
    public async Task The_command_imports_and_tells_what_it_did()
    {
        var path = _given.Write("mine.csv", Csv("A1,10"));

        var (code, output, errors) = await RunAsync("import", path, "--data", Path.Combine(_given.Folder, "other"));

        Assert.Equal((0, "mine.csv: 1 new, 0 changed, 0 unchanged, 0 removed", ""), (code, output.Trim(), errors));
    }

    [Fact]
    public async Task The_command_tells_every_fault_and_exits_with_one()
    {
        var path = _given.Write("mine.csv", Csv("A1,many", "A1,10"));

        var (code, output, errors) = await RunAsync("import", "--data", Path.Combine(_given.Folder, "other"), path);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("mine.csv: line 2, value: 'many'", errors, StringComparison.Ordinal);
        Assert.Contains("mine.csv: line 3, id: A1 is on line 2 already", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_change_and_a_file_that_is_missing_leaves_nothing_behind()
    {
        var data = Path.Combine(_given.Folder, "other");

        var missing = await RunAsync("import", Path.Combine(_given.Folder, "none.csv"), "--data", data);
        Assert.Equal((1, ""), (missing.Code, missing.Output));
        Assert.False(Directory.Exists(data));

        await RunAsync("import", _given.Write("mine.csv", Csv("A1,10", "A2,20")), "--data", data);
        var trial = await RunAsync("import", _given.Write("mine.csv", Csv("A1,11", "A3,30")), "--dry-run", "--data", data);
        var again = await RunAsync("import", _given.Write("mine.csv", Csv("A1,10", "A2,20")), "--data", data);

        Assert.Equal(["A1: value '10' → '11'", "A3: new", "A2: removed", "mine.csv: would be 1 new, 1 changed, 0 unchanged, 1 removed"], trial.Output.Trim().Split('\n'));
        Assert.Equal("mine.csv: 0 new, 0 changed, 2 unchanged, 0 removed", again.Output.Trim());
    }

    [Theory]
    [InlineData]
    [InlineData("import")]
    [InlineData("export", "x.csv")]
    [InlineData("import", "x.csv", "--data")]
    [InlineData("import", "--x")]
    public async Task Wrong_arguments_get_one_line_and_exit_with_two(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.Trim().Split('\n'));
    }

    private static string Csv(params string[] idsAndCounts) => OfficialColumns.Header + "\n" + string.Concat(idsAndCounts.Select(pair =>
        $"{pair.Split(',')[0]},false,item_count,received,VN-25,2023-01-01,2023-12-31,total,{pair.Split(',')[1]},,1,exact,all,Sở Ngoại vụ,,,press,\n"));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await new OfficialCommand(data => new SqliteStore(data), output, errors).RunAsync(arguments, default);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<IEnumerable<string>> IdsAsync() => (await _given.Store.FindTotalsAsync(null, null, default)).Select(total => total.Id).Order();
}
