using NgoNews.SearchApi.Search.Fts5;
#if LUCENE
using NgoNews.SearchApi.Search.Lucene;
#endif

namespace NgoNews.SearchApi.Search;

/// <summary>The engines of this build. Each keeps its index under a name of its own in the data directory and catches up by itself, so that one can take the other's place at any start.</summary>
internal static class SearchEngines
{
    /// <summary>The setting that chooses: Search:Engine, in the environment Search__Engine.</summary>
    public const string Setting = "Search:Engine";

#if LUCENE
    private const string Usual = "lucene";
#else
    private const string Usual = "fts5";
#endif

    /// <summary>Opens the index of an engine.</summary>
    /// <param name="name">Its name, or null for the usual one of this build.</param>
    /// <param name="dataDirectory">Where the index lies.</param>
    /// <exception cref="InvalidOperationException">This build has no such engine.</exception>
    public static ISearchIndex Open(string? name, string dataDirectory) => (string.IsNullOrEmpty(name) ? Usual : name) switch
    {
        "fts5" => Fts5Index.Open(Path.Combine(dataDirectory, "index.db")),
#if LUCENE
        "lucene" => LuceneIndex.Open(Path.Combine(dataDirectory, "index")),
#endif
        var other => throw new InvalidOperationException($"{Setting}: this build has no engine '{other}'; there is fts5, and lucene in one made with -p:LuceneNet=true"),
    };
}
