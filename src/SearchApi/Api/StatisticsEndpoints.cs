using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/statistics/series</c>.</summary>
internal static class StatisticsEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapStatistics(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/statistics/series", ReadAsync)
            .WithName("ReadSeries")
            .WithTags("Statistics")
            .WithSummary("Figures year by year")
            .WithDescription("One series for each indicator, stage, place and unit that was found; none of them are mixed, nor wholes with parts, nor sample "
                + "data with real. A year's point is the reading that most independent sources agree with (copies are one source), among equals the latest "
                + "published, with the spread of all readings. Only figures that tell a whole year count (its last month may be missing), and for "
                + "organisations those that tell any day of it.")
            .Produces<SeriesList>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ReadAsync([AsParameters] SeriesParameters given, SeriesService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var query = new SeriesQuery
        {
            Indicator = parameters.Word<Indicator>("indicator", given.Indicator),
            Stage = parameters.Word<Stage>("stage", given.Stage),
            Place = parameters.Place("place", given.Place),
            Coverage = parameters.Word<Coverage>("coverage", given.Coverage) ?? Coverage.Total,
            Sample = parameters.Flag("sample", given.Sample),
        };
        if (parameters.Problem is { } problem)
            return problem;
        var series = await service.ReadAsync(query, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new SeriesList(series.Count, [.. series.Select(SeriesItem.Of)]));
    }
}

/// <summary>What <c>/api/statistics/series</c> can be asked.</summary>
internal sealed record SeriesParameters(
    [property: FromQuery(Name = "indicator"), Description("What is counted.")] string? Indicator,
    [property: FromQuery(Name = "stage"), Description("Where in its life the aid or the visit stands.")] string? Stage,
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "coverage"), Description("Wholes (default) or parts.")] string? Coverage,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data only; false: real data only.")] string? Sample);
