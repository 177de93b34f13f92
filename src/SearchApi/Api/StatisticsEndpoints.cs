using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/statistics/series</c>.</summary>
internal static class StatisticsEndpoints
{
    private const int MaxPage = 200;
    private const int DefaultPage = 50;

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapStatistics(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/statistics/series", ReadAsync)
            .WithName("ReadSeries")
            .WithTags("Statistics")
            .WithSummary("Figures over time: by year, half-year or quarter")
            .WithDescription("One series for each indicator, stage, place and unit that was found; none of them are mixed, nor wholes with parts, nor what came in a time "
                + "with what came up to it, nor sample data with real. Of wholes, a step's point is the reading that most independent sources agree with (copies are one "
                + "source), among equals the most official, then the latest, with the spread of all readings. Only figures that tell the whole step count (a report is "
                + "written some days before it ends), and for organisations those that tell any day of it. Parts (coverage=part) are added up, each told amount once: "
                + "one series a donor, or one for all where a sector is asked for; money and items only. provinces=merged: the 34 of today; what is told of the 63 is "
                + "added up for a merged province only where every member has a point of the same kind, and only money and items.")
            .Produces<SeriesList>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ReadAsync([AsParameters] SeriesParameters given, SeriesService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var query = given.Read(parameters);
        var limit = parameters.Limit("limit", given.Limit, DefaultPage, MaxPage);
        var after = parameters.SeriesCursor("after", given.After);
        if (parameters.Problem is { } problem)
            return problem;
        var page = await service.PageAsync(query, after, limit, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new SeriesList([.. page.Items.Select(SeriesItem.Of)], page.Next?.ToString()));
    }
}

/// <summary>What <c>/api/statistics/series</c> can be asked.</summary>
internal sealed record SeriesParameters(
    [property: FromQuery(Name = "indicator"), Description("What is counted.")] string? Indicator,
    [property: FromQuery(Name = "stage"), Description("Where in its life the aid or the visit stands.")] string? Stage,
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "unit"), Description("ISO 4217, or 1 for counts.")] string? Unit,
    [property: FromQuery(Name = "donor"), Description("A donor under any of its names; its figures are parts.")] string? Donor,
    [property: FromQuery(Name = "sector"), Description(ParameterSchemas.SectorText)] string? Sector,
    [property: FromQuery(Name = "coverage"), Description("Wholes or parts; default part where a donor or a sector is asked for, else total.")] string? Coverage,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data only; false: real data only.")] string? Sample,
    [property: FromQuery(Name = "grain"), Description("Length of the steps; default year.")] string? Grain,
    [property: FromQuery(Name = "basis"), Description("What came in a time, what came up to it, or how many there are then; default all, in series of their own.")] string? Basis,
    [property: FromQuery(Name = "provinces"), Description("The 63 provinces as told (former, default), or the 34 of today (merged).")] string? Provinces,
    [property: FromQuery(Name = "limit"), Description("Size of the page, default 50; above 200 counts as 200.")] string? Limit,
    [property: FromQuery(Name = "after"), Description("The next of the page before, with the same other parameters.")] string? After)
{
    /// <summary>The question; its faults go to <paramref name="parameters"/>.</summary>
    public SeriesQuery Read(Parameters parameters)
    {
        var donor = parameters.Name("donor", Donor);
        var sector = parameters.Sector("sector", Sector);
        var query = new SeriesQuery
        {
            Indicator = parameters.Word<Indicator>("indicator", Indicator),
            Stage = parameters.Word<Stage>("stage", Stage),
            Place = parameters.Place("place", Place),
            Unit = parameters.Unit("unit", Unit),
            Donor = donor,
            Sector = sector,
            Coverage = parameters.Word<Coverage>("coverage", Coverage) ?? (donor is null && sector is null ? Extractor.Figures.Coverage.Total : Extractor.Figures.Coverage.Part),
            Sample = parameters.Flag("sample", Sample),
            Grain = parameters.Word<Grain>("grain", Grain) ?? Statistics.Grain.Year,
            Basis = parameters.Word<Basis>("basis", Basis),
            Provinces = parameters.Word<ProvinceSet>("provinces", Provinces) ?? ProvinceSet.Former,
        };
        if (query.Coverage == Extractor.Figures.Coverage.Total && (donor is not null || sector is not null))
            parameters.Fault("coverage", "total", "part: what is one donor's or goes to one sector is no total");
        return query;
    }
}
