using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Export;

/// <summary>A total with one of its reports, or with none.</summary>
internal sealed record CrossCheckLine(TotalCheck Check, PressReport? Report)
{
    /// <summary>One line a report; a total without reports is one line too.</summary>
    public static IEnumerable<CrossCheckLine> Of(TotalCheck check) =>
        check.Reports.Select(report => new CrossCheckLine(check, report)).DefaultIfEmpty(new CrossCheckLine(check, null));
}

/// <summary>The cross-check as a table: the total, the verdict, then the press figure with columns that begin with <c>press_</c>.</summary>
internal static class CrossCheckColumns
{
    public static IReadOnlyList<CsvColumn<CrossCheckLine>> All { get; } =
    [
        .. Totals().Select(column => column.Within<CrossCheckLine>("", line => line.Check)),
        .. Reports().Select(column => column.Within<CrossCheckLine>("press_", line => line.Report)),
        .. FigureColumns.All.Select(column => column.Within<CrossCheckLine>("press_", line => line.Report?.Figure)),
    ];

    private static IEnumerable<CsvColumn<TotalCheck>> Totals() =>
    [
        .. TotalFields().Select(column => column.Within<TotalCheck>("", check => check.Total)),
        CsvColumn<TotalCheck>.Number("low_bound", check => check.Bounds.Low),
        CsvColumn<TotalCheck>.Number("high_bound", check => Upper(check.Bounds)),
        CsvColumn<TotalCheck>.Text("verdict", check => WireName<Verdict>.Of(check.Verdict)),
        CsvColumn<TotalCheck>.Text("not_compared", check => check.NotCompared is { } reason ? WireName<NotCompared>.Of(reason) : null),
        CsvColumn<TotalCheck>.Whole("sources", check => check.Sources),
        CsvColumn<TotalCheck>.Text("causes", check => string.Join(' ', check.Causes.Select(WireName<Cause>.Of))),
    ];

    private static IEnumerable<CsvColumn<OfficialTotal>> TotalFields() =>
    [
        CsvColumn<OfficialTotal>.Text("id", total => total.Id),
        CsvColumn<OfficialTotal>.Flag("sample", total => total.Sample),
        CsvColumn<OfficialTotal>.Text("indicator", total => WireName<Indicator>.Of(total.Indicator)),
        CsvColumn<OfficialTotal>.Text("stage", total => WireName<Stage>.Of(total.Stage)),
        CsvColumn<OfficialTotal>.Text("place", total => total.Place),
        CsvColumn<OfficialTotal>.Text("period_from", total => FigureColumns.Day(total.Period.From)),
        CsvColumn<OfficialTotal>.Text("period_to", total => FigureColumns.Day(total.Period.To)),
        CsvColumn<OfficialTotal>.Text("coverage", total => WireName<Coverage>.Of(total.Coverage)),
        CsvColumn<OfficialTotal>.Number("value", total => total.Value),
        CsvColumn<OfficialTotal>.Number("high", total => total.High),
        CsvColumn<OfficialTotal>.Text("unit", total => total.Unit),
        CsvColumn<OfficialTotal>.Text("qualifier", total => WireName<Qualifier>.Of(total.Qualifier)),
        CsvColumn<OfficialTotal>.Text("basis", total => total.Basis),
        CsvColumn<OfficialTotal>.Text("source", total => total.Source),
        CsvColumn<OfficialTotal>.Text("source_url", total => total.SourceUrl),
        CsvColumn<OfficialTotal>.Text("published", total => total.Published),
        CsvColumn<OfficialTotal>.Text("trust", total => total.Trust),
        CsvColumn<OfficialTotal>.Text("note", total => total.Note),
    ];

    private static IEnumerable<CsvColumn<PressReport>> Reports() =>
    [
        CsvColumn<PressReport>.Number("low_bound", report => report.Bounds.Low),
        CsvColumn<PressReport>.Number("high_bound", report => Upper(report.Bounds)),
        CsvColumn<PressReport>.Text("agreement", report => WireName<Agreement>.Of(report.Agreement)),
        CsvColumn<PressReport>.Number("gap", report => decimal.Round(report.Gap, CrossCheckItem.GapDigits)),
        CsvColumn<PressReport>.Text("cause", report => report.Cause is { } found ? WireName<Cause>.Of(found.Cause) : null),
        CsvColumn<PressReport>.Text("because", report => report.Cause?.Because),
    ];

    private static decimal? Upper(Interval bounds) => bounds.High == Interval.Unbounded ? null : bounds.High;
}
