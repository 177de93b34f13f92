using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Export;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/figures</c>.</summary>
internal static class FigureEndpoints
{
    /// <summary>The largest page in JSON.</summary>
    internal const int MaxPage = 1000;

    private const int DefaultPage = 100;

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapFigures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/figures", ListAsync)
            .WithName("ListFigures")
            .WithTags("Figures")
            .WithSummary("Figures with their evidence")
            .WithDescription("Figures of the current version of every article, in the order they were stored, each with the words and the sentence it was "
                + "read from. As CSV (RFC 4180, UTF-8) all that fit are sent in one file, at most 1,000,000; text cells that a spreadsheet would run as a "
                + "formula begin with an apostrophe.")
            .Produces<FigureList>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ListAsync([AsParameters] FigureParameters given, HttpRequest request, IStore store, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var format = parameters.Word<AnswerFormat>("format", given.Format) ?? AnswerFormat.Json;
        var limit = parameters.Limit("limit", given.Limit, format == AnswerFormat.Csv ? CsvExport.MaxRows : DefaultPage, format == AnswerFormat.Csv ? CsvExport.MaxRows : MaxPage);
        var filter = FigureFilter.Read(name => request.Query[name] is { Count: > 0 } values ? values.ToString() : null, parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var query = await filter.ResolveAsync(store, cancellation).ConfigureAwait(false);
        return format == AnswerFormat.Csv
            ? CsvExport.Download("figures.csv", FigureColumns.All, Rows(store, query, limit, cancellation), cancellation)
            : TypedResults.Ok(await PageAsync(store, query, limit, cancellation).ConfigureAwait(false));
    }

    private static IAsyncEnumerable<FigureRow> Rows(IStore store, FigureQuery query, int limit, CancellationToken cancellation) =>
        store.ReadAllAsync(query with { Limit = Math.Min(limit, FigureFeed.PageSize) }, cancellation).Take(limit);

    private static async Task<FigureList> PageAsync(IStore store, FigureQuery query, int limit, CancellationToken cancellation)
    {
        // One more than asked for tells whether a page follows.
        var page = await store.FindFiguresAsync(query with { Limit = limit + 1 }, cancellation).ConfigureAwait(false);
        var items = page.Items.Take(limit).Select(FigureItem.Of).ToArray();
        var next = page.Items.Count > limit ? items[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return new FigureList(page.Total, items, next);
    }
}

/// <summary>What <c>/api/figures</c> can be asked.</summary>
internal sealed record FigureParameters(
    [property: FromQuery(Name = "id"), Description("These figures, by their ids, separated by commas.")] string? Id,
    [property: FromQuery(Name = "indicator"), Description("What is counted.")] string? Indicator,
    [property: FromQuery(Name = "stage"), Description("Where in its life the aid or the visit stands.")] string? Stage,
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText + " Several are separated by commas.")] string? Place,
    [property: FromQuery(Name = "unit"), Description("ISO 4217, or 1 for counts.")] string? Unit,
    [property: FromQuery(Name = "year"), Description("The period ends in this year and does not begin before it.")] string? Year,
    [property: FromQuery(Name = "slot"), Description("Those that a series takes for this year, half-year or quarter; with indicator and stage, and basis where it is not period.")] string? Slot,
    [property: FromQuery(Name = "basis"), Description("With slot: what came in that time (period, default), what came up to it (cumulative), or how many there are then (state).")] string? Basis,
    [property: FromQuery(Name = "since"), Description("With a cumulative basis: the day it counts from; ever (default) where it has no beginning.")] string? Since,
    [property: FromQuery(Name = "coverage"), Description("Wholes or parts.")] string? Coverage,
    [property: FromQuery(Name = "donor"), Description("A donor under any of its names; none: of no named donor.")] string? Donor,
    [property: FromQuery(Name = "sector"), Description(ParameterSchemas.SectorText)] string? Sector,
    [property: FromQuery(Name = "article"), Description("Figures of this article.")] string? Article,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data only; false: real data only.")] string? Sample,
    [property: FromQuery(Name = "limit"), Description("Size of the page, default 100; above 1000 counts as 1000. In CSV default all, at most 1000000.")] string? Limit,
    [property: FromQuery(Name = "after"), Description("The next of the page before.")] string? After,
    [property: FromQuery(Name = "format"), Description("json (default) or csv.")] string? Format);
