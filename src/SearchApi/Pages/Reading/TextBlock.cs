namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>A part of an article's text as it is shown.</summary>
internal abstract record TextBlock;

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(IReadOnlyList<Piece> Pieces) : TextBlock;

/// <summary>A table.</summary>
/// <param name="Rows">Cells by row.</param>
/// <param name="HasHeader">The first row names the columns.</param>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<IReadOnlyList<Piece>>> Rows, bool HasHeader) : TextBlock;
