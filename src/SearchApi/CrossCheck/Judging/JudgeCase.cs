using System.Globalization;
using System.Text.Json;

using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Judging;

/// <summary>One line for the judge: a total and the press figures to hold against it.</summary>
/// <param name="Id">As given.</param>
/// <param name="Total">The total.</param>
/// <param name="Press">The figures, as rows of the store would be.</param>
internal sealed record JudgeCase(string? Id, OfficialTotal Total, IReadOnlyList<FigureRow> Press)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="CaseFault">A field is not as it has to be.</exception>
    public static JudgeCase Read(JsonElement line)
    {
        var id = IdOf(line);
        var total = TotalOf(CaseFields.Within(line, "total"), id);
        if (!line.TryGetProperty("press", out var press))
            throw new CaseFault("press", "is missing; expected a list of figures");
        if (press.ValueKind != JsonValueKind.Array)
            throw new CaseFault("press", "no list; expected a list of figures");
        return new JudgeCase(id, total, [.. press.EnumerateArray().Select((figure, at) => RowOf(CaseFields.Of(figure, $"press[{at}]"), at))]);
    }

    /// <summary>The id of a line, as far as it has one.</summary>
    public static string? IdOf(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("id", out var id))
            return null;
        return id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw new CaseFault("id", "expected a text"),
        };
    }

    private static OfficialTotal TotalOf(CaseFields fields, string? id)
    {
        var figure = FigureOf(fields);
        fields.Published("published");
        return new OfficialTotal
        {
            Id = id ?? "",
            Sample = false,
            Indicator = figure.Indicator,
            Stage = figure.Stage,
            Place = figure.Place,
            Period = figure.Period,
            Coverage = figure.Coverage,
            Value = figure.Value,
            High = figure.High,
            Unit = figure.Unit,
            Qualifier = figure.Qualifier,
            Basis = fields.Text("basis") ?? Comparability.BasisAll,
            Source = fields.Text("source") ?? "",
            Published = fields.Text("published"),
            Trust = "",
        };
    }

    private static FigureRow RowOf(CaseFields fields, int at)
    {
        var fragment = fields.Text("text_fragment") ?? "";
        var name = string.Create(CultureInfo.InvariantCulture, $"press[{at}]");
        return new FigureRow(at, name, 1, FigureOf(fields), [fragment], fragment, "", null, fields.Text("portal") ?? name, fields.Published("published"),
            Sample: false, ContentHash: "", Cluster: fields.Text("cluster") ?? name);
    }

    private static Figure FigureOf(CaseFields fields)
    {
        var indicator = fields.Word<Indicator>("indicator");
        var stage = fields.Word<Stage>("stage");
        if (!IndicatorStages.Of(indicator).Contains(stage))
            throw new CaseFault(fields.Path("stage"), $"'{WireName<Stage>.Of(stage)}' is no stage of {WireName<Indicator>.Of(indicator)}");
        var value = fields.Number("value") ?? throw new CaseFault(fields.Path("value"), "is missing; expected a number in base units");
        var high = fields.Number("high");
        if (high < value)
            throw new CaseFault(fields.Path("high"), "is below the value; expected the upper end of the range");
        return new Figure
        {
            Indicator = indicator,
            Value = value,
            High = high,
            Unit = UnitOf(fields, indicator),
            Qualifier = fields.Word<Qualifier>("qualifier"),
            Stage = stage,
            Place = fields.Text("place"),
            Period = fields.Days("period"),
            Coverage = fields.Word<Coverage>("coverage"),
            Donor = fields.Text("donor"),
            Mentions = [],
        };
    }

    private static string UnitOf(CaseFields fields, Indicator indicator)
    {
        var unit = fields.Text("unit") ?? throw new CaseFault(fields.Path("unit"), "is missing; expected an ISO 4217 code or 1");
        var isCurrency = unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
        return (indicator == Indicator.AidValue ? isCurrency : unit == "1")
            ? unit
            : throw new CaseFault(fields.Path("unit"), $"'{unit}'; expected {(indicator == Indicator.AidValue ? "an ISO 4217 code" : "1")}");
    }
}
