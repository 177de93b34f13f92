using System.Globalization;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Search;
using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Whoever has written something finds it, whichever node answers: a write tells the number of its change, and a read that names it waits until the index has come so far.</summary>
internal static class ChangeNumbers
{
    /// <summary>Of a write: the change that holds it. Of a read: the last change that the index held.</summary>
    public const string Header = "NgoNews-Change";

    /// <summary>By how many changes the index was behind the store.</summary>
    public const string LagHeader = "NgoNews-Lag";

    /// <summary>In a request: the change that the answer has to know of.</summary>
    public const string AfterHeader = "NgoNews-After";

    /// <summary>What a browser keeps of its own last write.</summary>
    public const string Cookie = "ngonews.change";

    /// <summary>Longest that a request is let wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // By then every node that is ready has it.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly PathString[] Apart = ["/health", "/openapi", "/_content", "/css", "/js", "/lib", "/fonts", PageLinks.Error];

    /// <summary>Adds the headers to all answers but files and errors, and lets reads wait.</summary>
    public static IApplicationBuilder UseChangeNumbers(this IApplicationBuilder app) =>
        app.UseWhen(context => !Array.Exists(Apart, root => context.Request.Path.StartsWithSegments(root)), rest => rest.Use(AnswerAsync));

    private static Task AnswerAsync(HttpContext context, RequestDelegate next) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? ReadAsync(context, next) : WriteAsync(context, next);

    private static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var projector = context.RequestServices.GetRequiredService<IndexProjector>();
        if (!TryAfter(context.Request, out var after))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"{AfterHeader}: expected the number of a change, as {Header} tells it").ConfigureAwait(false);
            return;
        }
        if (after > 0 && !await HoldsAsync(projector, after, context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestAborted).ConfigureAwait(false))
        {
            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, FormattableString.Invariant($"Change {after} is not in this node's index yet; Retry-After says for how many seconds to wait.")).ConfigureAwait(false);
            return;
        }
        // Before the answer is made: it knows at least of these.
        if (await SeenAsync(projector, context.RequestAborted).ConfigureAwait(false) is { } lag)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = lag.Indexed.ToString(CultureInfo.InvariantCulture);
                context.Response.Headers[LagHeader] = lag.Changes.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
        }
        await next(context).ConfigureAwait(false);
    }

    /// <summary>Programs get a problem, people the page that stands for the status.</summary>
    private static Task RefuseAsync(HttpContext context, int status, string detail)
    {
        if (OpenReading.IsOpen(context.Request.Path))
            return Results.Problem(statusCode: status, detail: detail).ExecuteAsync(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(async () =>
        {
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest || await WrittenAsync(context).ConfigureAwait(false) is not { } change)
                return;
            context.Response.Headers[Header] = change;
            if (!OpenReading.IsOpen(context.Request.Path))
                context.Response.Cookies.Append(Cookie, change, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Kept, IsEssential = true });
        });
        return next(context);
    }

    /// <summary>Asked behind a write, so it is not less than its own; null where the store does not tell: what was written is written all the same.</summary>
    private static async Task<string?> WrittenAsync(HttpContext context)
    {
        try
        {
            return (await context.RequestServices.GetRequiredService<IStore>().LastChangeAsync(context.RequestAborted).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    /// <summary>False where what is named is no number; 0 where nothing is. A cookie that cannot be read is none.</summary>
    private static bool TryAfter(HttpRequest request, out long after)
    {
        after = 0;
        if (request.Headers[AfterHeader].ToString() is { Length: > 0 } named)
            return long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out after);
        if (!OpenReading.IsOpen(request.Path) && request.Cookies[Cookie] is { } kept && !long.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            after = 0;
        return true;
    }

    private static async Task<bool> HoldsAsync(IndexProjector projector, long change, TimeProvider time, CancellationToken aborted)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, patience.Token);
        try
        {
            await projector.HoldsAsync(change, either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Null where the index cannot be read; what is asked of it will tell.</summary>
    private static async Task<IndexLag?> SeenAsync(IndexProjector projector, CancellationToken aborted)
    {
        try
        {
            return await projector.SeenLagAsync(aborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException)
        {
            return null;
        }
    }
}
