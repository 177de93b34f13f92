using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>One report that holds what was committed 2015-2019 beside what was disbursed 2014-2019.</summary>
internal static class Mismatches
{
    private const int YearDays = 365;

    /// <summary>Every disbursed total that its own report tells of a time of another beginning.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var report in totals.Where(t => t.SourceUrl is not null && t.Indicator == Indicator.AidValue && Shelf.IsWhole(t) && t.Period is { From: not null, To: not null })
            .GroupBy(t => (t.SourceUrl, t.Place, t.Sample)))
        {
            var promised = report.Where(t => t.Stage is Stage.Committed or Stage.Approved).ToArray();
            foreach (var paid in report.Where(t => t.Stage == Stage.Disbursed && !promised.Any(p => p.Period == t.Period)))
            {
                if (Array.Find(promised, p => p.Period.To == paid.Period.To && IsMoved(p, paid)) is { } other && !report.Any(t => t.Stage == Stage.Disbursed && t.Period == other.Period))
                {
                    yield return new Finding(FindingKind.Mismatch, Shelf.Ordered([other, paid]), Shelf.Trust([other, paid]) * 0.7m, 0.2m,
                        $"One report tells {Shelf.Name(other)} committed of {Printing.Days(other.Period)} and {Shelf.Name(paid)} disbursed of {Printing.Days(paid.Period)}.");
                }
            }
        }
    }

    /// <summary>Begins at most a third of its time elsewhere: much more, and it is meant to be another time.</summary>
    private static bool IsMoved(OfficialTotal promised, OfficialTotal paid)
    {
        var apart = Math.Abs(promised.Period.From!.Value.DayNumber - paid.Period.From!.Value.DayNumber);
        var days = promised.Period.To!.Value.DayNumber - promised.Period.From!.Value.DayNumber;
        return apart >= YearDays && apart * 3 <= days;
    }
}
