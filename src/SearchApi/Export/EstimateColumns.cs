using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Truth;

namespace NgoNews.SearchApi.Export;

/// <summary>Estimates as a table, one row a slot.</summary>
internal static class EstimateColumns
{
    public static IReadOnlyList<CsvColumn<TruthEstimate>> All { get; } =
    [
        CsvColumn<TruthEstimate>.Flag("sample", found => found.Slot.Sample),
        CsvColumn<TruthEstimate>.Text("indicator", found => WireName<Indicator>.Of(found.Slot.Indicator)),
        CsvColumn<TruthEstimate>.Text("stage", found => WireName<Stage>.Of(found.Slot.Stage)),
        CsvColumn<TruthEstimate>.Text("place", found => found.Slot.Place),
        CsvColumn<TruthEstimate>.Whole("year", found => found.Slot.Year),
        CsvColumn<TruthEstimate>.Number("value", found => found.Estimate.Value),
        CsvColumn<TruthEstimate>.Text("unit", found => found.Unit),
        CsvColumn<TruthEstimate>.Number("low_bound", found => found.Estimate.Interval.Low),
        CsvColumn<TruthEstimate>.Number("high_bound", found => found.Estimate.Interval.High == Interval.Unbounded ? null : found.Estimate.Interval.High),
        CsvColumn<TruthEstimate>.Number("confidence", found => (decimal)found.Estimate.Confidence),
        CsvColumn<TruthEstimate>.Whole("for", found => found.Estimate.For),
        CsvColumn<TruthEstimate>.Whole("against", found => found.Estimate.Against),
        CsvColumn<TruthEstimate>.Text("sources", found => string.Join(" | ", found.Sources)),
    ];
}
