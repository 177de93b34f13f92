using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Search.Lucene;

public sealed class SwitchingTests
{
    [Fact]
    public async Task Engines_take_each_others_place_at_any_start_and_answer_alike()
    {
        var given = new StoreFixture();
        await given.InitializeAsync();
        await given.SaveAsync("a", Given.Figure, "1 tỷ đồng");
        var answers = new List<string>();
        foreach (var (engine, added) in new[] { ("fts5", "b"), ("lucene", "c"), ("fts5", "d"), ("lucene", "d") })
        {
            await given.SaveAsync(added, Given.Figure, "2 tỷ đồng");
            await using var index = SearchEngines.Open(engine, given.Data);
            using var projector = new IndexProjector(given.Store, index, TimeProvider.System, NullLogger<IndexProjector>.Instance);
            await projector.CatchUpAsync(default);
            answers.Add(JsonSerializer.Serialize(await index.SearchAsync(new SearchQuery { Text = "viện trợ \"2 tỷ\"" }, default)));
        }
        await given.DisposeAsync();

        Assert.Contains("\"Total\":1,", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"Total\":3,", answers[2], StringComparison.Ordinal);
        Assert.Equal(answers[2], answers[3]);
    }
}
