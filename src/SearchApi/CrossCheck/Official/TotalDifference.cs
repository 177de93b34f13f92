using System.Globalization;

using NgoNews.Extractor.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>A cell that an import changes.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Before">What it said; null where it was empty, or the total is new.</param>
/// <param name="After">What it says then; null where it is empty, or the total is removed.</param>
internal sealed record TotalDifference(string Column, string? Before, string? After)
{
    private static readonly (string Column, Func<OfficialTotal, string?> Cell)[] Cells =
    [
        (OfficialColumns.Sample, total => total.Sample ? "true" : "false"),
        (OfficialColumns.Indicator, total => WireName<Indicator>.Of(total.Indicator)),
        (OfficialColumns.Stage, total => WireName<Stage>.Of(total.Stage)),
        (OfficialColumns.Place, total => total.Place),
        (OfficialColumns.PeriodFrom, total => Day(total.Period.From)),
        (OfficialColumns.PeriodTo, total => Day(total.Period.To)),
        (OfficialColumns.Coverage, total => WireName<Coverage>.Of(total.Coverage)),
        (OfficialColumns.Value, total => Number(total.Value)),
        (OfficialColumns.High, total => Number(total.High)),
        (OfficialColumns.Unit, total => total.Unit),
        (OfficialColumns.Qualifier, total => WireName<Qualifier>.Of(total.Qualifier)),
        (OfficialColumns.Basis, total => total.Basis),
        (OfficialColumns.Source, total => total.Source),
        (OfficialColumns.SourceUrl, total => total.SourceUrl),
        (OfficialColumns.Published, total => total.Published),
        (OfficialColumns.Trust, total => total.Trust),
        (OfficialColumns.Note, total => total.Note),
    ];

    /// <summary>The cells that differ, in the order of the columns.</summary>
    public static IReadOnlyList<TotalDifference> Of(TotalChange change) =>
        [.. Cells.Select(cell => new TotalDifference(cell.Column, change.Before is { } before ? cell.Cell(before) : null, change.After is { } after ? cell.Cell(after) : null))
            .Where(cell => cell.Before != cell.After)];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(decimal? number) => Api.PlainNumber.Of(number)?.ToString(CultureInfo.InvariantCulture);
}
