namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>An article's text as headline, paragraphs and tables.</summary>
/// <param name="Headline">The headline where the text begins with it, with its marks; else null.</param>
/// <param name="Blocks">The rest.</param>
internal sealed record TextLayout(IReadOnlyList<Piece>? Headline, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Stands between the cells of a table's row.</summary>
    private const string Cell = " | ";

    public static TextLayout Of(string title, string text, IReadOnlyList<NumberedFigure> figures)
    {
        var marking = new Marking(text, figures);
        var lines = Lines(text);
        IReadOnlyList<Piece>? headline = null;
        if (lines.Count > 0 && text[lines[0].Start..lines[0].End] == title.Trim())
        {
            headline = marking.Cut(lines[0].Start, lines[0].End);
            lines.RemoveAt(0);
        }
        var blocks = new List<TextBlock>();
        for (var at = 0; at < lines.Count;)
        {
            var rows = RowsFrom(text, lines, at);
            // One such line alone is a dateline ("15:31 | 22/10/2021"), not a table.
            blocks.Add(rows < 2
                ? new ParagraphBlock(marking.Cut(lines[at].Start, lines[at].End))
                : Table(text, lines.GetRange(at, rows), marking));
            at += Math.Max(rows, 1);
        }
        return new TextLayout(headline, blocks);
    }

    /// <summary>How many lines from one on, without a blank one between, are rows of cells.</summary>
    private static int RowsFrom(string text, List<Line> lines, int at)
    {
        var count = 0;
        while (at + count < lines.Count
            && (count == 0 || lines[at + count].FollowsDirectly)
            && text.IndexOf(Cell, lines[at + count].Start, lines[at + count].End - lines[at + count].Start, StringComparison.Ordinal) >= 0)
        {
            count++;
        }
        return count;
    }

    private static TableBlock Table(string text, List<Line> lines, Marking marking)
    {
        var rows = lines.ConvertAll(line => (IReadOnlyList<IReadOnlyList<Piece>>)Cells(text, line).ConvertAll(cell => marking.Cut(cell.Start, cell.End)));
        // Names of columns state no figures and no numbers.
        var header = text.AsSpan(lines[0].Start, lines[0].End - lines[0].Start);
        return new TableBlock(rows, !rows[0].Any(cell => cell.OfType<MarkPiece>().Any()) && !HasNumberCell(header));
    }

    private static bool HasNumberCell(ReadOnlySpan<char> row)
    {
        foreach (var cell in row.Split(Cell))
        {
            if (row[cell].Trim() is [var first, ..] && char.IsAsciiDigit(first))
                return true;
        }
        return false;
    }

    private static List<Line> Cells(string text, Line line)
    {
        var cells = new List<Line>();
        for (var at = line.Start; at <= line.End;)
        {
            var next = text.IndexOf(Cell, at, line.End - at, StringComparison.Ordinal);
            var end = next < 0 ? line.End : next;
            cells.Add(new Line(at, end, false));
            at = next < 0 ? line.End + 1 : next + Cell.Length;
        }
        return cells;
    }

    /// <summary>The lines that hold something, without white space at their ends.</summary>
    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var blankBefore = true;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var (first, last) = (at, end);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last > first)
                lines.Add(new Line(first, last, !blankBefore));
            blankBefore = last == first;
            at = end + 1;
        }
        return lines;
    }

    private readonly record struct Line(int Start, int End, bool FollowsDirectly);
}
