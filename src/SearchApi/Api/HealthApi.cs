using System.ComponentModel;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Watching;
using NgoNews.Store;

namespace NgoNews.SearchApi.Api;

/// <summary>Whether the process runs, and whether it can answer for everything that is stored.</summary>
internal static class HealthApi
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new LiveAnswer("live")))
            .WithName("Live")
            .WithTags("Health")
            .WithSummary("The process runs and answers")
            .Produces<LiveAnswer>();
        routes.MapGet("/health/ready", ReadyAsync)
            .WithName("Ready")
            .WithTags("Health")
            .WithSummary("The store can be read and the index follows it closely")
            .WithDescription("Ready once the index holds everything that is stored, and as long as everything that was stored ten seconds ago is in it: while something is stored all the time, "
                + "no node is ever at the very end. Nodes that share a store are put behind a proxy by this.")
            .Produces<ReadyAnswer>()
            .Produces<ReadyAnswer>(StatusCodes.Status503ServiceUnavailable);
        routes.MapGet("/health/portals", PortalsAsync)
            .WithName("PortalsHealth")
            .WithTags("Health")
            .WithSummary("Every active portal brings something as often as it should")
            .WithDescription("degraded, still with status 200, where a portal had no successful run for two of its rhythms, or brought nothing new for longer than its pauses so far let expect: "
                + "the server answers all the same, and an operator should look. 503 where the store cannot be read.")
            .Produces<PortalsAnswer>()
            .Produces<PortalsAnswer>(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<IResult> PortalsAsync(PortalWatch watch, ILogger<PortalWatch> logger, CancellationToken cancellation)
    {
        try
        {
            var active = (await watch.ReadAsync(cancellation).ConfigureAwait(false)).Where(s => s.State != PortalState.Inactive).ToArray();
            PortalHealth[] degraded = [.. active.Where(s => PortalJudgement.IsDegraded(s.State)).Select(s => new PortalHealth(s.Portal.Id, s.State, s.LastSuccess, s.LastNew, s.Trouble))];
            return Results.Ok(new PortalsAnswer(degraded.Length == 0 ? "healthy" : "degraded", active.Length, degraded));
        }
        catch (Exception e) when (e is StoreException or System.Data.Common.DbException or IOException)
        {
            logger.LogWarning(e, "The portals' health is not known: the store cannot be read.");
            return Results.Json(new PortalsAnswer("unreadable", null, []), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> ReadyAsync(IndexProjector projector, ILogger<IndexProjector> logger, CancellationToken cancellation)
    {
        try
        {
            var lag = await projector.LagAsync(cancellation).ConfigureAwait(false);
            return Answer(new ReadyAnswer(lag.IsCaughtUp ? "ready" : "catching_up", lag.Stored, lag.Indexed, lag.Changes));
        }
        catch (Exception e) when (e is StoreException or System.Data.Common.DbException or IOException)
        {
            logger.LogWarning(e, "Not ready: the store or the index cannot be read.");
            return Answer(new ReadyAnswer("unreadable", null, null, null));
        }
    }

    private static IResult Answer(ReadyAnswer answer) =>
        Results.Json(answer, statusCode: answer.Status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}

/// <summary>Sign of life.</summary>
internal sealed record LiveAnswer([property: Description("Always live.")] string Status);

/// <summary>How far the index is.</summary>
internal sealed record ReadyAnswer(
    [property: Description("ready, catching_up or unreadable.")] string Status,
    [property: Description("Number of the last change in the store.")] long? Stored,
    [property: Description("Number of the last change in the index.")] long? Indexed,
    [property: Description("How far the index is behind, in changes.")] long? Lag);

/// <summary>Whether the portals bring what they should.</summary>
internal sealed record PortalsAnswer(
    [property: Description("healthy, degraded or unreadable.")] string Status,
    [property: Description("Portals that are harvested.")] int? Active,
    [property: Description("Those that bring nothing although they should.")] IReadOnlyList<PortalHealth> Degraded);

/// <summary>A portal that brings nothing although it should.</summary>
internal sealed record PortalHealth(
    [property: Description("Its id.")] string Id,
    [property: Description("late: no successful run; silent: nothing new.")] PortalState State,
    [property: Description("When the last run succeeded.")] DateTimeOffset? LastSuccess,
    [property: Description("When the last run began that brought a new article.")] DateTimeOffset? LastNew,
    [property: Description("Why the latest run did not deal with everything.")] string? Trouble);
