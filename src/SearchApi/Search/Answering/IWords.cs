using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What corrections and completions ask of one state of an index, whatever engine it is of.</summary>
internal interface IWords
{
    /// <summary>How many articles there are.</summary>
    int Articles { get; }

    /// <summary>The words of this state, or of one shortly before.</summary>
    IVocabulary Vocabulary { get; }

    /// <summary>Whether any article holds a term.</summary>
    bool Holds(Term term);

    /// <summary>How many articles hold a phrase; some that are gone perhaps among them.</summary>
    int Count(Phrase phrase);

    /// <summary>Some of the articles that hold a phrase.</summary>
    IEnumerable<Content> Holding(Phrase phrase, int limit);

    /// <summary>Headlines that hold words without their marks side by side, latest stored first.</summary>
    /// <param name="words">Folded forms.</param>
    /// <param name="begun">The last one is only begun.</param>
    /// <param name="limit">So many at most.</param>
    List<string> Titles(IReadOnlyList<string> words, bool begun, int limit);
}
