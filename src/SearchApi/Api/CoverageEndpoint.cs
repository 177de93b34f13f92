using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/statistics/coverage</c>.</summary>
internal static class CoverageEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapCoverage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/statistics/coverage", ReadAsync)
            .WithName("ReadCoverage")
            .WithTags("Statistics")
            .WithSummary("How much is known: figures by province and year")
            .WithDescription("The country and every province, each year from the first to the last that has a figure. A figure counts for the year that its period ends in and "
                + "does not begin before. Where nothing is known the count is 0. As CSV, one row a province and year.")
            .Produces<CoverageAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ReadAsync([AsParameters] CoverageParameters given, CoverageService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var format = parameters.Word<AnswerFormat>("format", given.Format) ?? AnswerFormat.Json;
        var query = new CoverageQuery
        {
            Indicator = parameters.Word<Indicator>("indicator", given.Indicator),
            Sample = parameters.Flag("sample", given.Sample) ?? false,
            Provinces = parameters.Word<ProvinceSet>("provinces", given.Provinces) ?? ProvinceSet.Former,
            FromYear = parameters.Year("from_year", given.FromYear),
            ToYear = parameters.Year("to_year", given.ToYear),
        };
        if (parameters.Problem is { } problem)
            return problem;
        var table = await service.ReadAsync(query, cancellation).ConfigureAwait(false);
        return format == AnswerFormat.Csv
            ? CsvExport.Download("coverage.csv", Columns, table.Rows.SelectMany(row => row.Cells.Select(cell => new Line(row.Place, cell))).ToAsyncEnumerable(), cancellation)
            : TypedResults.Ok(new CoverageAnswer(table.Years, [.. table.Rows.Select(CoverageItem.Of)]));
    }

    private sealed record Line(string Place, CoverageCell Cell);

    private static readonly CsvColumn<Line>[] Columns =
    [
        CsvColumn<Line>.Text("place", line => line.Place),
        CsvColumn<Line>.Text("name", line => PlaceTables.NameOf(line.Place)),
        CsvColumn<Line>.Whole("year", line => line.Cell.Year),
        CsvColumn<Line>.Whole("figures", line => line.Cell.Figures),
        CsvColumn<Line>.Whole("articles", line => line.Cell.Articles),
    ];
}

/// <summary>What <c>/api/statistics/coverage</c> can be asked.</summary>
internal sealed record CoverageParameters(
    [property: FromQuery(Name = "indicator"), Description("What is counted; default anything.")] string? Indicator,
    [property: FromQuery(Name = "from_year"), Description("First year; default the first that has a figure.")] string? FromYear,
    [property: FromQuery(Name = "to_year"), Description("Last year; default the last that has a figure.")] string? ToYear,
    [property: FromQuery(Name = "provinces"), Description("The 63 provinces as told (former, default), or the 34 of today (merged).")] string? Provinces,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data; false (default): real data.")] string? Sample,
    [property: FromQuery(Name = "format"), Description("json (default) or csv.")] string? Format);

/// <summary>How much is known, by province and year.</summary>
/// <param name="Years">All years.</param>
/// <param name="Rows">The country, then every province.</param>
internal sealed record CoverageAnswer(IReadOnlyList<int> Years, IReadOnlyList<CoverageItem> Rows);

/// <summary>A province, one cell a year.</summary>
internal sealed record CoverageItem(string Place, string Name, IReadOnlyList<CountAnswer> Cells)
{
    public static CoverageItem Of(CoverageRow row) => new(row.Place, PlaceTables.NameOf(row.Place), [.. row.Cells.Select(cell => new CountAnswer(
        cell.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), cell.Figures, cell.Articles, "/api/figures" + cell.Link))]);
}

/// <summary>How many figures share a value.</summary>
/// <param name="Value">A place code, year, donor, sector or indicator.</param>
/// <param name="Figures">How many.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="FiguresLink">Opens them.</param>
internal sealed record CountAnswer(string Value, long Figures, long Articles, string FiguresLink)
{
    public static IReadOnlyList<CountAnswer> Of(IEnumerable<CountItem> items) => [.. items.Select(item => new CountAnswer(item.Value, item.Figures, item.Articles, "/api/figures" + item.Link))];
}
