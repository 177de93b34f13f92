using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.CrossCheck.Truth;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Registers what the cross-check endpoint and pages call.</summary>
internal static class CrossCheckServices
{
    /// <summary>Adds <see cref="CrossCheckService"/> and <see cref="OfficialFolder"/>; they need an <see cref="Store.IStore"/>.</summary>
    public static IServiceCollection AddCrossCheck(this IServiceCollection services) => services
        .AddSingleton<CrossCheckService>()
        .AddSingleton<TruthService>()
        .AddSingleton<OfficialFolder>()
        .AddSingleton<OfficialUpload>(s => new OfficialUpload(s.GetRequiredService<Store.IStore>(), s.GetRequiredService<OfficialFolder>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<MatrixService>();
}
