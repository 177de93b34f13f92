using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Writes questions in the language of FTS5. Every word goes in quotation marks, and word forms hold letters, digits and marks only, so nothing typed is ever read as syntax.</summary>
internal static class MatchExpression
{
    private const string Exact = "{title body}";
    private const string Folded = "{title_folded body_folded}";

    /// <summary>All terms, neighbours side by side weighing more.</summary>
    public static string All(Question question) => string.Join(" AND ", Enumerable.Range(0, question.Terms.Count).Select(t => Weighted(question, t)));

    /// <summary>One term.</summary>
    public static string One(Term term) => "(" + string.Join(" OR ", term.Alternatives.Select(Write)) + ")";

    /// <summary>A term, or a pair that it begins: finds nothing more, since the pair holds the term, but bm25 also counts the pair.</summary>
    private static string Weighted(Question question, int term)
    {
        var alone = One(question.Terms[term]);
        var pairs = question.Pairs.Where(p => p.First == term).Select(p => SideBySide(question, p)).OfType<Phrase>().Select(Write).ToList();
        return pairs.Count == 0 ? alone : $"({alone} OR {string.Join(" OR ", pairs)})";
    }

    /// <summary>A pair of single words as a phrase of one form; null for anything longer.</summary>
    private static Phrase? SideBySide(Question question, Pair pair) =>
        question.Terms[pair.First].Single is { } first && question.Terms[pair.Second].Single is { } second && first.Exact == second.Exact
            ? new Phrase([first, second])
            : null;

    private static string Write(Phrase phrase) =>
        $"{(phrase.Words[0].Exact ? Exact : Folded)} : \"{string.Join(' ', phrase.Words.Select(w => w.Key))}\"";
}
