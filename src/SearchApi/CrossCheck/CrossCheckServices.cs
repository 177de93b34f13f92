using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Registers what the figures, series and cross-check endpoints and pages call.</summary>
internal static class CrossCheckServices
{
    /// <summary>Adds <see cref="CrossCheckService"/>, <see cref="SeriesService"/> and <see cref="OfficialFolder"/>; they need an <see cref="Store.IStore"/>.</summary>
    public static IServiceCollection AddCrossCheck(this IServiceCollection services) => services
        .AddSingleton<CrossCheckService>()
        .AddSingleton<SeriesService>()
        .AddSingleton<OfficialFolder>();
}
