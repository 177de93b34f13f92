using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Fts5;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Search;

public sealed class IndexProjectorTests : IAsyncLifetime, IDisposable
{
    private readonly StoreFixture _given = new();
    private Fts5Index _index = null!;
    private IndexProjector _projector = null!;

    public async Task InitializeAsync()
    {
        await _given.InitializeAsync();
        Open();
    }

    public async Task DisposeAsync()
    {
        await CloseAsync();
        await _given.DisposeAsync();
    }

    [Fact]
    public async Task The_index_takes_everything_that_is_stored_in_batches()
    {
        for (var i = 0; i < IndexProjector.BatchSize + 10; i++)
            await _given.SaveAsync($"a{i}", Given.Figure, $"{i} tỷ đồng");
        Assert.Equal(IndexProjector.BatchSize + 10, (await _projector.LagAsync(default)).Changes);

        await _projector.CatchUpAsync(default);

        Assert.Equal(0, (await _projector.LagAsync(default)).Changes);
        Assert.Equal(IndexProjector.BatchSize + 10, (await _index.SearchAsync(new SearchQuery { Text = "vận động" }, default)).Total);
    }

    [Fact]
    public async Task An_index_that_was_lost_or_fell_behind_is_brought_up_again()
    {
        await _given.SaveAsync("a", Given.Figure, "1 tỷ đồng");
        await _projector.CatchUpAsync(default);
        await CloseAsync();
        File.Delete(Path.Combine(_given.Folder, "index.db"));
        await _given.SaveAsync("b", Given.Figure, "2 tỷ đồng");
        Open();

        await _projector.CatchUpAsync(default);

        Assert.Equal(2, (await _index.SearchAsync(new SearchQuery(), default)).Total);
    }

    [Fact]
    public async Task An_index_that_is_further_than_the_store_is_made_anew()
    {
        await _given.SaveAsync("a", Given.Figure, "1 tỷ đồng");
        await _index.ApplyAsync([Articles.Make("gone", "Tin của kho khác")], 99, default);

        await _projector.CatchUpAsync(default);

        Assert.Equal(["a"], (await _index.SearchAsync(new SearchQuery(), default)).Hits.Select(h => h.Id));
        Assert.Equal(0, (await _projector.LagAsync(default)).Changes);
    }

    [Theory]
    [InlineData(5, 5, null, true)]
    [InlineData(5, 3, null, false)]
    [InlineData(5, 3, 2, true)]
    [InlineData(5, 3, 11, false)]
    public void Caught_up_is_who_has_been_and_is_not_far_behind(long stored, long indexed, int? seconds, bool expected) =>
        Assert.Equal(expected, new IndexLag(stored, indexed, seconds is { } s ? TimeSpan.FromSeconds(s) : null).IsCaughtUp);

    [Fact]
    public async Task Started_it_follows_what_is_stored_and_stops_when_told()
    {
        await _projector.StartAsync(default);
        await _given.SaveAsync("a", Given.Figure, "1 tỷ đồng");
        _projector.Nudge();
        _projector.Nudge();

        await _projector.CaughtUpAsync(default);

        Assert.Equal(1, (await _index.SearchAsync(new SearchQuery { Text = "tỷ đồng" }, default)).Total);
        await _projector.StopAsync(default);
    }

    [Fact]
    public async Task Places_years_and_indicators_are_those_of_the_figures_and_of_the_publication()
    {
        await _given.SaveAsync("a", Given.Figure with { Place = "VN-33", Period = new Period(new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31)) }, "1 tỷ đồng", published: "2024-01-01");
        await _given.SaveAsync("b", Given.Figure with { Place = null, Period = Period.Unknown, Indicator = Indicator.ItemCount, Unit = "1" }, "3 khoản", published: "2023-05-05");
        await _projector.CatchUpAsync(default);

        var facets = (await _index.SearchAsync(new SearchQuery(), default)).Facets;

        Assert.Equal([("VN-33", 1L)], facets["place"].Select(f => (f.Value, f.Count)));
        Assert.Equal(["2021", "2023", "2024"], facets["year"].Select(f => f.Value).Order());
        Assert.Equal(["aid_value", "item_count"], facets["indicator"].Select(f => f.Value).Order());
    }

    public void Dispose() => _projector.Dispose();

    private void Open()
    {
        _index = Fts5Index.Open(Path.Combine(_given.Folder, "index.db"));
        _projector = new IndexProjector(_given.Store, _index, TimeProvider.System, NullLogger<IndexProjector>.Instance);
    }

    private async Task CloseAsync()
    {
        _projector.Dispose();
        await _index.DisposeAsync();
    }
}
