using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using NgoNews.SearchApi.Pages.Archived;
using NgoNews.SearchApi.Pages.Citing;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;

namespace NgoNews.SearchApi.Pages;

/// <summary>Puts the web pages into a host.</summary>
internal static class PagesRegistration
{
    /// <summary>What the pages need besides the store, the index and the cross-check.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            // What stands here is for who is signed in; where nothing stands, reading is open to all and writing to nobody but reviewers.
            pages.Conventions.AuthorizePage("/Review/Figure", ReviewAccess.ReviewerOfPages);
            pages.Conventions.AuthorizePage("/Review/Copies", ReviewAccess.ReviewerOfPages);
            pages.Conventions.AuthorizePage("/Review/Verdict", ReviewAccess.ReviewerOfPages);
            pages.Conventions.AuthorizePage("/Review/Totals", ReviewAccess.ReviewerOfPages);
            pages.Conventions.AuthorizePage("/Review/Undo", ReviewAccess.ReviewerOfPages);
            pages.Conventions.AuthorizePage("/Review/History", ReviewAccess.ReaderOfPages);
            pages.Conventions.AuthorizePage("/Review/SignOut", ReviewAccess.ReaderOfPages);
            pages.Conventions.AuthorizePage("/Review/SignIn", ReviewAccess.SignIn);
            pages.Conventions.AllowAnonymousToPage("/Error");
        });
        services.AddHttpContextAccessor();
        // Vietnamese letters are no danger; written as numbers they only make pages long and hard to read.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Pages hold no secrets that their length could give away.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 64 * 1024 * 1024;
            options.MaximumBodySize = 1024 * 1024;
            options.UseCaseSensitivePaths = true;
        });
        services.AddSingleton<PortalNames>();
        services.AddSingleton<PageLibraries>();
        services.AddSingleton<KnownTable>();
        services.AddSingleton<HeldPortals>();
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

    /// <summary>Pages are read, but for those with a form that writes; only what stands in for them answers whatever went wrong.</summary>
    private static void ForReading(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: var path } && path?.StartsWith(PageLinks.Error.TrimStart('/'), StringComparison.Ordinal) != true)
            endpoint.Metadata.Add(new HttpMethodMetadata(MethodsOf('/' + path)));
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } pattern } && Array.Exists(Counting, root => ('/' + pattern).StartsWith(root, StringComparison.Ordinal)))
            endpoint.Metadata.Add(new UntilStored());
    }

    private static string[] MethodsOf(string path)
    {
        if (Array.Exists(OnlySent, root => path.StartsWith(root, StringComparison.Ordinal)))
            return [HttpMethods.Post];
        return Array.Exists(Forms, root => path.StartsWith(root, StringComparison.Ordinal)) ? [HttpMethods.Get, HttpMethods.Post] : [HttpMethods.Get];
    }

    /// <summary>Pages with a form that writes.</summary>
    private static readonly string[] Forms = [PageLinks.ReviewFigure, PageLinks.ReviewCopies, PageLinks.ReviewVerdict, PageLinks.ReviewTotals, PageLinks.SignIn];

    /// <summary>Forms of other pages.</summary>
    private static readonly string[] OnlySent = [PageLinks.ReviewUndo, PageLinks.SignOut];

    /// <summary>Pages that count many figures, and show nothing but figures.</summary>
    private static readonly string[] Counting = [PageLinks.Statistics, PageLinks.Places, PageLinks.Donors];

    private static readonly PathString[] Machines = ["/api", "/openapi", "/health"];
}
