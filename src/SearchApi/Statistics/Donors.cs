namespace NgoNews.SearchApi.Statistics;

/// <summary>A page of donors.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of the page; those with most figures first.</param>
/// <param name="Next">Where the next page begins, or null at the end.</param>
internal sealed record DonorList(int Total, IReadOnlyList<DonorItem> Items, int? Next);

/// <summary>A donor that figures name.</summary>
/// <param name="Name">The name that stands for it.</param>
/// <param name="Country">ISO 3166-1, or several joined by a slash; null where not known.</param>
/// <param name="Figures">How many figures name it.</param>
/// <param name="Places">In how many places.</param>
/// <param name="FirstYear">Of the figures that tell a year, the first.</param>
/// <param name="LastYear">The last.</param>
internal sealed record DonorItem(string Name, string? Country, long Figures, int Places, int? FirstYear, int? LastYear);

/// <summary>What is known of a donor.</summary>
/// <param name="Name">The name that stands for it.</param>
/// <param name="CalledBy">The names that figures call it by.</param>
/// <param name="Known">What the table of donors has of it, or null.</param>
/// <param name="Figures">How many figures name it.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Link">Parameters that open them.</param>
/// <param name="ByPlace">By place.</param>
/// <param name="ByYear">By year, oldest first.</param>
/// <param name="BySector">By sector of the articles; a figure counts once for each.</param>
/// <param name="Series">Sums of its distinct parts by year: places as told, then units.</param>
internal sealed record DonorSummary(string Name, IReadOnlyList<string> CalledBy, KnownDonor? Known, long Figures, long Articles, string Link, IReadOnlyList<CountItem> ByPlace,
    IReadOnlyList<CountItem> ByYear, IReadOnlyList<CountItem> BySector, IReadOnlyList<Series> Series);
