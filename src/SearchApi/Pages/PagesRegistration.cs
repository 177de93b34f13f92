using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using NgoNews.SearchApi.Pages.Archived;
using NgoNews.SearchApi.Pages.Citing;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages;

/// <summary>Puts the web pages into a host.</summary>
internal static class PagesRegistration
{
    /// <summary>What the pages need besides the store, the index and the cross-check.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.AddHttpContextAccessor();
        // Vietnamese letters are no danger; written as numbers they only make pages long and hard to read.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Pages hold no secrets that their length could give away.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.AddSingleton<PortalNames>();
        services.AddSingleton<PageLibraries>();
        services.AddSingleton<KnownTable>();
        services.AddScoped(s => new Wording(LanguageChoice.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
        services.AddScoped<PageLinks>();
        return services;
    }

    /// <summary>What requests for pages pass through: the language's cookie, and errors as pages. The API answers its errors itself.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app)
    {
        app.UseWhen(context => !Array.Exists(Machines, root => context.Request.Path.StartsWithSegments(root)), pages =>
        {
            pages.UseResponseCompression();
            pages.UseExceptionHandler(PageLinks.Error + "/500");
            pages.UseStatusCodePagesWithReExecute(PageLinks.Error + "/{0}");
            pages.Use(LanguageChoice.RememberAsync);
        });
        return app;
    }

    /// <summary>The pages and their style sheets.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets();
        routes.MapRazorPages().Add(ForReading);
        routes.MapArchivedPages();
        routes.MapCitations();
        return routes;
    }

    /// <summary>Pages are read, nothing else; only what stands in for them answers whatever went wrong.</summary>
    private static void ForReading(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: var path } && path?.StartsWith(PageLinks.Error.TrimStart('/'), StringComparison.Ordinal) != true)
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
    }

    private static readonly PathString[] Machines = ["/api", "/openapi", "/health"];
}
