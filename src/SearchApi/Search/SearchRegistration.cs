namespace NgoNews.SearchApi.Search;

/// <summary>Puts search into a host.</summary>
internal static class SearchRegistration
{
    /// <summary>The index, and the service that keeps it up with the store.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, string dataDirectory)
    {
        services.AddSingleton(s => SearchEngines.Open(s.GetRequiredService<IConfiguration>()[SearchEngines.Setting], dataDirectory));
        services.AddSingleton<IndexProjector>();
        services.AddHostedService(s => s.GetRequiredService<IndexProjector>());
        return services;
    }
}
