namespace NgoNews.SearchApi.Hosting;

/// <summary>Answers HEAD wherever GET is answered (RFC 9110 wants both); the server itself keeps the body back.</summary>
internal static class HeadAsGet
{
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
