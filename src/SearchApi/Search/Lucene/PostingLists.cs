using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using LuceneTerm = Lucene.Net.Index.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>Which documents hold a phrase: a single word is read off its postings, without counts and scores, longer ones are asked as queries of Lucene.</summary>
internal sealed class PostingLists(SegmentNumbers segments)
{
    private readonly DocumentLists _lists = new();

    /// <summary>The documents of a state that hold any of some phrases. Not to be changed.</summary>
    public DocumentSet Of(IndexSearcher searcher, Documents documents, IReadOnlyList<Phrase> phrases, TextField part) =>
        _lists.Of(documents, Name(phrases, part), (found, from) =>
        {
            foreach (var segment in searcher.IndexReader.Leaves.Where(leaf => segments.Of(leaf.AtomicReader).Greatest >= from))
            {
                foreach (var phrase in phrases)
                    Find(searcher, segment, phrase, part, found);
            }
        });

    /// <summary>Forgets everything: the numbers are given anew.</summary>
    public void Clear() => _lists.Clear();

    /// <summary>Keys of words hold neither spaces nor signs, so that no two lists are called alike.</summary>
    private static string Name(IReadOnlyList<Phrase> phrases, TextField part) =>
        string.Join('|', phrases.Select(p => FormattableString.Invariant($"{part}{(p.Words[0].Exact ? '=' : '~')}{p.Slop}:{string.Join(' ', p.Words.Select(w => w.Key))}")));

    private void Find(IndexSearcher searcher, AtomicReaderContext segment, Phrase phrase, TextField part, DocumentSet found)
    {
        var numbers = segments.Of(segment.AtomicReader);
        foreach (var field in LuceneFields.Of(part, phrase.Words[0].Exact))
        {
            if ((phrase.Words is [var only] ? Postings(segment, field, only.Key) : Scorer(searcher, segment, AsQuery(phrase, field))) is not { } holding)
                continue;
            for (var doc = holding.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = holding.NextDoc())
                found.Add(numbers[doc]);
        }
    }

    private static DocsEnum? Postings(AtomicReaderContext segment, string field, string word) =>
        segment.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(new BytesRef(word))
            ? terms.Docs(segment.AtomicReader.LiveDocs, null, DocsFlags.NONE)
            : null;

    private static Scorer? Scorer(IndexSearcher searcher, AtomicReaderContext segment, Query query) =>
        searcher.CreateNormalizedWeight(query).GetScorer(segment, segment.AtomicReader.LiveDocs);

    private static Query AsQuery(Phrase phrase, string field)
    {
        if (phrase.Slop > 0)
            return new SpanNearQuery([.. phrase.Words.Select(w => new SpanTermQuery(new LuceneTerm(field, w.Key)))], phrase.Slop, inOrder: false);
        var query = new PhraseQuery();
        foreach (var word in phrase.Words)
            query.Add(new LuceneTerm(field, word.Key));
        return query;
    }
}
