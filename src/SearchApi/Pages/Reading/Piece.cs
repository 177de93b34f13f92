namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>A piece of a line of text.</summary>
internal abstract record Piece;

/// <summary>Words that state no figure.</summary>
internal sealed record PlainPiece(string Text) : Piece;

/// <summary>Words that state a figure; they may hold the words of another one.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Mention">Which of its mentions, from 0.</param>
/// <param name="Continued">The mention began before: in another mention that this one overlaps, or on the line before.</param>
/// <param name="Inside">What it holds.</param>
internal sealed record MarkPiece(NumberedFigure Figure, int Mention, bool Continued, IReadOnlyList<Piece> Inside) : Piece
{
    /// <summary>The mentions that begin in it, itself first.</summary>
    public IEnumerable<MarkPiece> Beginning =>
        (Continued ? [] : new[] { this }).Concat(Inside.OfType<MarkPiece>().SelectMany(mark => mark.Beginning));
}
