#if !LUCENE
using System.Text.Json;
using NgoNews.SearchApi.Tests.CrossCheck.Official;
#endif
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>Which engines a build has.</summary>
public sealed class SearchEnginesTests
{
    [Fact]
    public void An_engine_that_this_build_lacks_is_named() =>
        Assert.Contains("'solr'", Assert.Throws<InvalidDataException>(() => SearchEngines.Open("solr", "nowhere")).Message, StringComparison.Ordinal);

#if !LUCENE
    [Fact]
    public void Lucene_is_no_engine_of_a_build_without_it() => Assert.Throws<InvalidDataException>(() => SearchEngines.Open("lucene", "nowhere"));

    [SourceFact]
    public void A_build_without_Lucene_restores_nothing_of_it()
    {
        foreach (var project in (string[])["src/Extractor", "src/Store", "src/Crawler", "src/SearchApi", "tests/SearchApi.Tests"])
        {
            using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Root!, project, "obj", "project.assets.json")));
            var packages = assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();

            Assert.NotEmpty(packages);
            Assert.DoesNotContain(packages, name => name.Contains("Lucene", StringComparison.OrdinalIgnoreCase) || name.StartsWith("J2N", StringComparison.Ordinal));
        }
    }
#endif
}
