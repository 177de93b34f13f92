using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;
using LuceneTerm = Lucene.Net.Index.Term;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The words of one state, asked of the index itself: its terms are in order, and an automaton goes through them without looking at each.</summary>
/// <remarks>Lucene's own PrefixQuery and FuzzyQuery stand for other words than people mean, since tones stand at the end of exact forms, and do not tell which they were, which marks in snippets need.</remarks>
internal sealed class LuceneVocabulary(IndexReader reader) : IVocabulary
{
    /// <inheritdoc/>
    public IEnumerable<QueryWord> Find(Pattern pattern) =>
        (pattern.Edits == 0 ? Beginning(pattern.Word) : Near(pattern.Word, pattern.Edits))
            .OrderByDescending(w => w.Articles).ThenBy(w => w.Key, StringComparer.Ordinal).Take(IVocabulary.MostWords).Select(w => new QueryWord(w.Key, pattern.Word.Exact));

    /// <inheritdoc/>
    public IEnumerable<(string Key, int Articles)> Near(QueryWord word, int edits)
    {
        // In a word of two letters one wrong letter is much, two would be anything.
        var most = Math.Min(edits, word.Key.Length / 2);
        var near = new CompiledAutomaton(new LevenshteinAutomata(word.Key, withTranspositions: true).ToAutomaton(most));
        return Both(word, terms => Each(near.GetTermsEnum(terms)));
    }

    /// <inheritdoc/>
    public int Articles(QueryWord word) => FieldsOf(word).Max(field => reader.DocFreq(new LuceneTerm(field, word.Key)));

    /// <summary>The terms of a field that begin so, in their order.</summary>
    public static IEnumerable<(string Key, int Articles)> Beginning(IndexReader reader, string field, string letters) =>
        MultiFields.GetTerms(reader, field) is { } terms ? Beginning(terms, letters) : [];

    private IEnumerable<(string Key, int Articles)> Beginning(QueryWord word)
    {
        // Tones stand at the end of an exact key, so "việ" begins "viện": its letters do, and its tone is the same.
        var letters = word.Exact ? word.Key.TrimEnd(WordKey.Tones) : word.Key;
        var tones = word.Key[letters.Length..];
        return Both(word, terms => Beginning(terms, letters)).Where(w => w.Key.EndsWith(tones, StringComparison.Ordinal));
    }

    private static string[] FieldsOf(QueryWord word) => word.Exact ? LuceneFields.Exact : LuceneFields.Folded;

    /// <summary>Terms of headlines and of texts: an article that has a word in both counts once.</summary>
    private IEnumerable<(string Key, int Articles)> Both(QueryWord word, Func<Terms, IEnumerable<(string, int)>> read) =>
        FieldsOf(word).Select(field => MultiFields.GetTerms(reader, field)).OfType<Terms>().SelectMany(read)
            .GroupBy(w => w.Item1, w => w.Item2, StringComparer.Ordinal).Select(g => (g.Key, g.Max()));

    private static IEnumerable<(string, int)> Each(TermsEnum terms)
    {
        while (terms.MoveNext())
            yield return (terms.Term.Utf8ToString(), terms.DocFreq);
    }

    private static IEnumerable<(string, int)> Beginning(Terms all, string letters)
    {
        var (terms, begin) = (all.GetEnumerator(), new BytesRef(letters));
        for (var more = terms.SeekCeil(begin) != TermsEnum.SeekStatus.END; more && StringHelper.StartsWith(terms.Term, begin); more = terms.MoveNext())
            yield return (terms.Term.Utf8ToString(), terms.DocFreq);
    }
}
