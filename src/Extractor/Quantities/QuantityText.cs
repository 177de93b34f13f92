using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Quantities;

/// <summary>A text, its tokens and its times, as the readers of quantities share them.</summary>
internal sealed record QuantityText(string Text, List<Token> Tokens, Func<int, bool> IsTime)
{
    /// <summary>Follow these tokens each other without white space?</summary>
    public bool Touching(int first, int last)
    {
        if (first < 0 || last >= Tokens.Count)
            return false;
        for (var i = first; i < last; i++)
        {
            if (Tokens[i].End != Tokens[i + 1].Start)
                return false;
        }
        return true;
    }

    /// <summary>A number in digits that belongs to no time.</summary>
    public bool IsDigits(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind == TokenKind.Number && !IsTime(at);

    /// <summary>A word.</summary>
    public bool IsWord(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind == TokenKind.Word;

    /// <summary>Does its printed form begin with a capital?</summary>
    public bool IsCapital(int at) => IsWord(at) && char.IsUpper(Text[Tokens[at].Start]);

    /// <summary>A capital inside a sentence: the number word of a name ("Ba Đình", "bà Tư").</summary>
    public bool IsCapitalInside(int at) => IsCapital(at) && IsWord(at - 1);

    /// <summary>Does a clause, a line or the text end before this token?</summary>
    public bool EndsBefore(int at) => at >= Tokens.Count || Tokens[at].Kind == TokenKind.Break || Tokens[at].Key is "," or "." or ";" or ":" or ")" or "!" or "?";

    /// <summary>Stand these tokens alone in their line?</summary>
    public bool IsLine(int first, int end) =>
        (first <= 0 || Tokens[first - 1].Kind == TokenKind.Break) && (end >= Tokens.Count || Tokens[end].Kind == TokenKind.Break || (Tokens[end].Kind == TokenKind.Mark && end + 1 >= Tokens.Count));
}
