using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>Which lines are rows of a table, and where their cells part.</summary>
internal static class TableRows
{
    // A row without bars that closes a table: "Cộng: 9.243.500.000".
    private const int LongestClosing = 12;

    // Words behind the number of a cell.
    private const int LongestUnit = 4;

    // A line that prose might have written is at most so long.
    private const int LongestLine = 30;

    // What parts cells, how many of it a row has at least, and whether prose uses it too: then a row ends with a number, or heads one that does.
    private static readonly (string Bar, int Least, bool InProse)[] Bars = [(" | ", 1, false), ("\t", 1, false), ("->", 1, false), ("→", 1, false), ("; ", 2, true), (" / ", 2, false), (" ... ", 1, false), (" … ", 1, false), (" - ", 2, true)];

    /// <summary>The same lines, those marked that are rows beside others with as many cells.</summary>
    public static List<Paragraph> Mark(string text, List<Token> tokens, List<Paragraph> lines)
    {
        var marked = new List<Paragraph>(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == ParagraphKind.Noise)
                continue;
            if (Array.Exists(Bars, b => IsRow(text, tokens, lines, i, b)) || (i > 0 && marked[i - 1].Kind == ParagraphKind.Row && GoesOn(text, tokens, lines[i])))
                marked[i] = lines[i] with { Kind = ParagraphKind.Row };
        }
        return marked;
    }

    /// <summary>The cells of a row.</summary>
    public static List<(int First, int End)> Split(string text, List<Token> tokens, Paragraph row)
    {
        var line = Line(text, tokens, row);
        var bar = BarOf(line);
        var cells = new List<(int, int)>();
        var (offset, first) = (tokens[row.First].Start, row.First);
        var next = line.IndexOf(bar, StringComparison.Ordinal);
        for (var i = row.First; i < row.End && next >= 0; i++)
        {
            while (next >= 0 && tokens[i].Start >= offset + next)
            {
                cells.Add((first, i));
                while (i < row.End && tokens[i].Start < offset + next + bar.Length)
                    i++;
                first = i;
                // The space behind one bar may be the space before the next.
                var from = next + bar.TrimEnd(' ').Length;
                var further = line[from..].IndexOf(bar, StringComparison.Ordinal);
                next = further < 0 || i >= row.End ? -1 : from + further;
            }
        }
        cells.Add((first, row.End));
        return cells;
    }

    private static string BarOf(ReadOnlySpan<char> line)
    {
        if (line.Contains('|'))
            return line.Contains("||", StringComparison.Ordinal) ? "||" : "|";
        foreach (var (bar, _, _) in Bars)
        {
            if (line.Contains(bar, StringComparison.Ordinal))
                return bar;
        }
        return ":";
    }

    private static bool IsRow(string text, List<Token> tokens, List<Paragraph> lines, int i, (string Bar, int Least, bool InProse) bar)
    {
        int Count(int at) => at < 0 || at >= lines.Count || lines[at].Kind == ParagraphKind.Noise ? 0 : Line(text, tokens, lines[at]).Count(bar.Bar);
        // "Gò Công Đông - 6 - 5.120": the rows of such a list end with numbers; a row of crumbs does not.
        bool EndsWithNumber(int at) => at < lines.Count && EndsWithAmount(tokens, lines[at]) && !tokens[lines[at].First].IsBullet;
        return Count(i) is var count && count >= bar.Least && (Count(i - 1) == count || Count(i + 1) == count)
            && (!bar.InProse || (!tokens[lines[i].First].IsBullet && lines[i].End - lines[i].First < LongestLine && (EndsWithNumber(i) || EndsWithNumber(i + 1))));
    }

    // "5.120", "38,9 tỷ đồng", "4 dự án"
    private static bool EndsWithAmount(List<Token> tokens, Paragraph line)
    {
        for (var i = line.End - 1; i > line.First && i >= line.End - LongestUnit; i--)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return tokens[i].Kind == TokenKind.Number;
        }
        return false;
    }

    // Behind a row: one with fewer or more cells, or the sum of all.
    private static bool GoesOn(string text, List<Token> tokens, Paragraph line)
    {
        if (tokens[line.End - 1].Kind != TokenKind.Number || tokens[line.First].IsBullet || line.End - line.First >= LongestLine)
            return false;
        var words = Line(text, tokens, line);
        foreach (var (bar, _, _) in Bars)
        {
            if (words.Contains(bar, StringComparison.Ordinal))
                return true;
        }
        return tokens[line.First].Key is "tổng" or "cộng" && line.End - line.First < LongestClosing && words.Contains(':');
    }

    private static ReadOnlySpan<char> Line(string text, List<Token> tokens, Paragraph line) => text.AsSpan(tokens[line.First].Start..tokens[line.End - 1].End);
}
