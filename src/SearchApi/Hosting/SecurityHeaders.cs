namespace NgoNews.SearchApi.Hosting;

/// <summary>Headers that every answer carries. Texts come from foreign pages: should one ever slip through unencoded, a browser still runs nothing.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set as the answer starts: an error handler clears what was set before it.
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<ForeignContent>() is null ? Policy : ForeignContent.Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = OpenReading.IsOpen(context.Request.Path) ? "cross-origin" : "same-origin";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}

/// <summary>Marks an endpoint that sends what others wrote, as they wrote it: it is shown with its own styles, runs nothing, asks for nothing, and is of no origin.</summary>
internal sealed class ForeignContent
{
    public const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
}
