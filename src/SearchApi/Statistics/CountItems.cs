using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Counts with the way to what was counted.</summary>
internal static class CountItems
{
    /// <summary>Those with a value, as they come.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="parameter">The parameter that narrows figures to a value.</param>
    /// <param name="others">The parameters that were counted under.</param>
    public static IReadOnlyList<CountItem> Of(IReadOnlyList<FigureCount> counts, string parameter, params (string Name, string? Value)[] others) =>
        [.. counts.Where(c => c.Value is not null).Select(c => new CountItem(c.Value!, c.Figures, c.Articles, FigureLinks.Of([.. others.Where(o => o.Name != parameter), (parameter, c.Value)])))];
}
