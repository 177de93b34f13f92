using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Search;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>Keeps the answers of pages that count many figures until something is stored: the same question has the same answer till then.</summary>
internal sealed class UntilStored : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = reads;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = http.RequestServices.GetRequiredService<Wording>().Code;
        context.CacheVaryByRules.VaryByValues["change"] = (await LastChangeAsync(http.RequestServices, cancellation).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Faults are told anew, and a cookie is for one visitor.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>The index is close behind the store, so only the few changes that it has not seen yet are looked through.</summary>
    private static async Task<long> LastChangeAsync(IServiceProvider services, CancellationToken cancellation)
    {
        const int atOnce = 1000;
        var last = await services.GetRequiredService<ISearchIndex>().LastChangeAsync(cancellation).ConfigureAwait(false);
        var behind = await services.GetRequiredService<IStore>().ReadChangesAsync(last, atOnce, cancellation).ConfigureAwait(false);
        return behind.Count == 0 ? last : behind[^1].Number;
    }
}
