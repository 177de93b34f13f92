using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using NgoNews.SearchApi.Search.Queries;
using LuceneTerm = Lucene.Net.Index.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Words and phrases as queries of Lucene.</summary>
internal static class PhraseQueries
{
    /// <summary>A word; words side by side; or words near each other in any order, which for Lucene are spans: the slop of its phrases counts moves, and takes two for a swap.</summary>
    public static Query Of(Phrase phrase, string field)
    {
        if (phrase.Words is [var only])
            return new TermQuery(new LuceneTerm(field, only.Key));
        if (phrase.Slop > 0)
            return new SpanNearQuery([.. phrase.Words.Select(w => new SpanTermQuery(new LuceneTerm(field, w.Key)))], phrase.Slop, inOrder: false);
        var query = new PhraseQuery();
        foreach (var word in phrase.Words)
            query.Add(new LuceneTerm(field, word.Key));
        return query;
    }
}
