using System.Buffers;
using System.Text;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>Tells the lines of a text apart: body, headline, list, table, and what is not the article.</summary>
internal static class Paragraphs
{
    private static readonly PhraseTable<string> Noise = new(RuleTable.Read("noise.tsv").Where(r => r["place"] != "in").Select(r => (r["phrase"], r["place"])));

    private static readonly SearchValues<string> NoiseInside = SearchValues.Create([.. RuleTable.Read("noise.tsv").Where(r => r["place"] == "in").Select(r => r["phrase"])], StringComparison.OrdinalIgnoreCase);

    // Words that only a caption has, and those that a long line may have too.
    private static readonly SearchValues<string> CaptionOfShort = SearchValues.Create(["(Ảnh:", " Ảnh:", "Ảnh -"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> CaptionOfLong = SearchValues.Create(["(Ảnh:"], StringComparison.OrdinalIgnoreCase);

    // What a line does to those behind it.
    private enum Ending
    {
        None,

        // It heads a box: the article may go on below.
        Box,

        // Comments and footers: nothing of the article is behind.
        Article,
    }

    // Tokens of a line that the article goes on with below a box; a teaser is shorter, or stands alone between two headlines.
    private const int ShortestGoingOn = 20;

    /// <summary>Every line, in order.</summary>
    public static List<Paragraph> Read(string text, List<Token> tokens, string? title)
    {
        var (lines, endings) = (new List<Paragraph>(), new List<Ending>());
        var titleTokens = Tokenizer.Read(title ?? "");
        var (titleKey, seenBody) = (Key(titleTokens, 0, titleTokens.Count), false);
        for (var first = 0; first < tokens.Count;)
        {
            var end = first;
            while (end < tokens.Count && tokens[end].Kind != TokenKind.Break)
                end++;
            if (end > first)
            {
                var line = text.AsSpan(tokens[first].Start..tokens[end - 1].End);
                var (kind, ending) = KindOf(text, tokens, first, end, line, titleKey, seenBody);
                seenBody |= kind is ParagraphKind.Body;
                lines.Add(new Paragraph(first, end, kind));
                endings.Add(ending);
            }
            first = end + 1;
        }
        CutOff(lines, endings);
        return Lists(tokens, TableRows.Mark(text, tokens, lines));
    }

    // What is behind the end of the article, and what stands in a box within it, is none of it.
    private static void CutOff(List<Paragraph> lines, List<Ending> endings)
    {
        var within = Ending.None;
        for (var i = 0; i < lines.Count; i++)
        {
            if (within == Ending.Box && endings[i] == Ending.None && GoesOn(lines, i))
                within = Ending.None;
            if (within != Ending.Article && endings[i] != Ending.None)
                within = endings[i];
            if (within != Ending.None)
                lines[i] = lines[i] with { Kind = ParagraphKind.Noise };
        }
    }

    private static bool GoesOn(List<Paragraph> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && lines[next].Kind == ParagraphKind.Noise)
            next++;
        return IsLong(lines[at]) && next < lines.Count && IsLong(lines[next]);

        static bool IsLong(Paragraph line) => line.Kind == ParagraphKind.Body && line.End - line.First >= ShortestGoingOn;
    }

    // "Chia theo địa bàn:" and then "Rạch Giá 7,12 tỷ", line by line: a list without dashes.
    private static List<Paragraph> Lists(List<Token> tokens, List<Paragraph> lines)
    {
        var listed = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var opens = i > 0 && lines[i - 1].Kind is not ParagraphKind.Noise && tokens[lines[i - 1].End - 1].Is(":");
            listed = lines[i].Kind == ParagraphKind.Loose && (listed || opens) && HoldsNumber(tokens, lines[i]);
            if (listed)
                lines[i] = lines[i] with { Kind = ParagraphKind.Item };
        }
        return lines;
    }

    private static bool HoldsNumber(List<Token> tokens, Paragraph line)
    {
        for (var i = line.First; i < line.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                return true;
        }
        return false;
    }

    private static (ParagraphKind Kind, Ending Ending) KindOf(string text, List<Token> tokens, int first, int end, ReadOnlySpan<char> line, string titleKey, bool seenBody)
    {
        if (titleKey.Length > 0 && BeginsAlike(tokens, first, end, titleKey) && Key(tokens, first, end) is var key && (key == titleKey || (key.Length > 24 && (titleKey.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(titleKey, StringComparison.Ordinal)) && end - first < 40)))
            return (ParagraphKind.Headline, Ending.None);
        var start = first;
        while (start < end - 1 && tokens[start].Kind == TokenKind.Mark)
            start++;
        if (Noise.Match(tokens, start, out var place) > 0 && char.IsUpper(text[tokens[start].Start]))
        {
            var behind = Noise.Match(tokens, start, out _);
            var ending = !seenBody ? Ending.None : place switch
            {
                "rest" when end - first < 30 => Ending.Box,
                "end" when end - first < 30 => Ending.Article,
                // "Trả lời" alone on its line is a button below a comment, "Trả lời: 12 khoản" answers a question.
                "alone" when behind >= end => Ending.Article,
                // "Tin liên quan" alone on its line heads a box.
                "box" when behind >= end || (behind == end - 1 && tokens[behind].Is(":")) => Ending.Box,
                _ => Ending.None,
            };
            // "Nguồn vốn viện trợ đạt 3,2 triệu USD." begins like a footer and is a sentence.
            var labelled = behind < end && tokens[behind].Key is ":" or "|" or "-";
            // "Nguồn | Dự án | Giải ngân (USD)" heads a table.
            var heads = behind < end && tokens[behind].Is("|") && line.Count('|') >= 2;
            if (ending != Ending.None || (place is "start" or "box" && !heads && (labelled || (end - first <= 12 && !line.EndsWith('.')))))
                return (ParagraphKind.Noise, ending);
        }
        return (KindWithin(tokens, first, end, line), Ending.None);
    }

    private static ParagraphKind KindWithin(List<Token> tokens, int first, int end, ReadOnlySpan<char> line)
    {
        if (line.ContainsAny(NoiseInside) || tokens[first].Is(">") || IsCaption(line))
            return ParagraphKind.Noise;
        if (line.Count('|') >= 2 && !line.StartsWith('!') && !(line.StartsWith('|') && line.EndsWith('|')))
            return ParagraphKind.Row;
        if (tokens[first].IsBullet)
            return ParagraphKind.Item;
        return Closes(line) || end - first > 45 ? ParagraphKind.Body : ParagraphKind.Loose;
    }

    private static bool IsCaption(ReadOnlySpan<char> line) =>
        line.StartsWith("![", StringComparison.Ordinal) || (line.StartsWith('|') && line.Length < 300 && (line.EndsWith('|') || line.Count('|') < 2))
        // Nearly every line is told by this letter alone.
        || (line.ContainsAny('Ả', 'ả') && line.ContainsAny(line.Length < 250 ? CaptionOfShort : CaptionOfLong));

    private static bool Closes(ReadOnlySpan<char> line) => line.TrimEnd()[^1] is '.' or '!' or '?' or ':' or ';' or '…' or '"' or '”' or '»' or ')' or ',';

    // Most lines differ from the headline in their first word; only the others are compared whole.
    private static bool BeginsAlike(List<Token> tokens, int first, int end, string titleKey)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return titleKey.StartsWith(tokens[i].Key, StringComparison.Ordinal) || tokens[i].Key.StartsWith(titleKey, StringComparison.Ordinal);
        }
        return false;
    }

    private static string Key(List<Token> tokens, int first, int end)
    {
        var key = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                key.Append(tokens[i].Key);
        }
        return key.ToString();
    }
}
