using System.Text.Json;
#if LUCENE
using Microsoft.Extensions.Logging.Abstractions;
#endif
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.SearchApi.Tests.CrossCheck.Official;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>Which engines a build has.</summary>
public sealed class SearchEnginesTests
{
    [Fact]
    public void An_engine_that_this_build_lacks_is_named() =>
        Assert.Contains("'solr'", Assert.Throws<InvalidDataException>(() => SearchEngines.Open("solr", "nowhere")).Message, StringComparison.Ordinal);

#if LUCENE
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
#else
    [Fact]
    public void Lucene_is_no_engine_of_a_build_without_it() => Assert.Throws<InvalidDataException>(() => SearchEngines.Open("lucene", "nowhere"));

    [SourceFact]
    public void A_build_without_Lucene_restores_nothing_of_it()
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Root!, "src", "SearchApi", "obj", "project.assets.json")));
        var packages = assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, name => name.Contains("Lucene", StringComparison.OrdinalIgnoreCase) || name.StartsWith("J2N", StringComparison.Ordinal));
    }
#endif
}
