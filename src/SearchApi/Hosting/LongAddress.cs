namespace NgoNews.SearchApi.Hosting;

/// <summary>
/// An address that is too long is answered 414, with a body that says so. The server reads longer ones than it answers: what it does not read, it refuses without a word.
/// </summary>
internal static class LongAddress
{
    /// <summary>What the server reads, in bytes of the request line.</summary>
    public const int Readable = 64 * 1024;

    /// <summary>What it answers, in characters.</summary>
    private const int Longest = 16 * 1024;

    /// <summary>Refuses them; to stand inside of what makes problems of errors.</summary>
    public static IApplicationBuilder UseLongAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value!.Length + (context.Request.QueryString.Value?.Length ?? 0) <= Longest)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    });
}
