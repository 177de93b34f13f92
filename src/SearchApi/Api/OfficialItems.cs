using System.ComponentModel;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Export;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Api;

/// <summary>What a file of totals did, or would do.</summary>
internal sealed record UploadAnswer(
    string File,
    [property: Description("Nothing was stored.")] bool DryRun,
    [property: Description("It had been written before under its key: nothing was written now.")] bool Replayed,
    int New, int Changed, int Unchanged, int Removed,
    [property: Description("Of a dry run, what would change.")] IReadOnlyList<TotalChangeItem> Changes)
{
    public static UploadAnswer Of(string file, bool trial, TotalsImport import, IReadOnlyList<TotalChange> changes) =>
        new(file, trial, import.Replayed, import.New, import.Changed, import.Unchanged, import.Removed, [.. changes.Select(TotalChangeItem.Of)]);
}

/// <summary>What an import does to a total.</summary>
/// <param name="Id">The total.</param>
/// <param name="Kind">new, changed or removed.</param>
/// <param name="Cells">The cells that differ.</param>
internal sealed record TotalChangeItem(string Id, string Kind, IReadOnlyList<TotalDifference> Cells)
{
    public static TotalChangeItem Of(TotalChange change) => new((change.After ?? change.Before)!.Id,
        change.Before is null ? "new" : change.After is null ? "removed" : "changed", TotalDifference.Of(change));
}

/// <summary>An official total with all that hangs on it.</summary>
/// <param name="Check">The total with what the press says.</param>
/// <param name="Arithmetic">How each report was held against it, in the order of the check's reports.</param>
/// <param name="Versions">What it said, oldest first.</param>
internal sealed record TotalAnswer(CrossCheckItem Check, IReadOnlyList<ArithmeticItem> Arithmetic, IReadOnlyList<VersionItem> Versions);

/// <summary>How a press figure was held against a total.</summary>
internal sealed record ArithmeticItem(
    [property: Description("The figure.")] long FigureId,
    [property: Description("What the figure can mean, in its own unit.")] BoundsItem Printed,
    [property: Description("How many of the total's unit one of its own was worth; null where it is the same.")] BoundsItem? Rate,
    [property: Description("What it can mean in the total's unit.")] BoundsItem Held,
    [property: Description("What lies between it and the total's interval, in the total's unit.")] decimal Distance,
    [property: Description("The same as a share of the total; above 0.05 it conflicts, unless counts are one apart.")] decimal Gap,
    Agreement Agreement)
{
    public static ArithmeticItem Of(TotalCheck check, PressReport report)
    {
        var steps = CrossCheck.Arithmetic.Of(check, report);
        return new ArithmeticItem(report.Figure.Id, BoundsItem.Of(steps.Printed), steps.Rate is { } rate ? BoundsItem.Of(rate) : null, BoundsItem.Of(steps.Held),
            PlainNumber.Of(steps.Distance), decimal.Round(steps.Share, CrossCheckItem.GapDigits), steps.Agreement);
    }
}

/// <summary>What a total said.</summary>
internal sealed record VersionItem(
    int Version,
    [property: Description("Since when; null where that was before versions were kept.")] DateTimeOffset? At,
    [property: Description("The file that brought it.")] string File,
    [property: Description("It was taken out; the cells are those that it last had.")] bool Removed,
    [property: Description("The cells that differ from the version before; all of them in the first.")] IReadOnlyList<TotalDifference> Cells)
{
    public static IReadOnlyList<VersionItem> Of(IReadOnlyList<TotalVersion> versions) =>
        [.. versions.Select((version, at) => new VersionItem(version.Version, version.At, version.SourceFile, version.Removed,
            TotalDifference.Of(new TotalChange(at == 0 || versions[at - 1].Removed ? null : versions[at - 1].Total, version.Total))))];
}

/// <summary>Places by years.</summary>
internal sealed record MatrixAnswer(IReadOnlyList<int> Years, IReadOnlyList<MatrixItem> Rows);

/// <summary>A place, one cell a year.</summary>
internal sealed record MatrixItem(string Place, IReadOnlyList<MatrixCellItem> Cells);

/// <summary>A place's year.</summary>
internal sealed record MatrixCellItem(
    int Year,
    [property: Description("How many totals there are.")] int Totals,
    [property: Description("How many of them the press speaks of.")] int Reported,
    [property: Description("How many of these it agrees with.")] int Agreeing,
    [property: Description("The most telling of their verdicts; null where there is no total.")] Verdict? Verdict)
{
    public static MatrixCellItem Of(MatrixCell cell) => new(cell.Year, cell.Totals, cell.Reported, cell.Agreeing, cell.Verdict);
}

/// <summary>A place's year as a row of a table.</summary>
internal sealed record MatrixLine(string Place, MatrixCell Cell)
{
    public static IReadOnlyList<CsvColumn<MatrixLine>> Columns { get; } =
    [
        CsvColumn<MatrixLine>.Text("place", line => line.Place),
        CsvColumn<MatrixLine>.Text("name", line => PlaceTables.NameOf(line.Place)),
        CsvColumn<MatrixLine>.Whole("year", line => line.Cell.Year),
        CsvColumn<MatrixLine>.Whole("totals", line => line.Cell.Totals),
        CsvColumn<MatrixLine>.Whole("reported", line => line.Cell.Reported),
        CsvColumn<MatrixLine>.Whole("agreeing", line => line.Cell.Agreeing),
        CsvColumn<MatrixLine>.Text("verdict", line => line.Cell.Verdict is { } verdict ? WireName<Verdict>.Of(verdict) : null),
    ];

    /// <summary>One row a place and year that has totals.</summary>
    public static IEnumerable<MatrixLine> Of(Matrix matrix) => matrix.Rows.SelectMany(row => row.Cells.Where(cell => cell.Totals > 0).Select(cell => new MatrixLine(row.Place, cell)));
}
