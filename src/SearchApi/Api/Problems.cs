using Microsoft.AspNetCore.Diagnostics;

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

    /// <summary>A request that cannot mean anything.</summary>
    /// <param name="parameter">The parameter at fault.</param>
    /// <param name="reason">What is wrong with it, as a sentence without full stop.</param>
    /// <param name="position">UTF-16 offset in its value, where that helps.</param>
    public static IResult BadParameter(string parameter, string reason, int? position = null)
    {
        var extensions = new Dictionary<string, object?> { ["parameter"] = parameter };
        if (position is not null)
            extensions["position"] = position;
        return Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: $"{parameter}: {reason}", extensions: extensions);
    }

    /// <summary>What is asked for is not here.</summary>
    public static IResult NotFound(string detail) => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: detail);

    private static IResult Of(int status) => Results.Problem(statusCode: status, detail: status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address; /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "This address is for reading only: GET or HEAD.",
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
