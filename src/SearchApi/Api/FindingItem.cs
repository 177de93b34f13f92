using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Api;

/// <summary>Totals that do not add up, as the API hands them out.</summary>
/// <param name="Kind">How.</param>
/// <param name="Rank">From 0 to 1: how sure and how large.</param>
/// <param name="Sure">From 0 to 1.</param>
/// <param name="Size">What lies between, relative to the whole.</param>
/// <param name="Says">The arithmetic, in English.</param>
/// <param name="Totals">The evidence.</param>
internal sealed record FindingItem(FindingKind Kind, decimal Rank, decimal Sure, decimal Size, string Says, IReadOnlyList<OfficialTotal> Totals)
{
    public static FindingItem Of(Finding finding) =>
        new(finding.Kind, finding.Rank, decimal.Round(finding.Sure, 3), decimal.Round(finding.Size, CrossCheckItem.GapDigits), finding.Says, finding.Totals);
}

/// <summary>Findings.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">All of them, the surest and largest first.</param>
internal sealed record FindingList(int Total, IReadOnlyList<FindingItem> Items);
