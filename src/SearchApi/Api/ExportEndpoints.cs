using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.SearchApi.Export;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/export/{file}</c>: everything at once.</summary>
internal static class ExportEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/export/{file}", WriteAsync)
            .WithName("Export")
            .WithTags("Export")
            .WithSummary("Everything at once, as a file")
            .WithDescription("figures.csv, figures.jsonl: figures with their evidence. articles.csv: articles without their texts; articles.jsonl: with them. series.csv: points of series as "
                + "SDMX-CSV 2.0. datapackage.zip: the three tables as a Frictionless data package with schema, README and provenance. Each takes the parameters of what it "
                + "holds. CSV is RFC 4180 in UTF-8, with a byte order mark (bom=true) for Excel; text cells that a spreadsheet would run as a formula begin with an apostrophe.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv", "application/jsonl", "application/vnd.sdmx.data+csv", "application/zip")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static IResult WriteAsync([Description("Name of the file.")] string file, [AsParameters] ExportParameters given, HttpRequest request, Exporter exporter, CancellationToken cancellation)
    {
        if (ExportFiles.Named(file) is not { } which)
            return Problems.NotFound($"There is no such file; there are {string.Join(", ", ExportFiles.All)}.");
        var parameters = new Parameters();
        var question = ExportQuestion.Read(name => request.Query[name] is { Count: > 0 } values ? values.ToString() : null, parameters);
        return parameters.Problem ?? TypedResults.Stream(stream => exporter.WriteAsync(which, question, stream, cancellation), ExportFiles.ContentTypeOf(which), file);
    }
}

/// <summary>What <c>/api/export/{file}</c> can be asked.</summary>
internal sealed record ExportParameters(
    [property: FromQuery(Name = "indicator"), Description("Figures and series: what is counted.")] string? Indicator,
    [property: FromQuery(Name = "stage"), Description("Figures and series: where in its life the aid or the visit stands.")] string? Stage,
    [property: FromQuery(Name = "place"), Description("Figures and series. " + ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "unit"), Description("Figures and series: ISO 4217, or 1 for counts.")] string? Unit,
    [property: FromQuery(Name = "year"), Description("Figures: the period ends in this year and does not begin before it.")] string? Year,
    [property: FromQuery(Name = "coverage"), Description("Figures and series: wholes or parts.")] string? Coverage,
    [property: FromQuery(Name = "donor"), Description("Figures and series: a donor under any of its names.")] string? Donor,
    [property: FromQuery(Name = "sector"), Description("Figures and series. " + ParameterSchemas.SectorText)] string? Sector,
    [property: FromQuery(Name = "grain"), Description("Series: length of the steps; default year.")] string? Grain,
    [property: FromQuery(Name = "basis"), Description("Series: what came in a time, what came up to it, or how many there are then.")] string? Basis,
    [property: FromQuery(Name = "provinces"), Description("Series: the 63 provinces as told (former, default), or the 34 of today (merged).")] string? Provinces,
    [property: FromQuery(Name = "portal"), Description("Articles: those of one portal.")] string? Portal,
    [property: FromQuery(Name = "relevant"), Description("Articles: about foreign-NGO aid, or not; default any.")] string? Relevant,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data only; false: real data only.")] string? Sample,
    [property: FromQuery(Name = "bom"), Description("CSV: true begins with a byte order mark, by which Excel knows UTF-8.")] string? Bom);
