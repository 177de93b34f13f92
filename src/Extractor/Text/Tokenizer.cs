namespace NgoNews.Extractor.Text;

/// <summary>Cuts an NFC text into tokens, in one pass.</summary>
public static class Tokenizer
{
    // A longer run of digits or letters is no number or syllable that anyone reads; it is cut so that keys stay small.
    private const int LongestToken = 64;

    private static readonly (string Key, int Hash) Dash = Folding.Same("-"), Break = Folding.Same("\n");

    /// <summary>All tokens, in order.</summary>
    public static List<Token> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>((text.Length / 3) + 4);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
                at = ReadBreak(text, at, tokens);
            else if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u00AD')
                at++;
            else if (char.IsAsciiDigit(c))
                at = Add(text, at, NumberEnd(text, at), TokenKind.Number, tokens);
            else if (char.IsLetter(c))
                at = Add(text, at, WordEnd(text, at), TokenKind.Word, tokens);
            else
                at = Add(text, at, at + (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1), TokenKind.Mark, tokens);
        }
        return tokens;
    }

    private static int Add(string text, int start, int end, TokenKind kind, List<Token> tokens)
    {
        var span = text.AsSpan(start, end - start);
        var (key, hash) = kind switch
        {
            TokenKind.Word => Folding.Hashed(span),
            TokenKind.Mark when IsDash(span[0]) => Dash,
            _ => Folding.Same(span),
        };
        tokens.Add(new Token(start, end, kind, key, hash));
        return end;
    }

    private static int ReadBreak(string text, int at, List<Token> tokens)
    {
        var start = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        // White space behind the last line break belongs to nobody, but the token may cover it.
        tokens.Add(new Token(start, at, TokenKind.Break, Break.Key, Break.Hash));
        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestToken);
        while (at < limit && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestToken);
        var code = CodeEnd(text, at);
        if (code > 0)
            return code;
        while (at < limit && (char.IsLetterOrDigit(text[at]) || IsInnerApostrophe(text, at)))
            at++;
        return at;
    }

    // "USD1,23", "VND1000", "Rs20": the code of a currency and its amount are two tokens.
    private static int CodeEnd(string text, int at)
    {
        var end = at + 3 < text.Length && char.IsUpper(text[at]) && char.IsUpper(text[at + 1]) && char.IsUpper(text[at + 2]) ? at + 3
            : at + 2 < text.Length && text[at] == 'R' && text[at + 1] == 's' ? at + 2 : -1;
        if (end < 0 || !char.IsAsciiDigit(text[end]))
            return -1;
        var behind = NumberEnd(text, end);
        // "QTH12A" is a code of another kind.
        return behind == text.Length || !char.IsLetter(text[behind]) ? end : -1;
    }

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsDash(char c) => c is '-' or '‐' or '‑' or '‒' or '–' or '—' or '−';
}
