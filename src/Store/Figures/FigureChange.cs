using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Figures;

/// <summary>What a correction did to one figure.</summary>
/// <param name="Before">As the earlier version states it; null where it does not.</param>
/// <param name="After">As the later version states it; null where it does not any more.</param>
public sealed record FigureChange(FigureRow? Before, FigureRow? After)
{
    /// <summary>What changed between two versions of an article: numbers stated otherwise, then figures left out, then figures added, each in the order of its version.</summary>
    /// <remarks>
    /// A figure is the same one when indicator, stage, place, period, coverage, donor and unit are; what is stated otherwise is its number or its hedge.
    /// Versions keep the reading of their time: where their reader versions differ, a change may be the reader's and not the page's.
    /// </remarks>
    public static IReadOnlyList<FigureChange> Between(IReadOnlyList<FigureRow> before, IReadOnlyList<FigureRow> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var left = after.ToList();
        var gone = before.Where(row => !Take(left, other => Meaning(other) == Meaning(row) && Number(other) == Number(row), out _)).ToList();
        var changed = new List<FigureChange>();
        gone.RemoveAll(row =>
        {
            var found = Take(left, other => Meaning(other) == Meaning(row), out var other);
            if (found)
                changed.Add(new FigureChange(row, other));
            return found;
        });
        return [.. changed, .. gone.Select(row => new FigureChange(row, null)), .. left.Select(row => new FigureChange(null, row))];
    }

    private static bool Take(List<FigureRow> rows, Predicate<FigureRow> fits, out FigureRow? taken)
    {
        var at = rows.FindIndex(fits);
        taken = at < 0 ? null : rows[at];
        if (at >= 0)
            rows.RemoveAt(at);
        return at >= 0;
    }

    private static (Indicator, Stage, string?, Extractor.Periods.Period, Coverage, string?, string) Meaning(FigureRow row) =>
        (row.Figure.Indicator, row.Figure.Stage, row.Figure.Place, row.Figure.Period, row.Figure.Coverage, row.Figure.Donor, row.Figure.Unit);

    private static (decimal, decimal?, Qualifier) Number(FigureRow row) => (row.Figure.Value, row.Figure.High, row.Figure.Qualifier);
}
