#if LUCENE
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using NgoNews.SearchApi.Search.Lucene;
using NgoNews.SearchApi.Search.Queries;
using FSDirectory = Lucene.Net.Store.FSDirectory;
using LuceneTerm = Lucene.Net.Index.Term;

namespace NgoNews.Bench;

/// <summary>The least that any ranked search of an index costs: Lucene's own twenty best by bm25, any of the words, without facets, copies, snippets and corrections.</summary>
internal sealed class LuceneAlone : IDisposable
{
    private const int Most = 20;

    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneAlone(string folder)
    {
        _directory = FSDirectory.Open(folder);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>How many hold any of the words.</summary>
    public int Find(string text)
    {
        var query = new BooleanQuery();
        foreach (var word in QuestionReader.Read(text)[^1].Terms.Where(t => t.Boost > 0).SelectMany(t => t.Alternatives).SelectMany(p => p.Words).Distinct())
        {
            foreach (var field in LuceneFields.Of(SearchApi.Search.Queries.Syntax.TextField.Any, word.Exact))
                query.Add(new TermQuery(new LuceneTerm(field, word.Key)), Occur.SHOULD);
        }
        return _searcher.Search(query, Most).TotalHits;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
#endif
