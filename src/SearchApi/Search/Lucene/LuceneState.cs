using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using LuceneTerm = Lucene.Net.Index.Term;
using Term = NgoNews.SearchApi.Search.Queries.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>One state of the index, open for reading.</summary>
internal sealed class LuceneState(IndexSearcher searcher, LuceneSnapshot snapshot, VocabularyShelf vocabulary) : IIndexState
{
    // So many words stand for a beginning in a headline.
    private const int MostBeginnings = 1_000;

    public Documents Documents => snapshot.Documents;

    public Vocabulary Vocabulary => vocabulary.Of(Documents, ReadVocabulary);

    public DocumentSet List(Term term, TextField field)
    {
        var found = new DocumentSet(Documents.End);
        foreach (var phrase in term.Alternatives)
            Find(phrase, field, found);
        return found;
    }

    public DocumentSet List(Phrase phrase, TextField field)
    {
        var found = new DocumentSet(Documents.End);
        Find(phrase, field, found);
        return found;
    }

    public List<Content> Read(IReadOnlyList<int> numbers) => [.. numbers.Select(Read)];

    public Document? Find(string id)
    {
        var found = new DocumentSet(Documents.End);
        searcher.Search(new TermQuery(new LuceneTerm(LuceneFields.Id, id)), new NumberCollector(found));
        return found.Members.Select(number => Documents[number]).FirstOrDefault();
    }

    public List<string> Titles(IReadOnlyList<string> words, bool begun, int limit)
    {
        var query = new MultiPhraseQuery();
        foreach (var word in words.Take(begun ? words.Count - 1 : words.Count))
            query.Add(new LuceneTerm(LuceneFields.TitleFolded, word));
        if (begun)
        {
            LuceneTerm[] ends = [.. Beginning(words[^1])];
            if (ends.Length == 0)
                return [];
            query.Add(ends);
        }
        var found = new DocumentSet(Documents.End);
        searcher.Search(query, new NumberCollector(found));
        return [.. found.Backwards.Where(number => Documents[number] is not null).Take(limit).Select(number => Read(number).Title)];
    }

    private Content Read(int number)
    {
        var place = snapshot.PlaceOf(number, searcher.IndexReader);
        if (place < 0)
            return Content.Gone;
        var stored = searcher.Doc(place);
        string Stored(string field) => stored.Get(field, CultureInfo.InvariantCulture);
        return Content.Of(Stored(LuceneFields.StoredTitle), Stored(LuceneFields.StoredBody), Stored(LuceneFields.Mentions));
    }

    private void Find(Phrase phrase, TextField part, DocumentSet found)
    {
        foreach (var field in LuceneFields.Of(part, phrase.Words[0].Exact))
            searcher.Search(Of(phrase, field), new NumberCollector(found));
    }

    private static Query Of(Phrase phrase, string field)
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

    private IEnumerable<LuceneTerm> Beginning(string letters)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, LuceneFields.TitleFolded)?.GetEnumerator() is not { } terms || terms.SeekCeil(new BytesRef(letters)) == TermsEnum.SeekStatus.END)
            yield break;
        var count = 0;
        do
        {
            var word = terms.Term.Utf8ToString();
            if (!word.StartsWith(letters, StringComparison.Ordinal) || ++count > MostBeginnings)
                yield break;
            yield return new LuceneTerm(LuceneFields.TitleFolded, word);
        }
        while (terms.MoveNext());
    }

    private Vocabulary ReadVocabulary() => new(Words(LuceneFields.Exact), Words(LuceneFields.Folded), Documents);

    private IEnumerable<(string, int)> Words(string[] fields)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var terms in fields.Select(field => MultiFields.GetTerms(searcher.IndexReader, field)?.GetEnumerator()).OfType<TermsEnum>())
        {
            while (terms.MoveNext())
            {
                var word = terms.Term.Utf8ToString();
                words[word] = Math.Max(words.GetValueOrDefault(word), terms.DocFreq);
            }
        }
        return words.Select(w => (w.Key, w.Value));
    }
}
