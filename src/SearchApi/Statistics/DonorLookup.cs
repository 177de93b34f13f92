using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Finds donors in the store under any of their names.</summary>
internal static class DonorLookup
{
    /// <summary>The names that figures carry for a donor; empty where none does.</summary>
    public static async Task<IReadOnlyList<string>> DonorsMeaningAsync(this IFigureStore store, string donor, CancellationToken cancellation)
    {
        var carried = await store.CountFiguresAsync(new FigureQuery { NamesDonor = true }, FigureGroup.Donor, cancellation).ConfigureAwait(false);
        return DonorNames.Among(carried.Select(c => c.Value).OfType<string>(), donor);
    }
}
