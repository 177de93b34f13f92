using System.ComponentModel;

using Microsoft.AspNetCore.Mvc;

using NgoNews.SearchApi.Watching;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/portals</c>.</summary>
internal static class PortalEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapPortals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/portals", ListAsync)
            .WithName("Portals")
            .WithTags("Portals")
            .WithSummary("Every declared portal, and how its harvests go")
            .WithDescription("late: no run succeeded for two of its rhythms; silent: nothing new for longer than its pauses so far let expect; failing: the latest run failed; "
                + "waiting: never run yet; working; inactive: declared, not harvested. trouble says why the latest run did not deal with everything, note what the declaration "
                + "rests on. runs are the latest ten, newest first. Empty where the server harvests nothing.")
            .Produces<PortalList>()
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        return app;
    }

    private static async Task<IResult> ListAsync([AsParameters] PortalParameters given, PortalWatch watch, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var state = parameters.Word<PortalState>("state", given.State);
        if (parameters.Problem is { } problem)
            return problem;
        var items = (await watch.ReadAsync(cancellation).ConfigureAwait(false)).Where(status => state is null || status.State == state).Select(PortalItem.Of).ToArray();
        return TypedResults.Ok(new PortalList(items.Length, items));
    }
}

/// <summary>What <c>/api/portals</c> can be asked.</summary>
internal sealed record PortalParameters(
    [property: FromQuery(Name = "state"), Description("How the portal does.")] string? State);
