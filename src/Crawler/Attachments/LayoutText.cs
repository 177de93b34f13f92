using System.Text;

namespace NgoNews.Crawler.Attachments;

/// <summary>Reads text that is laid out with spaces, as pdftotext and antiword write it: wrapped lines become paragraphs again, columns become rows of a table.</summary>
internal static class LayoutText
{
    /// <summary>Spaces that part two columns; between words of justified lines stand two at most.</summary>
    private const int Gap = 3;

    private const int FewestRows = 2;

    /// <summary>The blocks of each page; a form feed ends a page.</summary>
    public static IEnumerable<IReadOnlyList<string>> Pages(string output)
    {
        var pages = output.Split('\f');
        // The last one is ended, too.
        var count = pages.Length > 1 && string.IsNullOrWhiteSpace(pages[^1]) ? pages.Length - 1 : pages.Length;
        return pages.Take(count).Select(page => (IReadOnlyList<string>)Blocks(page));
    }

    private static List<string> Blocks(string page)
    {
        var lines = page.Split('\n').Select(line => new Line(line.TrimEnd('\r', ' '))).ToList();
        var widest = lines.Max(line => line.Text.Length);
        var (blocks, paragraph) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < lines.Count;)
        {
            var rows = TableAt(lines, i);
            if (rows > 0)
            {
                End();
                blocks.Add(Table(lines.GetRange(i, rows)));
                i += rows;
                continue;
            }
            var line = lines[i++];
            if (line.Cells.Count == 0 || IsPageNumber(line, i == 1 || lines.Skip(i).All(l => l.Cells.Count == 0)))
            {
                End();
                continue;
            }
            if (paragraph.Length > 0) paragraph.Append(' ');
            paragraph.AppendJoin(' ', line.Cells.Select(cell => cell.Text));
            if (EndsParagraph(line, widest, i < lines.Count ? lines[i] : null)) End();
        }
        End();
        return blocks;

        void End()
        {
            if (paragraph.Length > 0) blocks.Add(paragraph.ToString());
            paragraph.Clear();
        }
    }

    /// <summary>A line that stops well before the margin ends its paragraph, and so does one before an indented line, once a sentence is at its end.</summary>
    private static bool EndsParagraph(Line line, int widest, Line? next)
    {
        var isSentence = line.Text[^1] is '.' or '!' or '?' or ':' or ';' or '…';
        return (isSentence && line.Text.Length < widest * 4 / 5) || (next is { Cells.Count: > 0 } && next.Indent > line.Indent + 1 && isSentence) || next is { Cells.Count: > 0, IsItem: true };
    }

    private static bool IsPageNumber(Line line, bool atEdge) => atEdge && line.Cells is [{ Text: var only }] && only.Trim('-', ' ').All(char.IsAsciiDigit) && only.Length < 8;

    /// <summary>How many lines from here are rows of one table; 0 where there is none. Lines that go on a cell belong to it.</summary>
    private static int TableAt(List<Line> lines, int at)
    {
        var (end, rows) = (at, 0);
        for (var i = at; i < lines.Count; i++)
        {
            if (lines[i].Cells.Count > 1)
            {
                rows++;
                end = i + 1;
            }
            // One blank line may part rows, and a wrapped cell stands under a column of its row.
            else if (rows == 0 || (lines[i].Cells.Count == 0 ? i > end : i == end && !Continues(lines[at..end], lines[i]))) break;
            else if (lines[i].Cells.Count == 1 && i == end) end = i + 1;
        }
        return rows >= FewestRows ? end - at : 0;
    }

    private static bool Continues(List<Line> rows, Line line) => line.Indent > 0 && rows.Any(row => row.Cells.Skip(1).Any(cell => Math.Abs(cell.Start - line.Indent) <= Gap));

    private static string Table(List<Line> lines)
    {
        var rows = new List<List<Piece>>();
        foreach (var line in lines.Where(l => l.Cells.Count > 0))
        {
            if (line.Cells.Count > 1 || rows.Count == 0) rows.Add([.. line.Cells]);
            else
            {
                var (row, rest) = (rows[^1], line.Cells[0]);
                var nearest = Enumerable.Range(0, row.Count).MinBy(i => Math.Abs(row[i].Start - rest.Start));
                row[nearest] = row[nearest] with { Text = row[nearest].Text + " " + rest.Text };
            }
        }
        return string.Join('\n', rows.Select(row => string.Join(DocumentText.Cell, row.Select(cell => cell.Text.Trim('|', ' ')))));
    }

    private readonly record struct Piece(int Start, string Text);

    /// <summary>A line and its cells: what wide gaps part.</summary>
    private sealed class Line
    {
        public Line(string text)
        {
            Text = text;
            for (var at = 0; at < text.Length;)
            {
                while (at < text.Length && text[at] == ' ') at++;
                var (start, spaces) = (at, 0);
                for (; at < text.Length && spaces < Gap; at++) spaces = text[at] == ' ' ? spaces + 1 : 0;
                if (start < text.Length) Cells.Add(new Piece(start, Words(text[start..at])));
            }
        }

        public string Text { get; }

        public List<Piece> Cells { get; } = [];

        public int Indent => Cells.Count == 0 ? 0 : Cells[0].Start;

        // "- Y tế: …", "+ …", "1. …", "a) …", "III. …"
        public bool IsItem => Cells is [{ Text: { Length: > 2 } text }, ..]
            && (text[0] is '-' or '+' or '•' or '*' || (text.IndexOfAny(['.', ')']) is > 0 and < 5 and var mark && mark + 1 < text.Length && text[mark + 1] == ' ' && text[..mark].All(c => char.IsAsciiDigit(c) || c is 'I' or 'V' or 'X' || (mark == 1 && char.IsAsciiLetterLower(c)))));

        private static string Words(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
