namespace NgoNews.SearchApi.Statistics;

/// <summary>Registers what the statistics endpoints and pages ask.</summary>
internal static class StatisticsServices
{
    /// <summary>Adds the services of this room; they need an <see cref="Store.IStore"/>.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<SeriesService>()
        .AddSingleton<RankingService>()
        .AddSingleton<CoverageService>()
        .AddSingleton<DonorService>()
        .AddSingleton<PlaceService>()
        .AddHostedService<FirstCount>()
        .AddSingleton<Export.Exporter>();
}
