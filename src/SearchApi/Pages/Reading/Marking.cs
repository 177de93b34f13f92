namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>Cuts text into pieces by the mentions in it. Put together again, the pieces are the text, and those of a mention are its quote.</summary>
internal sealed class Marking
{
    /// <summary>Marks within marks go no deeper: no reader's eye does, and nothing that was ever read states so many figures in one phrase.</summary>
    private const int Deepest = 8;

    private readonly string text;
    private readonly List<Span> spans;
    private readonly HashSet<(NumberedFigure, int)> begun = [];

    public Marking(string text, IEnumerable<NumberedFigure> figures)
    {
        this.text = text;
        spans = [.. figures.SelectMany(figure => figure.Row.Figure.Mentions.Select((mention, at) => new Span(mention.Start, mention.End, figure, at)))
            .Where(span => span.Start < span.End)
            .OrderBy(span => span.Start).ThenByDescending(span => span.End)];
    }

    /// <summary>The pieces of a stretch of the text, such as a line; to be called in the order of the text.</summary>
    public IReadOnlyList<Piece> Cut(int start, int end) =>
        Cut(start, end, [.. spans.Where(span => span.Start < end && span.End > start).Select(span => span.Within(start, end))], 0);

    private List<Piece> Cut(int start, int end, List<Span> inside, int depth)
    {
        var pieces = new List<Piece>();
        var at = start;
        while (depth < Deepest && inside.Count > 0)
        {
            var outer = inside[0];
            if (outer.Start > at)
                pieces.Add(new PlainPiece(text[at..outer.Start]));
            var within = inside.Skip(1).Where(span => span.Start < outer.End).ToList();
            pieces.Add(new MarkPiece(outer.Figure, outer.Mention, !begun.Add((outer.Figure, outer.Mention)),
                Cut(outer.Start, outer.End, [.. within.Select(span => span.Within(outer.Start, outer.End))], depth + 1)));
            // What reaches over the end of the outer one goes on behind it.
            inside = [.. within.Where(span => span.End > outer.End).Select(span => span.Within(outer.End, end)).Concat(inside.Skip(1 + within.Count))
                .OrderBy(span => span.Start).ThenByDescending(span => span.End)];
            at = outer.End;
        }
        if (at < end)
            pieces.Add(new PlainPiece(text[at..end]));
        return pieces;
    }

    private readonly record struct Span(int Start, int End, NumberedFigure Figure, int Mention)
    {
        public Span Within(int start, int end) => this with { Start = Math.Max(Start, start), End = Math.Min(End, end) };
    }
}
