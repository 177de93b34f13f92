using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Sums;

namespace NgoNews.SearchApi.Export;

/// <summary>Findings as a table, one row a finding.</summary>
internal static class FindingColumns
{
    public static IReadOnlyList<CsvColumn<Finding>> All { get; } =
    [
        CsvColumn<Finding>.Number("rank", finding => finding.Rank),
        CsvColumn<Finding>.Text("kind", finding => WireName<FindingKind>.Of(finding.Kind)),
        CsvColumn<Finding>.Flag("sample", finding => finding.Totals[0].Sample),
        CsvColumn<Finding>.Text("indicator", finding => WireName<Indicator>.Of(finding.Totals[0].Indicator)),
        CsvColumn<Finding>.Text("place", finding => finding.Totals[0].Place),
        CsvColumn<Finding>.Number("sure", finding => decimal.Round(finding.Sure, 3)),
        CsvColumn<Finding>.Number("size", finding => decimal.Round(finding.Size, 6)),
        CsvColumn<Finding>.Text("totals", finding => string.Join(' ', finding.Totals.Select(total => total.Id))),
        CsvColumn<Finding>.Text("says", finding => finding.Says),
    ];
}
