using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.Bench;

/// <summary>What is compared with: bm25 (k1 1.2, b 0.75) over all words and all pairs of neighbours, nothing else known.</summary>
internal sealed class PairBm25
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly bool _folded;
    private readonly string[] _ids;
    private readonly double[] _lengths;
    private readonly Dictionary<string, Dictionary<int, int>> _postings = new(StringComparer.Ordinal);

    public PairBm25(IReadOnlyList<IndexedArticle> articles, bool folded)
    {
        _folded = folded;
        _ids = [.. articles.Select(a => a.Id)];
        _lengths = new double[articles.Count];
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var term in Terms(articles[i].Title + "\n" + articles[i].Text))
            {
                _lengths[i]++;
                if (!_postings.TryGetValue(term, out var documents))
                    _postings.Add(term, documents = []);
                documents[i] = documents.GetValueOrDefault(i) + 1;
            }
        }
    }

    public IReadOnlyList<string> Find(string query)
    {
        var scores = new Dictionary<int, double>();
        var usual = _lengths.Average();
        foreach (var documents in Terms(query).Distinct().Select(t => _postings.GetValueOrDefault(t)).OfType<Dictionary<int, int>>())
        {
            var weight = Math.Log(1 + ((_ids.Length - documents.Count + 0.5) / (documents.Count + 0.5)));
            foreach (var (document, often) in documents)
                scores[document] = scores.GetValueOrDefault(document) + (weight * often * (Saturation + 1) / (often + (Saturation * (1 - LengthShare + (LengthShare * _lengths[document] / usual)))));
        }
        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(10).Select(s => _ids[s.Key])];
    }

    private IEnumerable<string> Terms(string text)
    {
        string? before = null;
        foreach (var word in WordScanner.Scan(text))
        {
            var letters = text.AsSpan(word.Start, word.End - word.Start);
            var key = _folded ? WordKey.Folded(letters) : WordKey.Exact(letters);
            yield return key;
            if (before is not null)
                yield return $"{before} {key}";
            before = key;
        }
    }
}
