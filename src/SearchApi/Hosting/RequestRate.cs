using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace NgoNews.SearchApi.Hosting;

/// <summary>How often an address may ask the API.</summary>
internal sealed record RequestRateOptions
{
    /// <summary>Requests a minute and address; 0: as many as it likes.</summary>
    public int Limit { get; set; } = 600;

    /// <summary>Is the machine itself held to it, too? It is the operator; a proxy on it has to keep its own limit.</summary>
    public bool LimitsLoopback { get; set; }
}

/// <summary>Keeps one visitor from taking all of the server: at most so many requests to the API a minute and address, and headers that say how many are left.</summary>
internal static class RequestRate
{
    private const int WindowSeconds = 60;

    // The window moves on in pieces: who has used it up waits seconds, not the whole minute.
    private const int Pieces = 6;

    private static readonly PathString Api = "/api";

    /// <summary>Adds the limiter.</summary>
    public static IServiceCollection AddRequestRate(this IServiceCollection services, int limit)
    {
        var options = new RequestRateOptions { Limit = limit };
        services.AddSingleton(options);
        return services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Partition(context, context.RequestServices.GetRequiredService<RequestRateOptions>()));
            limiter.OnRejected = RefuseAsync;
        });
    }

    /// <summary>Holds requests under <c>/api</c> to the limit.</summary>
    public static IApplicationBuilder UseRequestRate(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Api), api => api.UseRateLimiter().Use(TellAsync));

    private static RateLimitPartition<IPAddress> Partition(HttpContext context, RequestRateOptions options)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (options.Limit == 0 || (IPAddress.IsLoopback(address) && !options.LimitsLoopback))
            return RateLimitPartition.GetNoLimiter(address);
        return RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Limit,
            Window = TimeSpan.FromSeconds(WindowSeconds),
            SegmentsPerWindow = Pieces,
        });
    }

    private static Task TellAsync(HttpContext context, RequestDelegate next)
    {
        Tell(context);
        return next(context);
    }

    /// <summary>The headers of draft-ietf-httpapi-ratelimit-headers.</summary>
    private static void Tell(HttpContext context)
    {
        var limit = context.RequestServices.GetRequiredService<RequestRateOptions>().Limit;
        var limiter = context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>>().Value.GlobalLimiter;
        if (limiter?.GetStatistics(context) is not { } left || left.CurrentAvailablePermits > limit)
            return;
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"address\";q={limit};w={WindowSeconds}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"address\";r={left.CurrentAvailablePermits};t={WindowSeconds / Pieces}");
    }

    private static async ValueTask RefuseAsync(Microsoft.AspNetCore.RateLimiting.OnRejectedContext refused, CancellationToken cancellation)
    {
        var context = refused.HttpContext;
        Tell(context);
        context.Response.Headers.RetryAfter = (WindowSeconds / Pieces).ToString(CultureInfo.InvariantCulture);
        await Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, detail: "Too many requests from this address; Retry-After says for how many seconds to wait.")
            .ExecuteAsync(context).ConfigureAwait(false);
    }
}
