using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>One state of an index, open for reading, of an engine that only tells which documents hold a word or phrase; the rest is put together over these lists.</summary>
internal interface IIndexState : IWords
{
    /// <summary>The documents of this state.</summary>
    Documents Documents { get; }

    /// <summary>The documents that hold any of a term's phrases; numbers that are gone perhaps among them. Not to be changed.</summary>
    DocumentSet List(Term term, TextField field);

    /// <summary>The documents that hold a phrase; likewise.</summary>
    DocumentSet List(Phrase phrase, TextField field);

    /// <summary>What documents say, in the order of the numbers given.</summary>
    List<Content> Read(IReadOnlyList<int> numbers);

    /// <summary>An article's document, or null.</summary>
    Document? Find(string id);

    int IWords.Articles => Documents.Count;

    bool IWords.Holds(Term term) => List(term, term.Field).Members.Any(n => Documents[n] is not null);

    int IWords.Count(Phrase phrase) => List(phrase, TextField.Any).Count;

    IEnumerable<Content> IWords.Holding(Phrase phrase, int limit) =>
        List(phrase, TextField.Any).Members.Select(n => Documents[n]).OfType<Document>().Take(limit).Select(d => Read([d.Number])[0]);
}
