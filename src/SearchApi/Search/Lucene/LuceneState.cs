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
internal sealed class LuceneState : IWords
{
    // So many words stand for a beginning in a headline.
    private const int MostBeginnings = 1_000;

    private static readonly Sort LatestStored = new(new SortField(LuceneFields.Number, SortFieldType.INT64, reverse: true));

    /// <param name="searcher">Over this state.</param>
    /// <param name="held">What is remembered of words.</param>
    /// <param name="columns">What is remembered of values.</param>
    public LuceneState(IndexSearcher searcher, HeldTerms held, ColumnShelf columns)
    {
        (Searcher, Held, Segments, Values) = (searcher, held, searcher.IndexReader.Leaves, new ValueFilters(columns.Values));
        (Columns, Known) = ([.. Segments.Select(segment => columns.Of(segment.AtomicReader))], columns.Values);
    }

    public IndexSearcher Searcher { get; }

    public IList<AtomicReaderContext> Segments { get; }

    public HeldTerms Held { get; }

    /// <summary>Those of each segment.</summary>
    public SegmentColumns[] Columns { get; }

    /// <summary>The values that they have.</summary>
    public FacetValues Known { get; }

    public ValueFilters Values { get; }

    /// <inheritdoc/>
    public int Articles => Searcher.IndexReader.NumDocs;

    /// <inheritdoc/>
    public IVocabulary Vocabulary => new LuceneVocabulary(Searcher.IndexReader);

    /// <summary>Whether a query finds anything: read no further than to the first.</summary>
    public bool FindsAny(Query query)
    {
        var weight = Searcher.CreateNormalizedWeight(query);
        return Segments.Any(segment => weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } found && found.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
    }

    /// <inheritdoc/>
    public bool Holds(Term term) => FindsAny(AnyOf(term.Alternatives, term.Field));

    /// <inheritdoc/>
    public int Count(Phrase phrase) => Held.Count(Searcher, [phrase], TextField.Any);

    /// <inheritdoc/>
    public IEnumerable<Content> Holding(Phrase phrase, int limit) =>
        Searcher.Search(AnyOf([phrase], TextField.Any), null, limit, Sort.INDEXORDER).ScoreDocs.Select(hit => Read(hit.Doc));

    /// <inheritdoc/>
    /// <remarks>Lucene's suggesters complete from a list that is made beforehand; this is always of what was put in last.</remarks>
    public List<string> Titles(IReadOnlyList<string> words, bool begun, int limit)
    {
        var query = new MultiPhraseQuery();
        foreach (var word in words.Take(begun ? words.Count - 1 : words.Count))
            query.Add(new LuceneTerm(LuceneFields.TitleFolded, word));
        if (begun)
        {
            LuceneTerm[] ends = [.. LuceneVocabulary.Beginning(Searcher.IndexReader, LuceneFields.TitleFolded, words[^1]).Take(MostBeginnings).Select(w => new LuceneTerm(LuceneFields.TitleFolded, w.Key))];
            if (ends.Length == 0)
                return [];
            query.Add(ends);
        }
        return [.. Searcher.Search(query, null, limit, LatestStored).ScoreDocs.Select(hit => Text(hit.Doc, LuceneFields.StoredTitle))];
    }

    /// <summary>The document of an article, or of one of our numbers; null where there is none.</summary>
    public int? Find(Query only) => Searcher.Search(only, 1).ScoreDocs is [var hit] ? hit.Doc : null;

    public Content Read(int doc) => Content.Of(Text(doc, LuceneFields.StoredTitle), Text(doc, LuceneFields.StoredBody), Text(doc, LuceneFields.Mentions));

    public string IdOf(int doc) => Text(doc, LuceneFields.Key);

    public DocumentFacts FactsOf(int doc) => DocumentFacts.Parse(Text(doc, LuceneFields.Facts));

    public AtomicReaderContext SegmentOf(int doc) => Segments[ReaderUtil.SubIndex(doc, Segments)];

    /// <summary>What stands in a column of numbers.</summary>
    public long Number(int doc, string column)
    {
        var segment = SegmentOf(doc);
        return segment.AtomicReader.GetNumericDocValues(column).Get(doc - segment.DocBase);
    }

    /// <summary>What stands in a column of texts.</summary>
    private string Text(int doc, string column)
    {
        var segment = SegmentOf(doc);
        var text = new BytesRef();
        segment.AtomicReader.GetBinaryDocValues(column).Get(doc - segment.DocBase, text);
        return text.Utf8ToString();
    }

    private static BooleanQuery AnyOf(IEnumerable<Phrase> phrases, TextField part)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var phrase in phrases)
        {
            foreach (var field in LuceneFields.Of(part, phrase.Words[0].Exact))
                any.Add(PhraseQueries.Of(phrase, field), global::Lucene.Net.Search.Occur.SHOULD);
        }
        return any;
    }
}
