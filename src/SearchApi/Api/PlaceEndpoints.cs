using System.ComponentModel;

using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/places</c> and one place.</summary>
internal static class PlaceEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapPlaces(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/places", ListAsync)
            .WithName("ListPlaces")
            .WithTags("Places")
            .WithSummary("The country, the 63 provinces, and those merged on 1 July 2025, with how many figures are told of each")
            .Produces<PlaceList>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/places/{code}", FindAsync)
            .WithName("FindPlace")
            .WithTags("Places")
            .WithSummary("A place: how much is told of it, by year, indicator, donor and sector, and its totals by year")
            .WithDescription("Of a province merged on 1 July 2025 the series hold what is told of it, and the sums of its members where each has a point of the same kind.")
            .Produces<PlaceAnswer>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ListAsync([AsParameters] SampleParameter given, PlaceService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var sample = parameters.Flag("sample", given.Sample) ?? false;
        if (parameters.Problem is { } problem)
            return problem;
        var items = await service.ListAsync(sample, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new PlaceList(items.Count, items));
    }

    private static async Task<IResult> FindAsync([Description(ParameterSchemas.PlaceText)] string code, [AsParameters] SampleParameter given, PlaceService service,
        CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var sample = parameters.Flag("sample", given.Sample) ?? false;
        if (parameters.Problem is { } problem)
            return problem;
        return await service.FindAsync(code, sample, cancellation).ConfigureAwait(false) is { } place
            ? TypedResults.Ok(PlaceAnswer.Of(place))
            : Problems.NotFound("This code names no place.");
    }
}

/// <summary>Places.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">All of them: the country, then by code.</param>
internal sealed record PlaceList(int Total, IReadOnlyList<PlaceItem> Items);

/// <summary>A place as the API hands it out.</summary>
/// <param name="Code">VN, ISO 3166-2:VN, or a province as merged with @2025.</param>
/// <param name="Name">In Vietnamese.</param>
/// <param name="Members">Of a merged province: what it was formed of.</param>
/// <param name="MergedInto">Of a province that was merged: what it is in now; else null.</param>
/// <param name="Figures">How many figures are told of it.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="FiguresLink">Opens them.</param>
/// <param name="ByYear">By year, oldest first.</param>
/// <param name="ByIndicator">By indicator.</param>
/// <param name="ByDonor">By donor; figures without one are left out.</param>
/// <param name="BySector">By sector of the articles; a figure counts once for each.</param>
/// <param name="Series">Totals by year.</param>
internal sealed record PlaceAnswer(string Code, string Name, IReadOnlyList<string> Members, string? MergedInto, long Figures, long Articles, string FiguresLink,
    IReadOnlyList<CountAnswer> ByYear, IReadOnlyList<CountAnswer> ByIndicator, IReadOnlyList<CountAnswer> ByDonor, IReadOnlyList<CountAnswer> BySector, IReadOnlyList<SeriesItem> Series)
{
    public static PlaceAnswer Of(PlaceSummary place) => new(place.Place.Code, place.Place.Name, place.Place.Members, place.Place.MergedInto, place.Place.Figures, place.Place.Articles,
        "/api/figures" + place.Link, CountAnswer.Of(place.ByYear), CountAnswer.Of(place.ByIndicator), CountAnswer.Of(place.ByDonor), CountAnswer.Of(place.BySector),
        [.. place.Series.Select(SeriesItem.Of)]);
}
