using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.CrossCheck.Truth;
using NgoNews.SearchApi.Export;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/cross-check</c> and what lies below it.</summary>
internal static class CrossCheckEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapCrossCheck(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/cross-check", CompareAsync)
            .WithName("CrossCheck")
            .WithTags("Cross-check")
            .WithSummary("Official totals held against the press")
            .WithDescription("Each official total of a place and year with the press figures of the same indicator, stage, place and period. Both are "
                + "intervals, made of the hedge and the printed precision. The verdict is the first that holds: conflicting, not_reported, confirmed "
                + "(two or more independent sources agree; copies are one source), close, single_source. A total that was not formed over all "
                + "says in not_compared why it is held against nothing. As CSV, one row a press figure.")
            .Produces<CrossCheckList>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/cross-check/findings", FindAsync)
            .WithName("CrossCheckFindings")
            .WithTags("Cross-check")
            .WithSummary("Official totals that do not add up")
            .WithDescription("Totals held against each other, without any press: several numbers for one thing, years against spans, averages against sums, provinces against the "
                + "country, parts against totals, disbursed against committed, one number for different times, jumps. Each finding has its totals as evidence and says the arithmetic; "
                + "ordered by rank, which is how sure and how large it is. As CSV, one row a finding.")
            .Produces<FindingList>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/cross-check/estimates", EstimateAsync)
            .WithName("CrossCheckEstimates")
            .WithTags("Cross-check")
            .WithSummary("What is most likely so, where several sources speak")
            .WithDescription("For every indicator, stage, place and year that two or more independent sources tell: the best number, its interval and the probability that the true "
                + "number lies in it, from how the sources agree, from their independence (copies are one), and from how often each was right elsewhere; offices are sources, too. "
                + "records are the sources' shares of right claims. As CSV, one row an estimate.")
            .Produces<EstimateList>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/cross-check/claim-reviews", ReviewAsync)
            .WithName("CrossCheckClaimReviews")
            .WithTags("Cross-check")
            .WithSummary("Comparable press figures as schema.org ClaimReview (JSON-LD)")
            .WithDescription("One ClaimReview a press figure that claims the slot of an official total: the sentence, who printed it and where, a rating from 1 (conflicts) to 5 (agrees), "
                + "the likely cause. Invented sample data is left out.")
            .Produces<object>(StatusCodes.Status200OK, "application/ld+json")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> EstimateAsync([AsParameters] CrossCheckParameters given, TruthService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (format, place, year) = given.Read(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var reading = await service.ReadAsync(cancellation).ConfigureAwait(false);
        var found = reading.Of(place, year);
        if (format == AnswerFormat.Csv)
            return CsvExport.Download("estimates.csv", EstimateColumns.All, found.ToAsyncEnumerable(), cancellation);
        var heard = found.SelectMany(estimate => estimate.Sources).ToHashSet(StringComparer.Ordinal);
        return TypedResults.Ok(new EstimateList(found.Count, [.. found.Select(EstimateItem.Of)], [.. reading.Records.Where(record => heard.Contains(record.Source))]));
    }

    private static async Task<IResult> ReviewAsync([AsParameters] ClaimReviewParameters given, CrossCheckService service, HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var place = parameters.Place("place", given.Place);
        var year = parameters.Year("year", given.Year);
        if (parameters.Problem is { } problem)
            return problem;
        var checks = await service.CompareAsync(place, year, cancellation).ConfigureAwait(false);
        return TypedResults.Json(ClaimReviews.Of(checks, $"{request.Scheme}://{request.Host}"), contentType: "application/ld+json");
    }

    private static async Task<IResult> FindAsync([AsParameters] CrossCheckParameters given, CrossCheckService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (format, place, year) = given.Read(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var findings = await service.FindAsync(place, year, cancellation).ConfigureAwait(false);
        return format == AnswerFormat.Csv
            ? CsvExport.Download("findings.csv", FindingColumns.All, findings.ToAsyncEnumerable(), cancellation)
            : TypedResults.Ok(new FindingList(findings.Count, [.. findings.Select(FindingItem.Of)]));
    }

    private static async Task<IResult> CompareAsync([AsParameters] CrossCheckParameters given, CrossCheckService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (format, place, year) = given.Read(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var checks = await service.CompareAsync(place, year, cancellation).ConfigureAwait(false);
        return format == AnswerFormat.Csv
            ? CsvExport.Download("cross-check.csv", CrossCheckColumns.All, checks.SelectMany(CrossCheckLine.Of).ToAsyncEnumerable(), cancellation)
            : TypedResults.Ok(new CrossCheckList(checks.Count, [.. checks.Select(CrossCheckItem.Of)]));
    }
}

/// <summary>What <c>/api/cross-check</c> can be asked.</summary>
internal sealed record CrossCheckParameters(
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "year"), Description("The total's period ends in this year and does not begin before it.")] string? Year,
    [property: FromQuery(Name = "format"), Description("json (default) or csv.")] string? Format)
{
    /// <summary>The question; its faults go to <paramref name="parameters"/>.</summary>
    public (AnswerFormat Format, string? Place, int? Year) Read(Parameters parameters) =>
        (parameters.Word<AnswerFormat>("format", Format) ?? AnswerFormat.Json, parameters.Place("place", Place), parameters.Year("year", Year));
}

/// <summary>What <c>/api/cross-check/claim-reviews</c> can be asked.</summary>
internal sealed record ClaimReviewParameters(
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "year"), Description("The total's period ends in this year and does not begin before it.")] string? Year);
