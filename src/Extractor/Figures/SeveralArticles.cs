using System.Buffers;

namespace NgoNews.Extractor.Figures;

/// <summary>
/// Cuts a text that holds several articles. Between two of them stands a line of nothing but three or more "=", which no article writes inside itself
/// ("***" and dashes do stand there, between two sections). Times, places and donors of one article say nothing about the next.
/// </summary>
internal static class SeveralArticles
{
    private const int ShortestLine = 3;

    // More is no digest but a text made to be cut: what is left is one article.
    private const int MostArticles = 1000;

    private static readonly SearchValues<char> Inside = SearchValues.Create("= \t\r");

    /// <summary>The articles as ranges of the text, those without a word left out; a text without such lines is one.</summary>
    /// <example>"A\n=====\nB" → "A", "B"</example>
    internal static List<Range> Of(string text)
    {
        var (articles, start) = (new List<Range>(), 0);
        for (var at = text.IndexOf("===", StringComparison.Ordinal); at >= 0 && articles.Count < MostArticles;)
        {
            var (line, end) = LineAt(text, at);
            if (line >= start && IsSeparator(text.AsSpan(line, end - line)))
            {
                Add(articles, text, start, Math.Max(start, line - 1));
                start = Math.Min(end + 1, text.Length);
            }
            at = end < text.Length ? text.IndexOf("===", end, StringComparison.Ordinal) : -1;
        }
        Add(articles, text, start, text.Length);
        return articles.Count > 0 ? articles : [Range.All];
    }

    private static (int Start, int End) LineAt(string text, int at) =>
        (text.LastIndexOf('\n', at) + 1, text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length);

    private static bool IsSeparator(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(Inside) && line.Count('=') >= ShortestLine;

    private static void Add(List<Range> articles, string text, int start, int end)
    {
        // What is blank around an article is not the article's: a word's place in it counts from the first.
        var body = text.AsSpan(start, end - start);
        if (!body.IsWhiteSpace())
            articles.Add((end - body.TrimStart().Length)..(start + body.TrimEnd().Length));
    }
}
