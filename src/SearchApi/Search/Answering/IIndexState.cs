using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>One state of an index, open for reading: what an engine tells, whatever it is made of. What is asked and how hits rank is the same for all.</summary>
internal interface IIndexState
{
    /// <summary>The documents of this state.</summary>
    Documents Documents { get; }

    /// <summary>The words of this state, or of one shortly before.</summary>
    Vocabulary Vocabulary { get; }

    /// <summary>The documents that hold any of a term's phrases; numbers that are gone perhaps among them. Not to be changed.</summary>
    DocumentSet List(Term term, TextField field);

    /// <summary>The documents that hold a phrase; likewise.</summary>
    DocumentSet List(Phrase phrase, TextField field);

    /// <summary>What documents say, in the order of the numbers given.</summary>
    List<Content> Read(IReadOnlyList<int> numbers);

    /// <summary>An article's document, or null.</summary>
    Document? Find(string id);

    /// <summary>Headlines that hold words without their marks side by side, latest stored first.</summary>
    /// <param name="words">Folded forms.</param>
    /// <param name="begun">The last one is only begun.</param>
    /// <param name="limit">So many at most.</param>
    List<string> Titles(IReadOnlyList<string> words, bool begun, int limit);
}
