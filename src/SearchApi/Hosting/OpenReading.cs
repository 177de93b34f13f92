using Microsoft.AspNetCore.Cors.Infrastructure;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Scripts of any site may read the API (CORS): what they may ask for is open to all, and they can write nothing.</summary>
internal static class OpenReading
{
    private static readonly PathString[] Open = ["/api", "/openapi"];

    private static readonly CorsPolicy Policy = new CorsPolicyBuilder()
        .AllowAnyOrigin()
        .WithMethods(HttpMethods.Get, HttpMethods.Head)
        .AllowAnyHeader()
        .WithExposedHeaders("ETag", "Retry-After", "RateLimit", "RateLimit-Policy", "Content-Disposition", ChangeNumbers.Header, ChangeNumbers.LagHeader)
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();

    /// <summary>Adds what it needs.</summary>
    public static IServiceCollection AddOpenReading(this IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(Policy));

    /// <summary>Adds the headers under the API's paths, and answers preflights.</summary>
    public static IApplicationBuilder UseOpenReading(this IApplicationBuilder app) => app.UseWhen(context => IsOpen(context.Request.Path), open => open.UseCors());

    /// <summary>Whether a path is open to scripts of other sites.</summary>
    public static bool IsOpen(PathString path) => Array.Exists(Open, root => path.StartsWithSegments(root));
}
