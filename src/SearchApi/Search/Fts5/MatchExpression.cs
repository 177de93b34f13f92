using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Writes terms in the language of FTS5. Every word goes in quotation marks, and word forms hold letters, digits and marks only, so nothing typed is ever read as syntax.</summary>
internal static class MatchExpression
{
    /// <summary>Any of a term's phrases in one part of the text.</summary>
    public static string Of(Term term, TextField field) => string.Join(" OR ", term.Alternatives.Select(a => Of(a, field)));

    /// <summary>A phrase.</summary>
    public static string Of(Phrase phrase, TextField field)
    {
        var columns = Columns(phrase.Words[0].Exact, field);
        return phrase.Slop == 0
            ? $"{columns} : \"{string.Join(' ', phrase.Words.Select(w => w.Key))}\""
            : $"{columns} : NEAR({string.Join(' ', phrase.Words.Select(w => $"\"{w.Key}\""))}, {phrase.Slop})";
    }

    /// <summary>Words without marks side by side in a headline, the last perhaps only begun.</summary>
    public static string OfTitle(IEnumerable<string> words, bool begun) => $"title_folded : \"{string.Join(' ', words)}\"{(begun ? " *" : "")}";

    private static string Columns(bool exact, TextField field) => (field, exact) switch
    {
        (TextField.Title, true) => "title",
        (TextField.Title, false) => "title_folded",
        (TextField.Body, true) => "body",
        (TextField.Body, false) => "body_folded",
        (_, true) => "{title body}",
        _ => "{title_folded body_folded}",
    };
}
