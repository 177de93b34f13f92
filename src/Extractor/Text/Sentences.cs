using System.Collections.Frozen;

namespace NgoNews.Extractor.Text;

/// <summary>Cuts tokens into sentences: at line breaks, and at closing marks that are followed by a capital letter, a digit or a quote.</summary>
public static class Sentences
{
    // Nobody reads on for longer; what is, is a list or no language.
    private const int LongestSentence = 300;

    // "TP. Huế", "ThS. Lan": a full stop behind these closes nothing.
    private static readonly FrozenSet<string> Abbreviations =
        new[] { "tp", "tx", "tt", "ts", "ths", "gs", "pgs", "bs", "ks", "cn", "lm", "th", "st", "mr", "mrs", "ms", "dr", "no", "đt", "đ/c", "v", "q", "p", "h", "x" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences, in order; together they hold every token but the breaks.</summary>
    public static List<Sentence> Read(string text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var sentences = new List<Sentence>();
        var (first, paragraph) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Break)
            {
                Close(sentences, first, i, paragraph++);
                first = i + 1;
            }
            else if (Closes(text, tokens, i) || i - first >= LongestSentence)
            {
                Close(sentences, first, i + 1, paragraph);
                first = i + 1;
            }
        }
        Close(sentences, first, tokens.Count, paragraph);
        return sentences;
    }

    private static void Close(List<Sentence> sentences, int first, int end, int paragraph)
    {
        if (end > first)
            sentences.Add(new Sentence(first, end, paragraph));
    }

    private static bool Closes(string text, List<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Mark || tokens[i].Key is not ("." or "!" or "?" or "…") || i + 1 >= tokens.Count)
            return false;
        var next = tokens[i + 1];
        if (next.Start == tokens[i].End)
            return false;
        if (tokens[i].Is(".") && i > 0 && tokens[i - 1].Kind == TokenKind.Word && IsAbbreviation(text, tokens[i - 1]))
            return false;
        return next.Kind == TokenKind.Number || char.IsUpper(text[next.Start]) || (next.Kind == TokenKind.Mark && text[next.Start] is '"' or '“' or '«' or '-' or '+' or '(');
    }

    private static bool IsAbbreviation(string text, Token word) =>
        (word.End - word.Start == 1 && char.IsUpper(text[word.Start])) || (char.IsUpper(text[word.Start]) && Abbreviations.Contains(word.Key));
}
