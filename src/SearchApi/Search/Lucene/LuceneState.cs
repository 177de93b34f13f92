using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using LuceneTerm = Lucene.Net.Index.Term;
using Term = NgoNews.SearchApi.Search.Queries.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>One state of the index, open for reading.</summary>
internal sealed class LuceneState(IndexSearcher searcher, LuceneSnapshot snapshot, SegmentNumbers segments, PostingLists lists, VocabularyShelf vocabulary) : IIndexState
{
    // So many words stand for a beginning in a headline.
    private const int MostBeginnings = 1_000;

    public Documents Documents => snapshot.Documents;

    public Vocabulary Vocabulary => vocabulary.Of(Documents, ReadVocabulary);

    public DocumentSet List(Term term, TextField field) => lists.Of(searcher, Documents, term.Alternatives, field);

    public DocumentSet List(Phrase phrase, TextField field) => lists.Of(searcher, Documents, [phrase], field);

    public List<Content> Read(IReadOnlyList<int> numbers)
    {
        var contents = new List<Content>(numbers.Count);
        foreach (var number in numbers)
        {
            contents.Add(snapshot.PlaceOf(number, searcher.IndexReader, segments) is { } place
                ? Content.Of(Text(place, LuceneFields.StoredTitle), Text(place, LuceneFields.StoredBody), Text(place, LuceneFields.Mentions))
                : Content.Gone);
        }
        return contents;
    }

    public Document? Find(string id)
    {
        var found = new DocumentSet(Documents.End);
        searcher.Search(new TermQuery(new LuceneTerm(LuceneFields.Id, id)), new NumberCollector(found, segments));
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
        searcher.Search(query, new NumberCollector(found, segments));
        var latest = found.Backwards.Where(number => Documents[number] is not null).Take(limit);
        return [.. latest.Select(number => snapshot.PlaceOf(number, searcher.IndexReader, segments)).OfType<int>().Select(place => Text(place, LuceneFields.StoredTitle))];
    }

    /// <summary>What stands in a column of texts.</summary>
    private string Text(int place, string column)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(place, leaves)];
        var text = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(column).Get(place - leaf.DocBase, text);
        return text.Utf8ToString();
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
