using Microsoft.Net.Http.Headers;

namespace NgoNews.SearchApi.Review;

/// <summary>Refuses what another site has a browser send for writing (Fetch Metadata, and the origin where a browser does not tell that), whatever comes with it.</summary>
internal static class CrossSite
{
    /// <summary>Adds it; before anybody is asked who they are.</summary>
    public static IApplicationBuilder UseCrossSiteRefusal(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsReading(context.Request.Method) || !IsCrossSite(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsCrossSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        // Programs send neither. The scheme may be a proxy's.
        return request.Headers[HeaderNames.Origin].ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && new HostString(from.Authority) == new HostString(request.Host.Value ?? ""));
    }
}
