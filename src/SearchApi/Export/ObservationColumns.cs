using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Export;

/// <summary>A point of a series, as an observation.</summary>
internal sealed record Observation(Series Series, SeriesPoint Point);

/// <summary>Points of series as SDMX-CSV 2.0: the three columns of the structure, the dimensions, the observation, then attributes.</summary>
internal static class ObservationColumns
{
    /// <summary>The dataflow that the rows belong to: agency, id and version.</summary>
    public const string Dataflow = "NGONEWS:DF_NGO_AID(1.0)";

    /// <summary>SDMX: not applicable.</summary>
    private const string NotApplicable = "_Z";

    /// <summary>SDMX: the total.</summary>
    private const string Total = "_T";

    public static IReadOnlyList<CsvColumn<Observation>> All { get; } =
    [
        CsvColumn<Observation>.Text("STRUCTURE", _ => "dataflow"),
        CsvColumn<Observation>.Text("STRUCTURE_ID", _ => Dataflow),
        CsvColumn<Observation>.Text("ACTION", _ => "I").Says("I: information."),
        CsvColumn<Observation>.Text("FREQ", o => o.Series.Grain switch { Grain.Half => "S", Grain.Quarter => "Q", _ => "A" }).Says("A: years, S: half-years, Q: quarters.", ["A", "S", "Q"]),
        CsvColumn<Observation>.Text("REF_AREA", o => o.Series.Place).Says("VN, an ISO 3166-2:VN code, or a province as merged on 1 July 2025 with @2025."),
        Word("INDICATOR", o => o.Series.Indicator, "What is counted."),
        Word("STAGE", o => o.Series.Stage, "Where in its life the aid or the visit stands."),
        Word("COVERAGE", o => o.Series.Coverage, "Wholes, or sums of distinct parts."),
        Word("BASIS", o => o.Series.Basis, "What came in the time, what came up to it, or how many there are then."),
        CsvColumn<Observation>.Text("SINCE", Since).Says("Of what came up to a time: from when on; _T ever, _Z not applicable."),
        CsvColumn<Observation>.Text("DONOR", o => o.Series.Coverage == Coverage.Total || o.Series.AllDonors ? Total : o.Series.Donor ?? NotApplicable).Says("Of parts: whose they are; _T all, _Z of no named donor."),
        CsvColumn<Observation>.Text("SECTOR", o => o.Series.Sector ?? Total).Says("OECD-DAC code; _T all."),
        CsvColumn<Observation>.Text("UNIT_MEASURE", o => o.Series.Unit == "1" ? "PURE_NUMB" : o.Series.Unit).Says("ISO 4217, or PURE_NUMB for counts."),
        CsvColumn<Observation>.Text("DATA_KIND", o => o.Series.Sample ? "SAMPLE" : "REAL").Says("SAMPLE: invented.", ["REAL", "SAMPLE"]),
        CsvColumn<Observation>.Text("TIME_PERIOD", Time).Says("2023, 2023-S1, 2023-Q3."),
        CsvColumn<Observation>.Number("OBS_VALUE", o => o.Point.Value).Says("The number taken; of a range, the lower end."),
        CsvColumn<Observation>.Number("HIGH", o => o.Point.High).Says("Upper end of a range."),
        CsvColumn<Observation>.Number("LOW_BOUND", o => o.Point.Bounds.Low).Says("The least that the number can mean."),
        CsvColumn<Observation>.Number("HIGH_BOUND", o => Upper(o.Point.Bounds)).Says("The most; empty where there is no bound."),
        CsvColumn<Observation>.Number("SPREAD_LOW", o => o.Point.Spread.Low).Says("The lowest number that any reading states."),
        CsvColumn<Observation>.Number("SPREAD_HIGH", o => Upper(o.Point.Spread)).Says("The highest."),
        CsvColumn<Observation>.Whole("SOURCES", o => o.Point.Sources).Says("Independent sources that agree with it."),
        Word("CHOICE", o => o.Point.Choice, "Why this number."),
        CsvColumn<Observation>.Flag("DISAGREES", o => o.Point.Disagrees).Says("Some reading says what cannot be the same number."),
        CsvColumn<Observation>.Number("USD_VALUE", o => o.Point.Usd?.Value).Says("In US dollars by the year's average rate; empty where it is not converted."),
        CsvColumn<Observation>.Number("UNITS_PER_USD", o => o.Point.Usd?.Rate?.UnitsPerUsd).Says("That rate."),
        CsvColumn<Observation>.Text("FIGURES", o => string.Join(' ', o.Point.Figures.Select(f => f.Figure.Id.ToString(CultureInfo.InvariantCulture)))).Says("Ids of the figures whose values add up to it."),
    ];

    private static CsvColumn<Observation> Word<T>(string name, Func<Observation, T> value, string about)
        where T : struct, Enum =>
        CsvColumn<Observation>.Text(name, o => Code(WireName<T>.Of(value(o)))).Says(about, [.. WireName<T>.All.Select(Code)]);

    /// <summary>Codes of SDMX are in capitals by custom.</summary>
    private static string Code(string word) => word.ToUpperInvariant();

    private static string Since(Observation o) => o.Series.Basis != Basis.Cumulative ? NotApplicable : FigureColumns.Day(o.Series.Since) ?? Total;

    private static string Time(Observation o) => o.Point.Slot.ToString().Replace('H', 'S');

    private static decimal? Upper(Interval bounds) => bounds.High == Interval.Unbounded ? null : bounds.High;
}
