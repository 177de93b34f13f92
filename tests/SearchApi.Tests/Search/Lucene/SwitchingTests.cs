using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.SearchApi.Tests.CrossCheck.Official;
using NgoNews.SearchApi.Tests.Search.Retrieval;

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

    [SourceFact]
    public async Task Both_engines_give_the_same_hits_in_the_same_order_with_the_same_counts_and_snippets()
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-engines-").FullName;
        await using (var fts5 = SearchEngines.Open("fts5", folder))
        await using (var lucene = SearchEngines.Open("lucene", folder))
        {
            var articles = RetrievalSet.Articles(SourceTree.Root!);
            foreach (var (batch, change) in articles.Chunk(100).Select((batch, at) => (batch, at + 1)))
            {
                await fts5.ApplyAsync(batch, change, default);
                await lucene.ApplyAsync(batch, change, default);
            }
            foreach (var question in RetrievalSet.Questions(SourceTree.Root!).SelectMany(q => (string[])[q.Text, q.Plain().Text]))
                Assert.Equal(await ToldAsync(fts5, question), await ToldAsync(lucene, question));
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>All but the cursor, which is an engine's own.</summary>
    private static async Task<string> ToldAsync(ISearchIndex index, string text) =>
        JsonSerializer.Serialize(await index.SearchAsync(new SearchQuery { Text = text }, default) with { Next = null });
}
