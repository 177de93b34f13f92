using Microsoft.AspNetCore.Diagnostics;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Api;

/// <summary>Errors of the API as problem+json (RFC 9457), whatever the client says it accepts. Pages make their own.</summary>
internal static class Problems
{
    private static readonly PathString[] Roots = ["/api", "/openapi", "/health"];

    /// <summary>Answers everything that went wrong under the API's paths: exceptions, unknown paths, wrong methods.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseWhen(context => Array.Exists(Roots, root => context.Request.Path.StartsWithSegments(root)), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedAsync });
            api.UseStatusCodePages(async pages => await Of(pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext).ConfigureAwait(false));
        });

    /// <summary>A query text that cannot mean anything, and where.</summary>
    public static IResult BadQuery(string parameter, SearchQueryException error) => TypedResults.ValidationProblem(
        new Dictionary<string, string[]> { [parameter] = [error.Message] },
        detail: $"{parameter}: {error.Message}",
        title: "A parameter cannot be read",
        extensions: error.Position == SearchQueryException.InCursor ? null : new Dictionary<string, object?> { ["position"] = error.Position });

    /// <summary>What is asked for is not here.</summary>
    public static IResult NotFound(string detail) => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: detail);

    private static IResult Of(int status) => Results.Problem(statusCode: status, detail: status switch
    {
        StatusCodes.Status401Unauthorized => "This needs the token of somebody who may do it: Authorization: Bearer.",
        StatusCodes.Status403Forbidden => "Nobody may write here by this request: there is no such right, the role is another, or another site has sent it.",
        StatusCodes.Status404NotFound => "There is nothing at this address; /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method; Allow says which it takes.",
        StatusCodes.Status414UriTooLong => "The address is too long; 16384 characters are answered.",
        _ => null,
    });

    private static Task FailedAsync(HttpContext context)
    {
        // A request that the server itself could not read carries its own status.
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        return Results.Problem(statusCode: status, detail: status == StatusCodes.Status500InternalServerError
            ? "The server failed to answer; its log says why."
            : error?.Message).ExecuteAsync(context);
    }
}
