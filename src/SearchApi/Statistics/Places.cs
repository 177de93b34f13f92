namespace NgoNews.SearchApi.Statistics;

/// <summary>A place that figures can be told of.</summary>
/// <param name="Code">VN, ISO 3166-2:VN, or a province as merged with @2025.</param>
/// <param name="Name">In Vietnamese.</param>
/// <param name="Members">Of a merged province: the codes it was formed of; else empty.</param>
/// <param name="MergedInto">Of a province that was merged: the code of what it is in now; else null.</param>
/// <param name="Figures">How many figures are told of it.</param>
/// <param name="Articles">In how many articles.</param>
internal sealed record PlaceItem(string Code, string Name, IReadOnlyList<string> Members, string? MergedInto, long Figures, long Articles);

/// <summary>What is known of a place.</summary>
/// <param name="Place">Which.</param>
/// <param name="Link">Parameters that open its figures.</param>
/// <param name="ByYear">By year, oldest first.</param>
/// <param name="ByIndicator">By indicator.</param>
/// <param name="ByDonor">By donor as the figures name it; those without a donor are left out.</param>
/// <param name="BySector">By sector of the articles; a figure counts once for each.</param>
/// <param name="Series">Totals by year; of a merged province, its own and the sums of its members.</param>
internal sealed record PlaceSummary(PlaceItem Place, string Link, IReadOnlyList<CountItem> ByYear, IReadOnlyList<CountItem> ByIndicator, IReadOnlyList<CountItem> ByDonor,
    IReadOnlyList<CountItem> BySector, IReadOnlyList<Series> Series);
