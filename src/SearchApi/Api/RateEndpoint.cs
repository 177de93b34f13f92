using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/rates</c>.</summary>
internal static class RateEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapRates(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/rates", Read)
            .WithName("ListRates")
            .WithTags("Statistics")
            .WithSummary("The yearly average rates that amounts are shown in US dollars by, each with its source")
            .WithDescription("checked: the row was compared with the publication. Where there is no row for a currency and year, nothing is converted.")
            .Produces<RateList>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static IResult Read([AsParameters] RateParameters given)
    {
        var parameters = new Parameters();
        var unit = parameters.Unit("unit", given.Unit);
        var year = parameters.Year("year", given.Year);
        if (parameters.Problem is { } problem)
            return problem;
        ExchangeRate[] rates = [.. ExchangeRates.All.Where(rate => (unit is null || rate.Currency == unit) && (year is null || rate.Year == year))];
        return TypedResults.Ok(new RateList(rates.Length, rates));
    }
}

/// <summary>What <c>/api/rates</c> can be asked.</summary>
internal sealed record RateParameters(
    [property: FromQuery(Name = "unit"), Description("A currency, ISO 4217.")] string? Unit,
    [property: FromQuery(Name = "year"), Description("A calendar year.")] string? Year);

/// <summary>Rates.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">All of them, by currency and year.</param>
internal sealed record RateList(int Total, IReadOnlyList<ExchangeRate> Items);
