using Microsoft.Extensions.Logging.Console;
using NgoNews.Crawler;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Pages;
using NgoNews.SearchApi.Review;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Watching;
using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Puts the application together: services first, then what every request passes through, then the endpoints of each room.</summary>
public static class SearchApp
{
    /// <summary>The application, not started. Starting opens the store and begins to listen.</summary>
    /// <param name="options">How to run.</param>
    /// <param name="configure">Changes services, for tests and for hosts that bring their own; may be null.</param>
    public static WebApplication Build(ServeOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SearchApp).Assembly.GetName().Name,
            // Not the current directory: settings that happen to lie there are not ours.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        // The files of the pages are those of the build. Watching them for changes has its price: they would be sent uncompressed.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;
        builder.WebHost.UseUrls(options.Addresses);
        AddHosting(builder, options);
        AddRooms(builder.Services, options);
        configure?.Invoke(builder);
        // Behind what a host configures: who may sign in is its configuration.
        builder.AddReview(options.Data);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UsePages();
        app.UseHeadAsGet();
        app.UseLongAddress();
        app.UseOpenReading();
        app.UseRequestRate();
        app.UseChangeNumbers();
        app.UseEntityTags();
        app.UseCrossSiteRefusal();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        MapRooms(app);
        return app;
    }

    private static void AddHosting(WebApplicationBuilder builder, ServeOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongAddress.Readable;
        });
        // SIGTERM stops within five seconds.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));
        builder.Services.ConfigureHttpJsonOptions(json => FigureJson.Apply(json.SerializerOptions));
        builder.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            // The folder of keys is the operator's alone.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // What keeps it from starting is said once, on stderr, in a sentence.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // Which formatter is .NET's own setting: Logging__Console__FormatterName=json in the environment.
            .AddConsole(console => console.FormatterName ??= ConsoleFormatterNames.Simple).Services.Configure<SimpleConsoleFormatterOptions>(console => console.SingleLine = true);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddApiDocument();
        builder.Services.AddOpenReading();
        builder.Services.AddRequestRate(options.Rate);
    }

    private static void AddRooms(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton<IStore>(s => options.Store.Make(options.Data, s.GetRequiredService<TimeProvider>()));
        services.AddHostedService<StoreOpening>();
        services.AddSearch(options.Data);
        services.AddCrossCheck();
        services.AddStatistics();
        services.AddSingleton<PortalWatch>();
        services.AddPages();
        if (options.Portals != PortalChoices.None)
            AddHarvest(services, options);
        else
            services.AddPageArchive(options.Data);
    }

    private static void AddHarvest(IServiceCollection services, ServeOptions options)
    {
        services.AddCrawler(new CrawlerOptions
        {
            Data = options.Data,
            Store = options.Store,
            Node = options.Node,
            Portals = options.Portals == PortalChoices.Live ? PortalChoice.Live : PortalChoice.Sample,
            Corpus = options.Corpus,
            Schedule = true,
            Contact = options.Contact,
        });
        services.AddSingleton<FirstHarvest>();
    }

    private static void MapRooms(WebApplication app)
    {
        app.MapPages();
        app.MapArticles();
        app.MapAtom();
        app.MapFigures();
        app.MapStatistics();
        app.MapRanking();
        app.MapCoverage();
        app.MapRates();
        app.MapDonors();
        app.MapPlaces();
        app.MapExport();
        app.MapCrossCheck();
        app.MapReview();
        app.MapOfficial();
        app.MapPortals();
        app.MapHealth();
        app.MapApiDocument();
    }
}
