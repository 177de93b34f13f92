namespace NgoNews.SearchApi.Statistics;

/// <summary>How many figures share a value.</summary>
/// <param name="Value">A place code, year, donor, sector or indicator.</param>
/// <param name="Figures">How many.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Link">Parameters that open them, see <see cref="FigureLinks"/>.</param>
internal sealed record CountItem(string Value, long Figures, long Articles, string Link);
