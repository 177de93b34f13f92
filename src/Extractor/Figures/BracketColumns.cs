using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>A table written as a list: the words before it name its columns in brackets, and each line has a number for each. "Phân theo nhóm (số dự án; vốn kêu gọi, 1.000 USD):" and "- Trạm y tế: 6; 2.310".</summary>
internal sealed class BracketColumns(ArticleContext context, TableColumns headings)
{
    // "(a; b):"
    private const int Shortest = 6;

    /// <summary>The headings that a line names for the lines below it, the label's first; or null.</summary>
    public (List<TableColumns.Column> Columns, List<(int First, int End)> Headings)? Of(Paragraph line)
    {
        if (line.End - line.First < Shortest || !context.Tokens[line.End - 1].Is(":") || !context.Tokens[line.End - 2].Is(")"))
            return null;
        var open = line.End - 3;
        while (open > line.First && !context.Tokens[open].Is("("))
            open--;
        foreach (var mark in (string[])[";", "/", ","])
        {
            var cells = Split(open + 1, line.End - 2, mark);
            if (cells.Count < 2 || cells.Exists(c => c.End <= c.First))
                continue;
            var columns = cells.ConvertAll(c => headings.Of(c, null));
            if (columns.TrueForAll(c => c.Indicator is not null))
                return ([new TableColumns.Column(null, null, 1, null), .. columns], [(line.First, open), .. cells]);
        }
        return null;
    }

    /// <summary>The cells of a line: its label and as many bare numbers as there are columns; or null.</summary>
    public List<(int First, int End)>? Row(Paragraph line, int columns)
    {
        var colon = line.End - 1;
        while (colon > line.First && !context.Tokens[colon].Is(":"))
            colon--;
        var end = line.End;
        while (end > colon + 1 && context.Tokens[end - 1].Kind == TokenKind.Mark)
            end--;
        var first = context.Tokens[line.First].IsBullet ? line.First + 1 : line.First;
        if (colon <= first)
            return null;
        foreach (var mark in (string[])[";", "/", ","])
        {
            var cells = Split(colon + 1, end, mark);
            if (cells.Count == columns - 1 && cells.TrueForAll(headings.IsNumber))
                return [(first, colon), .. cells];
        }
        return null;
    }

    private List<(int First, int End)> Split(int first, int end, string mark)
    {
        var cells = new List<(int, int)>();
        for (var i = first; i <= end; i++)
        {
            if (i < end && !context.Tokens[i].Is(mark))
                continue;
            cells.Add((first, i));
            first = i + 1;
        }
        return cells;
    }
}
