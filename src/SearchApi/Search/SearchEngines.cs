using NgoNews.SearchApi.Search.Fts5;
#if LUCENE
using NgoNews.SearchApi.Search.Lucene;
#endif

namespace NgoNews.SearchApi.Search;

/// <summary>An engine of this build.</summary>
/// <param name="Name">As settings say it.</param>
/// <param name="Place">What its index is called in the data directory; no two alike, so that one engine's can be made while another serves.</param>
/// <param name="Open">Opens the index, made where absent.</param>
/// <param name="Check">Looks through an index that is there, and changes nothing.</param>
internal sealed record SearchEngine(string Name, string Place, Func<string, ISearchIndex> Open, Func<string, IndexReport> Check)
{
    /// <summary>Where its index lies.</summary>
    public string PathIn(string dataDirectory) => Path.Combine(dataDirectory, Place);
}

/// <summary>The engines of this build. Each index catches up by itself, so that one engine can take the other's place at any start.</summary>
internal static class SearchEngines
{
    /// <summary>The setting that chooses: Search:Engine, in the environment Search__Engine.</summary>
    public const string Setting = "Search:Engine";

    /// <summary>The usual one first.</summary>
    public static readonly IReadOnlyList<SearchEngine> All =
    [
#if LUCENE
        new("lucene", "index", LuceneIndex.Open, LuceneCheck.Run),
#endif
        new("fts5", "index.db", Fts5Index.Open, Fts5Check.Run),
    ];

    /// <summary>An engine by its name; the usual one of this build where that is null or empty.</summary>
    /// <exception cref="InvalidDataException">This build has no such engine.</exception>
    public static SearchEngine Named(string? name) => string.IsNullOrEmpty(name) ? All[0]
        : All.FirstOrDefault(engine => engine.Name == name)
            ?? throw new InvalidDataException($"{Setting}: this build has no engine '{name}'; there is fts5, and lucene in one made with -p:LuceneNet=true");

    /// <summary>Opens the index of an engine.</summary>
    /// <param name="name">Its name, or null for the usual one of this build.</param>
    /// <param name="dataDirectory">Where the index lies.</param>
    /// <exception cref="InvalidDataException">This build has no such engine.</exception>
    /// <exception cref="IOException">Another process has the index open.</exception>
    public static ISearchIndex Open(string? name, string dataDirectory)
    {
        var engine = Named(name);
        return engine.Open(engine.PathIn(dataDirectory));
    }
}
