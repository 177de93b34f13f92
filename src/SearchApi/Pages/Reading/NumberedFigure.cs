using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>A figure with its number on the page: 1 for the one that the text states first.</summary>
internal sealed record NumberedFigure(int Number, FigureRow Row)
{
    /// <summary>Numbers an article's figures in the order of its text.</summary>
    public static IReadOnlyList<NumberedFigure> InTextOrder(IEnumerable<FigureRow> rows) =>
        [.. rows.OrderBy(row => row.Figure.Mentions[0].Start).ThenBy(row => row.Id).Select((row, at) => new NumberedFigure(at + 1, row))];
}
