using System.Text.Json;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck.Official;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>Which engines a build has.</summary>
public sealed class SearchEnginesTests
{
    [Fact]
    public void An_engine_that_this_build_lacks_is_named() =>
        Assert.Contains("'solr'", Assert.Throws<InvalidOperationException>(() => SearchEngines.Open("solr", "nowhere")).Message, StringComparison.Ordinal);

#if !LUCENE
    [Fact]
    public void Lucene_is_no_engine_of_a_build_without_it() => Assert.Throws<InvalidOperationException>(() => SearchEngines.Open("lucene", "nowhere"));

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
