using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Review;
using NgoNews.Store;

namespace NgoNews.SearchApi.Api;

/// <summary>Official totals: bringing a file of them, one of them with its arithmetic and its versions, and the matrix of agreement.</summary>
internal static class OfficialEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapOfficial(this IEndpointRouteBuilder app)
    {
        app.MapPut("/api/official/{file}", PutAsync)
            .WithName("PutOfficialTotals").WithTags("Cross-check").WithSummary("Bring a file of official totals")
            .WithDescription("CSV (UTF-8) with the columns of corpus/official/official.schema.json, in place of what the same file name brought before: whole or not at all; a faulty file is answered with "
                + "every fault, its line and its column. With dry_run=true nothing is stored, and the answer says what would change. Needs the token of a reviewer (Authorization: Bearer) and an "
                + "Idempotency-Key: sent again under the same key, nothing is written again.")
            .RequireAuthorization(ReviewAccess.ReviewerOfApi)
            .Accepts<string>("text/csv")
            .Produces<UploadAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/cross-check/totals/{id}", FindAsync)
            .WithName("FindTotal").WithTags("Cross-check").WithSummary("An official total with its arithmetic and its versions")
            .WithDescription("The total held against each comparable press figure: what both can mean, the rate where money is converted, what lies between them, and the share of the total that it is; "
                + "and what the total said before. As CSV, one row a press figure.")
            .Produces<TotalAnswer>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/cross-check/matrix", MatrixAsync)
            .WithName("CrossCheckMatrix").WithTags("Cross-check").WithSummary("How far the press agrees with official totals, by place and year")
            .WithDescription("Places and years that have totals which can be compared; a total counts for the year that its period ends in and does not begin before. The verdict of a cell is the most "
                + "telling of its totals: conflicting, close, confirmed, single_source, not_reported. As CSV, one row a place and year.")
            .Produces<MatrixAnswer>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> PutAsync([Description("Name of the file; what it brought before is replaced.")] string file,
        [FromQuery(Name = "dry_run"), Description("true: only tells what would change.")] string? dryRun,
        [FromHeader(Name = ReviewKey.Header), Description(ReviewKey.Meaning + " Not needed for a dry run.")] string? key,
        Stream body, ClaimsPrincipal user, OfficialUpload upload, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var trial = parameters.Flag("dry_run", dryRun) ?? false;
        var name = trial ? "" : ReviewKey.Read(key, parameters);
        if (upload.FaultOf(file) is { } fault)
            parameters.Fault("file", file, fault);
        if (parameters.Problem is { } problem)
            return problem;
        var content = await OfficialText.ReadAsync(body, cancellation).ConfigureAwait(false);
        var outcome = trial
            ? await upload.TryAsync(file, content, cancellation).ConfigureAwait(false)
            : await upload.PutAsync(file, content, ReviewAccess.NameOf(user), name, cancellation).ConfigureAwait(false);
        return outcome.Import is { } import ? TypedResults.Ok(UploadAnswer.Of(outcome.File, trial, import, outcome.Changes)) : Refused(outcome);
    }

    private static IResult Refused(OfficialOutcome outcome) => Results.Problem(
        statusCode: outcome.Faults is [{ Line: 0, Column: null, Message: "the key was used for another request" }] ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
        title: "The file is refused, and nothing of it was imported",
        detail: outcome.Faults[0].ToString(),
        extensions: new Dictionary<string, object?> { ["faults"] = outcome.Faults });

    private static async Task<IResult> FindAsync([Description("Id of the total.")] string id, [FromQuery(Name = "format"), Description("json (default) or csv.")] string? format,
        CrossCheckService service, IStore store, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var form = parameters.Word<AnswerFormat>("format", format) ?? AnswerFormat.Json;
        if (parameters.Problem is { } problem)
            return problem;
        if (await service.FindAsync(id, cancellation).ConfigureAwait(false) is not { } check)
            return Problems.NotFound("There is no official total with this id.");
        if (form == AnswerFormat.Csv)
            return CsvExport.Download("total.csv", CrossCheckColumns.All, CrossCheckLine.Of(check).ToAsyncEnumerable(), cancellation);
        var versions = await store.ListTotalVersionsAsync(id, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new TotalAnswer(CrossCheckItem.Of(check), [.. check.Reports.Select(report => ArithmeticItem.Of(check, report))], VersionItem.Of(versions)));
    }

    private static async Task<IResult> MatrixAsync([AsParameters] MatrixParameters given, MatrixService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var format = parameters.Word<AnswerFormat>("format", given.Format) ?? AnswerFormat.Json;
        var indicator = parameters.Word<Indicator>("indicator", given.Indicator);
        var sample = parameters.Flag("sample", given.Sample) ?? false;
        if (parameters.Problem is { } problem)
            return problem;
        var matrix = await service.ReadAsync(indicator, sample, cancellation).ConfigureAwait(false);
        return format == AnswerFormat.Csv
            ? CsvExport.Download("matrix.csv", MatrixLine.Columns, MatrixLine.Of(matrix).ToAsyncEnumerable(), cancellation)
            : TypedResults.Ok(new MatrixAnswer(matrix.Years, [.. matrix.Rows.Select(row => new MatrixItem(row.Place, [.. row.Cells.Select(MatrixCellItem.Of)]))]));
    }
}

/// <summary>What <c>/api/cross-check/matrix</c> can be asked.</summary>
internal sealed record MatrixParameters(
    [property: FromQuery(Name = "indicator"), Description("What is counted; default anything.")] string? Indicator,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data; false (default): real data.")] string? Sample,
    [property: FromQuery(Name = "format"), Description("json (default) or csv.")] string? Format);
