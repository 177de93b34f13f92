using System.Diagnostics.Metrics;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Samples;
using NgoNews.Store;
using Quartz;

namespace NgoNews.Crawler;

/// <summary>Puts the crawler into a host.</summary>
public static class CrawlerRegistration
{
    /// <summary>Registers <see cref="IHarvest"/>, <see cref="ArticleImport"/>, <see cref="IPageArchive"/>, <see cref="IPortalDirectory"/>, the sample portals' server, the metrics and the schedule.</summary>
    /// <remarks>The host registers an <see cref="IStore"/> and opens it before it starts; a <see cref="TimeProvider"/> of its own counts.</remarks>
    /// <exception cref="DeclarationException">A portal's declaration is wrong; all errors are told.</exception>
    public static IServiceCollection AddCrawler(this IServiceCollection services, CrawlerOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        return services.AddCrawler(options, PortalSet.Of(options));
    }

    internal static IServiceCollection AddCrawler(this IServiceCollection services, CrawlerOptions options, PortalSet portals)
    {
        services.AddSingleton(options).AddSingleton(portals).AddSingleton<IPortalDirectory>(portals);
        if (services.All(s => s.ServiceType != typeof(TimeProvider))) services.AddSingleton(TimeProvider.System);
        services.AddMetrics().AddSingleton(s => new CrawlerMetrics(s.GetRequiredService<IMeterFactory>().Create(CrawlerMetrics.MeterName)));
        if (TelemetryExport.IsConfigured(Environment.GetEnvironmentVariable)) services.AddHostedService(_ => new TelemetryExport(Environment.GetEnvironmentVariable));
        services.AddSingleton<RobotsCache>().AddSingleton<HostPace>().AddSingleton<AskingRights>().AddSingleton<ArticleImport>();
        if (options is { Portals: PortalChoice.Sample, Declarations: null })
        {
            services.AddSingleton(s => new SampleServer(options.Corpus, options.SamplePort, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<SampleServer>>()));
            services.AddHostedService(s => s.GetRequiredService<SampleServer>());
        }
        services.AddSingleton(s =>
        {
            var loopback = portals.Portals.Where(p => p.Sample).SelectMany(p => p.Hosts).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var samples = s.GetService<SampleServer>();
            var rights = s.GetRequiredService<AskingRights>();
            return new Fetcher(new Dialer(loopback, authority => samples?.Served(authority)) { MayAsk = rights.MayAsk }, new FetchLimits(), s.GetRequiredService<TimeProvider>(), options.Contact,
                new TlsPolicy(portals.Portals, s.GetRequiredService<ILogger<TlsPolicy>>()));
        });
        services.AddPageArchive(options.Data, options.NodeName);
        services.AddSingleton<Harvest>().AddSingleton<IHarvest>(s => s.GetRequiredService<Harvest>());
        if (options.RunAtStart) services.AddHostedService<RunAtStart>();
        if (options.Schedule) AddSchedule(services, options);
        if (options is { Schedule: true, Store.IsEmbedded: false }) services.AddHostedService<Takeover>();
        return services;
    }

    /// <summary>Registers <see cref="IPageArchive"/> alone, for a host that shows what was fetched and fetches nothing; what is fetched is named by the node, where there are several. <see cref="AddCrawler(IServiceCollection, CrawlerOptions)"/> does it, too.</summary>
    public static IServiceCollection AddPageArchive(this IServiceCollection services, string data, string? node = null)
    {
        services.AddSingleton(s => new WarcArchive(Path.Combine(data, "archive"), s.GetRequiredService<IStore>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<WarcArchive>>(), node: node));
        return services.AddSingleton<IPageArchive>(s => s.GetRequiredService<WarcArchive>());
    }

    private static void AddSchedule(IServiceCollection services, CrawlerOptions options)
    {
        if (!options.Store.IsEmbedded) options.Store.AddConnections(services, nameof(Timetable));
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                if (options.Store.IsEmbedded) UseFile(store, options);
                else UseCluster(quartz, store, options);
            });
            quartz.UseDefaultThreadPool(Math.Clamp(options.Parallel, 1, 64));
            quartz.ConfigureScheduler(o => o.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.AddJobType<PortalJob>();
        });
        services.AddSingleton<IScheduledRuns>(s => s.GetRequiredService<Harvest>()).AddHostedService<Timetable>();
    }

    private static void UseFile(IPersistentStoreBuilder store, CrawlerOptions options)
    {
        // A folder's name may hold what ends a value.
        var file = Path.Combine(options.Data, Timetable.FileName).Replace("\"", "\"\"", StringComparison.Ordinal);
        store.UseSqlite($"Data Source=\"{file}\";Pooling=False");
        store.ProvisionSchema();
    }

    /// <summary>One schedule for all nodes, in the store's own database, whose script has made its tables. That it may fire twice all the same (quartznet#397, #1758) is what leases are for.</summary>
    private static void UseCluster(IQuartzBuilder quartz, IPersistentStoreBuilder store, CrawlerOptions options)
    {
        // A process that comes back after another has begun under its name must not be taken for it.
        quartz.ConfigureScheduler(o => o.InstanceId = $"{options.NodeName}-{Guid.NewGuid():N}");
        store.UsePostgres(source => source.DataSourceServiceKey = nameof(Timetable));
        store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (options.LeaseTerm / 4, options.LeaseTerm / 4));
    }
}
