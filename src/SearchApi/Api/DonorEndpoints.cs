using System.ComponentModel;
using System.Globalization;

using Microsoft.AspNetCore.Mvc;

using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/donors</c> and one donor.</summary>
internal static class DonorEndpoints
{
    private const int MaxPage = 1000;
    private const int DefaultPage = 100;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapDonors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/donors", ListAsync)
            .WithName("ListDonors")
            .WithTags("Donors")
            .WithSummary("Donors that figures name, those with most figures first")
            .WithDescription("Names of one organisation are one donor where the table of donors knows them.")
            .Produces<DonorListAnswer>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/donors/{name}", FindAsync)
            .WithName("FindDonor")
            .WithTags("Donors")
            .WithSummary("A donor: its names, how much is told of it, where and when, and the sums of its distinct parts by year")
            .WithDescription("A figure that names a donor is a part of what its place got. The sums hold what was reported, each amount once; nobody printed them, and what "
                + "nobody reported is not in them.")
            .Produces<DonorAnswer>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ListAsync([AsParameters] DonorParameters given, DonorService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var sample = parameters.Flag("sample", given.Sample) ?? false;
        var place = parameters.Place("place", given.Place);
        var limit = parameters.Limit("limit", given.Limit, DefaultPage, MaxPage);
        var after = (int)(parameters.Number("after", given.After, 0, int.MaxValue) ?? 0);
        if (parameters.Problem is { } problem)
            return problem;
        var list = await service.ListAsync(sample, place, after, limit, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new DonorListAnswer(list.Total, list.Items, list.Next?.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> FindAsync([Description("Any name of the donor, percent-encoded.")] string name, [AsParameters] SampleParameter given, DonorService service,
        CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var sample = parameters.Flag("sample", given.Sample) ?? false;
        if (parameters.Problem is { } problem)
            return problem;
        return await service.FindAsync(name, sample, cancellation).ConfigureAwait(false) is { } donor
            ? TypedResults.Ok(DonorAnswer.Of(donor))
            : Problems.NotFound("No figure names this donor.");
    }
}

/// <summary>What <c>/api/donors</c> can be asked.</summary>
internal sealed record DonorParameters(
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data; false (default): real data.")] string? Sample,
    [property: FromQuery(Name = "limit"), Description("Size of the page, default 100; above 1000 counts as 1000.")] string? Limit,
    [property: FromQuery(Name = "after"), Description("The next of the page before, with the same other parameters.")] string? After);

/// <summary>Sample data or real data.</summary>
internal sealed record SampleParameter(
    [property: FromQuery(Name = "sample"), Description("true: invented sample data; false (default): real data.")] string? Sample);

/// <summary>A page of donors.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of the page.</param>
/// <param name="Next">Give this as 'after' for the next page; null at the end.</param>
internal sealed record DonorListAnswer(int Total, IReadOnlyList<DonorItem> Items, string? Next);

/// <summary>A donor as the API hands it out.</summary>
/// <param name="Name">The name that stands for it.</param>
/// <param name="CalledBy">The names that figures call it by.</param>
/// <param name="Country">ISO 3166-1, or several joined by a slash; null where not known.</param>
/// <param name="Kind">As the table of donors has it; null where it does not know the donor.</param>
/// <param name="Figures">How many figures name it.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="FiguresLink">Opens them.</param>
/// <param name="ByPlace">By place.</param>
/// <param name="ByYear">By year, oldest first.</param>
/// <param name="BySector">By sector of the articles; a figure counts once for each.</param>
/// <param name="Series">Sums of its distinct parts by year.</param>
internal sealed record DonorAnswer(string Name, IReadOnlyList<string> CalledBy, string? Country, string? Kind, long Figures, long Articles, string FiguresLink,
    IReadOnlyList<CountAnswer> ByPlace, IReadOnlyList<CountAnswer> ByYear, IReadOnlyList<CountAnswer> BySector, IReadOnlyList<SeriesItem> Series)
{
    public static DonorAnswer Of(DonorSummary donor) => new(donor.Name, donor.CalledBy, donor.Known?.Country, donor.Known?.Kind, donor.Figures, donor.Articles,
        "/api/figures" + donor.Link, CountAnswer.Of(donor.ByPlace), CountAnswer.Of(donor.ByYear), CountAnswer.Of(donor.BySector), [.. donor.Series.Select(SeriesItem.Of)]);
}
