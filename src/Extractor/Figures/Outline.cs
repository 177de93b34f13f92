using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>
/// Which line stands under which: "2. Theo tổ chức, quý I/2026" and below it "- MAG: 1.420.000 USD". A kind of mark that was not met before opens a level below,
/// one that was goes back to its level; running text goes on where it stands, and closes what only dashes or a colon had opened.
/// </summary>
internal sealed class Outline
{
    // A line of a list that has no mark.
    private const string Listed = "item";

    // A marked line that is a heading, at most.
    private const int LongestMarked = 8;

    private readonly int[] parents;

    public Outline(List<Token> tokens, List<Paragraph> paragraphs)
    {
        parents = new int[paragraphs.Count];
        var open = new List<(string Mark, int Line)>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var line = paragraphs[i];
            // "■ 10/2020" over running text heads it; the last line of a list does not.
            var heads = i + 1 < paragraphs.Count && paragraphs[i + 1].Kind == ParagraphKind.Body && (i == 0 || paragraphs[i - 1].Kind != ParagraphKind.Item) && line.End - line.First <= LongestMarked;
            var mark = MarkOf(tokens, line, heads);
            if (line.Kind is ParagraphKind.Noise or ParagraphKind.Headline)
            {
                parents[i] = -1;
                continue;
            }
            var level = open.FindIndex(o => o.Mark == mark);
            if (level >= 0)
                open.RemoveRange(level, open.Count - level);
            else if (mark is "" or ":" or "line")
                open.RemoveAll(o => IsLight(o.Mark));
            parents[i] = open.Count > 0 ? open[^1].Line : -1;
            if (mark is not ("" or "row"))
                open.Add((mark, i));
        }
    }

    /// <summary>The lines that a line stands under, the nearest first.</summary>
    public IEnumerable<int> Above(int line)
    {
        for (var at = line < 0 ? -1 : parents[line]; at >= 0; at = parents[at])
            yield return at;
    }

    // Dashes and the words before a list end with the list.
    private static bool IsLight(string mark) => mark == Listed || (mark.Length == 1 && !char.IsLetterOrDigit(mark[0]));

    // "-", "a)", "1.", "1.1", "II.", "Phần", a short line of its own, words that end with a colon; nothing for running text.
    private static string MarkOf(List<Token> tokens, Paragraph line, bool heads)
    {
        if (line.Kind == ParagraphKind.Row)
            return "row";
        var (first, second) = (tokens[line.First], line.First + 1 < line.End ? tokens[line.First + 1].Key : "");
        if (tokens[line.First].IsBullet)
            return heads ? first.Key + " heading" : first.Key;
        if (second is "." or ")" or "/" or "-" or ":" && line.End - line.First > 2)
        {
            if (first.Kind == TokenKind.Number && first.Key.Length <= 5 && first.Key.AsSpan().IndexOfAnyExceptInRange('0', '9') is var dot && (dot < 0 ? first.Key.Length <= 2 : first.Key[dot] == '.'))
                return (dot < 0 ? "1" : "1.1") + second;
            if (first.Kind == TokenKind.Word && first.Key.AsSpan().IndexOfAnyExcept("ivx") < 0 && first.Key.Length <= 5)
                return "i" + second;
            if (first.Kind == TokenKind.Word && first.End - first.Start == 1)
                return "a" + second;
        }
        if (first.Kind == TokenKind.Number && first.Key.Length is 3 or 4 && first.Key[1] == '.')
            return "1.1";
        if (first.Key is "phần" or "mục" or "chương" or "điều" or "nhóm" && (line.End - line.First == 2 || second.Length <= 4))
            return first.Key;
        return line.Kind == ParagraphKind.Loose ? "line" : line.Kind == ParagraphKind.Item ? Listed : tokens[line.End - 1].Is(":") ? ":" : "";
    }
}
