using NgoNews.Store.Official;

namespace NgoNews.Store;

/// <summary>Shorter ways to ask.</summary>
public static class OfficialTotalStoreExtensions
{
    /// <summary>Replaces totals that nobody signs, now.</summary>
    public static Task<TotalsImport> ReplaceTotalsAsync(this IOfficialTotalStore store, string sourceFile, IReadOnlyList<OfficialTotal> totals, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.ReplaceTotalsAsync(sourceFile, totals, new TotalsEdit(), cancellation);
    }
}
