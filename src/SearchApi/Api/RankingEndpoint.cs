using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/statistics/ranking</c>.</summary>
internal static class RankingEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapRanking(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/statistics/ranking", ReadAsync)
            .WithName("RankPlaces")
            .WithTags("Statistics")
            .WithSummary("Provinces by their number of one year, half-year or quarter")
            .WithDescription("The points are those of the series of that indicator, stage and step. Money is ranked in US dollars by the average rate of the year unless a "
                + "unit is asked for; each row has the amount as it was told beside it, with the rate. A province without a point is listed in missing: nothing is known "
                + "of it, which is not zero. meets_next: the interval meets that of the next row, so that their order is not known.")
            .Produces<RankingAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ReadAsync([AsParameters] RankingParameters given, RankingService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var format = parameters.Word<AnswerFormat>("format", given.Format) ?? AnswerFormat.Json;
        var query = given.Read(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var ranking = await service.ReadAsync(query, cancellation).ConfigureAwait(false);
        return format == AnswerFormat.Csv
            ? CsvExport.Download("ranking.csv", RankingColumns.All, ranking.Rows.Select(row => (ranking, row)).ToAsyncEnumerable(), cancellation)
            : TypedResults.Ok(RankingAnswer.Of(ranking));
    }
}

/// <summary>What <c>/api/statistics/ranking</c> can be asked.</summary>
internal sealed record RankingParameters(
    [property: FromQuery(Name = "indicator"), Description("What is counted; needed.")] string? Indicator,
    [property: FromQuery(Name = "stage"), Description("Where in its life the aid or the visit stands; needed.")] string? Stage,
    [property: FromQuery(Name = "slot"), Description("The year (2023), half-year (2023-H1) or quarter (2023-Q3); needed.")] string? Slot,
    [property: FromQuery(Name = "unit"), Description("Only amounts told in this currency; default all, in US dollars.")] string? Unit,
    [property: FromQuery(Name = "basis"), Description("What came in that time, what came up to it, or how many there are then; default what such figures usually say.")] string? Basis,
    [property: FromQuery(Name = "provinces"), Description("The 63 provinces as told (former, default), or the 34 of today (merged).")] string? Provinces,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data; false (default): real data.")] string? Sample,
    [property: FromQuery(Name = "format"), Description("json (default) or csv.")] string? Format)
{
    /// <summary>The question; its faults go to <paramref name="parameters"/>.</summary>
    public RankingQuery Read(Parameters parameters) => new()
    {
        Indicator = parameters.Needed("indicator", Indicator, parameters.Word<Indicator>, $"one of {string.Join(", ", WireName<Indicator>.All)}"),
        Stage = parameters.Needed("stage", Stage, parameters.Word<Stage>, $"one of {string.Join(", ", WireName<Stage>.All)}"),
        Slot = parameters.Needed("slot", Slot, parameters.Slot, "a year (2023), half-year (2023-H1) or quarter (2023-Q3)"),
        Unit = parameters.Unit("unit", Unit),
        Basis = parameters.Word<Basis>("basis", Basis),
        Provinces = parameters.Word<ProvinceSet>("provinces", Provinces) ?? ProvinceSet.Former,
        Sample = parameters.Flag("sample", Sample) ?? false,
    };
}

/// <summary>A ranking as the API hands it out.</summary>
/// <param name="Indicator">What is counted.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Slot">The step.</param>
/// <param name="Basis">What the figures say of the time.</param>
/// <param name="Unit">Unit of the ranked numbers.</param>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Rows">The highest first.</param>
/// <param name="Missing">Provinces of which nothing is known.</param>
internal sealed record RankingAnswer(Indicator Indicator, Stage Stage, string Slot, Basis Basis, string Unit, bool Sample, IReadOnlyList<RankedItem> Rows, IReadOnlyList<string> Missing)
{
    public static RankingAnswer Of(Ranking ranking) => new(ranking.Query.Indicator, ranking.Query.Stage, ranking.Query.Slot.ToString(), ranking.Basis, ranking.Unit,
        ranking.Query.Sample, [.. ranking.Rows.Select(row => new RankedItem(row.Rank, row.Place, PlaceTables.NameOf(row.Place), PlainNumber.Of(row.Value), BoundsItem.Of(row.Bounds),
            row.MeetsNext, row.Series.Unit, PointItem.Of(row.Series, row.Point)))], ranking.Missing);
}

/// <summary>A province in a ranking.</summary>
/// <param name="Rank">From 1; equal numbers share a rank.</param>
/// <param name="Place">Its code.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="Value">Its number, in the ranking's unit.</param>
/// <param name="Bounds">What it can mean, in the ranking's unit.</param>
/// <param name="MeetsNext">Which of this and the next is higher is not known.</param>
/// <param name="ToldUnit">The unit that the number was told in.</param>
/// <param name="Point">The number as told, with its readings.</param>
internal sealed record RankedItem(int Rank, string Place, string Name, decimal Value, BoundsItem Bounds, bool MeetsNext, string ToldUnit, PointItem Point);
