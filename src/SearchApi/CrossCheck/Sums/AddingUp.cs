using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>Whether totals agree with each other, without any press.</summary>
internal static class AddingUp
{
    /// <summary>One row a way of not adding up.</summary>
    private static readonly Func<IReadOnlyList<OfficialTotal>, IEnumerable<Finding>>[] Rows =
    [
        SameSlots.Of,
        Spans.Of,
        Averages.Of,
        Wholes.Nationwide,
        Wholes.Parts,
        Wholes.Disbursed,
        Repeats.Of,
        Mismatches.Of,
        Scopes.Of,
        Jumps.Of,
    ];

    /// <summary>All findings, the surest and largest first; invented totals are held against invented ones only.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<OfficialTotal> totals) =>
        [.. Rows.SelectMany(row => row(totals)).OrderByDescending(finding => finding.Rank).ThenBy(finding => finding.Totals[0].Id, StringComparer.Ordinal).ThenBy(finding => finding.Kind)];
}
