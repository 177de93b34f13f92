using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store.Sqlite;

namespace NgoNews.SearchApi.Tests.Search;

public sealed class IndexCommandTests : IAsyncLifetime, IDisposable
{
    private readonly StoreFixture _given = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public static TheoryData<string> Engines => [.. SearchEngines.All.Select(engine => engine.Name)];

    public async Task InitializeAsync()
    {
        await _given.InitializeAsync();
        for (var i = 0; i < 40; i++)
            await _given.SaveAsync($"a{i}", Given.Figure, $"{i} tỷ đồng");
    }

    public Task DisposeAsync() => _given.DisposeAsync();

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_index_that_is_whole_is_said_to_be_so_and_how_far_behind_it_is(string engine)
    {
        await CatchUpAsync(engine);
        Assert.Equal(0, await RunAsync(engine, "check"));
        Assert.Contains($"({engine}): whole, 40 articles, 0 changes behind", _output.ToString(), StringComparison.Ordinal);

        await _given.SaveAsync("later", Given.Figure, "1 tỷ đồng");
        Assert.Equal(0, await RunAsync(engine, "check"));
        Assert.Contains("40 articles, 1 changes behind", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_errors.ToString());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Where_there_is_no_index_none_is_made_by_looking(string engine)
    {
        Assert.Equal(1, await RunAsync(engine, "check"));
        Assert.Contains("there is no index yet", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(Path.Exists(PathOf(engine)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Damage_is_told_and_left_as_it_is_till_the_index_is_made_anew(string engine)
    {
        await CatchUpAsync(engine);
        var file = Largest(engine);
        await DamageAsync(file);
        var damaged = await File.ReadAllBytesAsync(file);

        Assert.Equal(1, await RunAsync(engine, "check"));
        Assert.StartsWith(PathOf(engine), _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file));

        Assert.True(await RunAsync(engine, "rebuild") == 0, _errors.ToString());
        Assert.Contains("whole, 40 articles, 0 changes behind", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_index_of_another_store_is_told_apart(string engine)
    {
        await using (var index = SearchEngines.Open(engine, _given.Data))
            await index.ApplyAsync([Articles.Make("other", "Tin của kho khác")], 99, default);
        Assert.Equal(1, await RunAsync(engine, "check"));
        Assert.Contains("it is of another store", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_article_that_is_missing_is_noticed(string engine)
    {
        await using (var index = SearchEngines.Open(engine, _given.Data))
            await index.ApplyAsync([Articles.Make("a0", "Tin")], await _given.Store.LastChangeAsync(default), default);
        Assert.Equal(1, await RunAsync(engine, "check"));
        Assert.Contains("it holds 1 articles, the store 40", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_index_that_is_served_from_is_not_rebuilt_but_that_of_another_engine_is(string engine)
    {
        await CatchUpAsync(engine);
        await using var serving = SearchEngines.Open(engine, _given.Data);

        Assert.Equal(1, await RunAsync(engine, "rebuild"));
        Assert.Contains("another process has this index open", _errors.ToString(), StringComparison.Ordinal);
        foreach (var other in SearchEngines.All.Where(e => e.Name != engine))
            Assert.Equal(0, await RunAsync(other.Name, "rebuild"));
        Assert.Equal(40, (await serving.SearchAsync(new SearchQuery(), default)).Total);
    }

    [Theory]
    [InlineData]
    [InlineData("repair")]
    [InlineData("check", "--data")]
    [InlineData("check", "--fix", "x")]
    [InlineData("check", "--data", "a", "--data", "b")]
    public async Task Wrong_arguments_are_told_with_the_right_ones(params string[] arguments)
    {
        Assert.Equal(2, await Command().RunAsync(arguments, default));
        Assert.Contains("index check|rebuild", _errors.ToString(), StringComparison.Ordinal);
    }

    private IndexCommand Command() => new(data => new SqliteStore(data), null, _output, _errors);

    private Task<int> RunAsync(string engine, string verb) => Command().RunAsync([verb, "--data", _given.Data, "--engine", engine], default);

    private string PathOf(string engine) => SearchEngines.Named(engine).PathIn(_given.Data);

    private async Task CatchUpAsync(string engine)
    {
        await using var index = SearchEngines.Open(engine, _given.Data);
        using var projector = new IndexProjector(_given.Store, index, TimeProvider.System, NullLogger<IndexProjector>.Instance);
        await projector.CatchUpAsync(default);
    }

    private string Largest(string engine) => PathOf(engine) is var path && File.Exists(path) ? path : new DirectoryInfo(path).EnumerateFiles().MaxBy(file => file.Length)!.FullName;

    private static async Task DamageAsync(string file)
    {
        await using var stream = File.OpenWrite(file);
        stream.Position = stream.Length / 3;
        await stream.WriteAsync(new byte[stream.Length / 3]);
    }
}
