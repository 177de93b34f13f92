using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Answers of the API carry an entity tag, and who has the same answer already gets 304 without a body (RFC 9110). Files that are written while they are read carry none.</summary>
internal static class EntityTags
{
    private static readonly PathString Api = "/api";
    private static readonly PathString Files = "/api/export";

    /// <summary>Adds it for answers under <c>/api</c>; to stand inside of what makes problems of errors.</summary>
    public static IApplicationBuilder UseEntityTags(this IApplicationBuilder app) => app.UseWhen(Fits, branch => branch.Use(TagAsync));

    private static bool Fits(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments(Api) && !context.Request.Path.StartsWithSegments(Files)
        && context.Request.Query["format"] != "csv";

    private static async Task TagAsync(HttpContext context, RequestDelegate next)
    {
        var network = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = network;
        }
        // An error with a body of its own passes as it is; one without gets its body further out.
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = TagOf(answer);
            context.Response.Headers.ETag = tag.ToString();
            context.Response.Headers.CacheControl = "no-cache";
            if (IsKnown(context.Request, tag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.ContentType = null;
                context.Response.ContentLength = null;
                return;
            }
            context.Response.ContentLength = answer.Length;
        }
        if (answer.Length > 0)
            await network.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted).ConfigureAwait(false);
    }

    private static EntityTagHeaderValue TagOf(MemoryStream answer) =>
        new('"' + WebEncoders.Base64UrlEncode(SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length)).AsSpan(0, 16)) + '"');

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList([.. request.Headers.IfNoneMatch.OfType<string>()], out var known)
            && known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false));
}
