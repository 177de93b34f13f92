using System.Globalization;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Reads one line as a total, and holds its cells against each other.</summary>
internal static class OfficialRow
{
    private const int MaxId = 100;

    private static readonly string[] PublishedForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private static readonly string[] Flags = ["true", "false"];

    /// <summary>Reads every cell, so that every fault of the line is told at once.</summary>
    public static OfficialTotal Read(OfficialCells cells)
    {
        var indicator = cells.Word<Indicator>(OfficialColumns.Indicator);
        var qualifier = cells.Word<Qualifier>(OfficialColumns.Qualifier);
        var value = Value(cells, indicator);
        return new OfficialTotal
        {
            Id = Id(cells),
            Sample = cells.OneOf(OfficialColumns.Sample, Flags) == "true",
            Indicator = indicator.GetValueOrDefault(),
            Stage = StageOf(cells, indicator),
            Place = Place(cells),
            Period = PeriodOf(cells),
            Coverage = cells.Word<Coverage>(OfficialColumns.Coverage).GetValueOrDefault(),
            Value = value,
            High = High(cells, qualifier, value),
            Unit = Unit(cells, indicator),
            Qualifier = qualifier.GetValueOrDefault(),
            Basis = cells.Required(OfficialColumns.Basis),
            Source = cells.Required(OfficialColumns.Source),
            SourceUrl = SourceUrl(cells),
            Published = Published(cells),
            Trust = cells.OneOf(OfficialColumns.Trust, OfficialColumns.TrustValues),
            Note = cells.Optional(OfficialColumns.Note),
        };
    }

    private static string Id(OfficialCells cells)
    {
        var id = cells.Required(OfficialColumns.Id);
        if (id.Length > MaxId)
            cells.Fault(OfficialColumns.Id, $"{id.Length} characters; expected at most {MaxId}");
        return id;
    }

    private static Stage StageOf(OfficialCells cells, Indicator? indicator)
    {
        if (cells.Word<Stage>(OfficialColumns.Stage) is not { } stage || indicator is not { } counted)
            return default;
        var allowed = IndicatorStages.Of(counted);
        if (!allowed.Contains(stage))
        {
            cells.Fault(OfficialColumns.Stage,
                $"'{WireName<Stage>.Of(stage)}' is no stage of {WireName<Indicator>.Of(counted)}; expected one of {string.Join(", ", allowed.Select(WireName<Stage>.Of))}");
        }
        return stage;
    }

    private static string? Place(OfficialCells cells)
    {
        var place = cells.Optional(OfficialColumns.Place);
        if (place is not null && !PlaceCodes.IsKnown(place))
            cells.Fault(OfficialColumns.Place, $"'{place}'; expected {PlaceCodes.Form}, or nothing");
        return place;
    }

    private static Period PeriodOf(OfficialCells cells)
    {
        var period = new Period(cells.Day(OfficialColumns.PeriodFrom), cells.Day(OfficialColumns.PeriodTo));
        if (period.From > period.To)
            cells.Fault(OfficialColumns.PeriodTo, "the period ends before it begins");
        return period;
    }

    private static decimal Value(OfficialCells cells, Indicator? indicator)
    {
        cells.Required(OfficialColumns.Value);
        var value = cells.Number(OfficialColumns.Value) ?? 0;
        if (indicator is { } counted and not Indicator.AidValue && value != decimal.Truncate(value))
            cells.Fault(OfficialColumns.Value, $"a fraction; expected a whole number for {WireName<Indicator>.Of(counted)}");
        return value;
    }

    private static decimal? High(OfficialCells cells, Qualifier? qualifier, decimal value)
    {
        var given = cells.Optional(OfficialColumns.High) is not null;
        var high = cells.Number(OfficialColumns.High);
        if (qualifier == Qualifier.Range && !given)
            cells.Fault(OfficialColumns.High, "the cell is empty; expected the upper end of the range");
        else if (qualifier is { } hedge and not Qualifier.Range && given)
            cells.Fault(OfficialColumns.High, $"an upper end with the qualifier {WireName<Qualifier>.Of(hedge)}; expected range, or an empty cell");
        else if (high <= value)
            cells.Fault(OfficialColumns.High, "not above the value; expected the upper end of the range");
        return high;
    }

    private static string Unit(OfficialCells cells, Indicator? indicator)
    {
        var unit = cells.Required(OfficialColumns.Unit);
        if (unit.Length == 0 || indicator is not { } counted)
            return unit;
        if (counted == Indicator.AidValue && !(unit.Length == 3 && unit.All(char.IsAsciiLetterUpper)))
            cells.Fault(OfficialColumns.Unit, $"'{unit}' for aid_value; expected an ISO 4217 code (USD, VND)");
        else if (counted != Indicator.AidValue && unit != "1")
            cells.Fault(OfficialColumns.Unit, $"'{unit}' for {WireName<Indicator>.Of(counted)}; expected 1, as for every count");
        return unit;
    }

    private static string? SourceUrl(OfficialCells cells)
    {
        var text = cells.Optional(OfficialColumns.SourceUrl);
        if (text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            cells.Fault(OfficialColumns.SourceUrl, $"'{text}'; expected an http or https address, or nothing");
        return text;
    }

    private static string? Published(OfficialCells cells)
    {
        var text = cells.Optional(OfficialColumns.Published);
        if (text is not null && !DateOnly.TryParseExact(text, PublishedForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            cells.Fault(OfficialColumns.Published, $"'{text}'; expected 2023-12-31, 2023-12 or 2023, or nothing");
        return text;
    }
}
