using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.SearchApi.Tests.CrossCheck.Official;
using NgoNews.SearchApi.Tests.Search.Retrieval;

namespace NgoNews.SearchApi.Tests.Search.Lucene;

public sealed class SwitchingTests
{
    // Of so many hits both engines look at all.
    private const int CloselyLookedAt = 100;

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

    /// <summary>Words find the same with both engines, with the same counts, the same corrections and in the same order by date. In the order of relevance an engine chooses by itself
    /// which of many hits are worth being read closely, so only hits that are few enough come in the same order.</summary>
    [SourceFact]
    public async Task Both_engines_find_the_same_with_the_same_counts_in_the_same_order_by_date()
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
            foreach (var question in RetrievalSet.Questions(SourceTree.Root!).Where((_, at) => at % 2 == 0).Select((q, at) => at % 2 == 0 ? q.Text : q.Plain().Text))
            {
                var asked = new SearchQuery { Text = question, Limit = CloselyLookedAt };
                var (one, other) = (await fts5.SearchAsync(asked, default), await lucene.SearchAsync(asked, default));
                Assert.Equal(Told(one), Told(other));
                if (one.Total <= CloselyLookedAt)
                    Assert.Equal(one.Hits.Select(h => h.Id), other.Hits.Select(h => h.Id));
                Assert.Equal(await AllByDateAsync(fts5, asked), await AllByDateAsync(lucene, asked));
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>All but the hits, and the cursor, which is an engine's own.</summary>
    private static string Told(SearchAnswer answer) => JsonSerializer.Serialize(answer with { Hits = [], Next = null });

    private static async Task<List<string>> AllByDateAsync(ISearchIndex index, SearchQuery asked)
    {
        var hits = new List<string>();
        for (SearchQuery? page = asked with { Sort = SearchSort.Date }; page is not null;)
        {
            var answer = await index.SearchAsync(page, default);
            hits.AddRange(answer.Hits.Select(h => h.Id));
            page = answer.Next is { } next ? page with { After = next } : null;
        }
        return hits;
    }
}
