using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Settles in which of its ways a text is understood.</summary>
internal static class Ways
{
    /// <summary>The question with the words that its patterns stand for.</summary>
    public static Question Expand(Question question, IVocabulary vocabulary)
    {
        if (question.Terms.All(t => t.Pattern is null))
            return question;
        return question with { Terms = [.. question.Terms.Select(t => t.Pattern is { } pattern ? t with { Alternatives = Words(pattern, vocabulary) } : t)] };
    }

    /// <summary>The first way to understand the text that finds all terms somewhere; else the first that finds most of them. Those that keep to quotation marks go first.</summary>
    /// <param name="ways">At least one, likeliest first.</param>
    /// <param name="find">What a way finds, null for nothing; where the second is true, some loose words may be missing.</param>
    public static (TWay Way, TFound? Found) Choose<TWay, TFound>(IEnumerable<TWay> ways, Func<TWay, bool, TFound?> find)
        where TWay : Holdings
        where TFound : class
    {
        TWay? first = null;
        foreach (var alike in ways.GroupBy(w => w.Asked.Unquoted).Select(g => g.ToList()))
        {
            first ??= alike[0];
            if (alike.Find(w => find(w, false) is not null) is { } whole)
                return (whole, find(whole, true));
            foreach (var way in alike)
            {
                if (find(way, true) is { } most)
                    return (way, most);
            }
        }
        return (first!, null);
    }

    private static List<Phrase> Words(Pattern pattern, IVocabulary vocabulary) =>
        [.. vocabulary.Find(pattern).Prepend(pattern.Word).Distinct().Select(w => new Phrase([w]))];
}
