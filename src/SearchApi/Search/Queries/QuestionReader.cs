using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Reads what a person typed into the questions that it may mean.</summary>
internal static class QuestionReader
{
    // So many words beside a phrase make a question that only mentions a name in quotation marks.
    private const int WordsOfAQuestion = 6;

    /// <summary>The ways to understand a text, likeliest first; none for a blank one.</summary>
    /// <remarks>Who types marks on most words types them on all: then "bao" is no "báo". But marks may also have been left out here and there, so the second
    /// way lets words without marks stand for any. In a whole question, a name in quotation marks may stand otherwise in the text, so the last ways
    /// let go of the quotation marks; a search for a phrase keeps them.</remarks>
    /// <exception cref="SearchQueryException">There is text, but it cannot mean anything.</exception>
    public static IReadOnlyList<Question> Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : Read(QueryParser.Parse(text), text);

    private static IReadOnlyList<Question> Read(QuerySyntax syntax, string text)
    {
        var words = syntax.Root.AllWords().ToList();
        var asks = Asking.IsQuestion(text, words);
        var letters = words.Where(w => !char.IsAsciiDigit(w.Exact[0])).ToList();
        var (marked, plain) = (letters.Count(w => w.Marked), letters.Count(w => !w.Marked));
        bool[] meant = marked > plain && plain > 0 ? [true, false] : [false];
        bool[] unquoted = IsQuestionWithQuotes(syntax) ? [false, true] : [false];
        return [.. unquoted.SelectMany(u => meant.Select(m => QuestionBuilder.Build(syntax, new Understanding(m, u)) with { Asks = asks }))];
    }

    private static bool IsQuestionWithQuotes(QuerySyntax syntax)
    {
        if (syntax is { Precise: false, Root: PhraseNode { Open: true, Slop: 0, Words.Count: > 1 } })
            return true;
        if (syntax.Precise || syntax.Root is not GroupNode group)
            return false;
        var phrases = group.Clauses.Select(c => c.Node).OfType<PhraseNode>().ToList();
        var words = group.Clauses.Select(c => c.Node).OfType<WordsNode>().Sum(n => n.Runs.Sum(r => r.Count(w => !LightWords.Contains(w))));
        return phrases.Count > 0 && (words >= WordsOfAQuestion || phrases.Exists(p => p.Open));
    }

    /// <summary>All words of a tree in the order of the text.</summary>
    private static IEnumerable<TypedWord> AllWords(this QueryNode node) => node switch
    {
        WordsNode words => words.Runs.SelectMany(r => r),
        PhraseNode phrase => phrase.Words,
        PrefixNode prefix => [prefix.Word],
        FuzzyNode fuzzy => [fuzzy.Word],
        GroupNode group => group.Clauses.SelectMany(c => c.Node.AllWords()),
        _ => [],
    };
}
