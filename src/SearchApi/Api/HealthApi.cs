using System.ComponentModel;
using NgoNews.SearchApi.Search;
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
            .WithSummary("The store can be read and the index holds everything in it")
            .Produces<ReadyAnswer>()
            .Produces<ReadyAnswer>(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<IResult> ReadyAsync(IndexProjector projector, ILogger<IndexProjector> logger, CancellationToken cancellation)
    {
        try
        {
            var lag = await projector.LagAsync(cancellation).ConfigureAwait(false);
            return Answer(new ReadyAnswer(lag.Changes == 0 ? "ready" : "catching_up", lag.Stored, lag.Indexed, lag.Changes));
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
