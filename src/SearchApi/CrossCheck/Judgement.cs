using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Holds one total against figures.</summary>
internal static class Judgement
{
    /// <summary>Up to this share of the total, a gap is a rounding, not a contradiction.</summary>
    private const decimal CloseShare = 0.05m;

    /// <summary>Up to this many, a gap between counts is one that was overlooked.</summary>
    private const decimal CloseCount = 1;

    /// <summary>Compares a total with those of the figures that claim its slot; the others may tell why one of these differs.</summary>
    public static TotalCheck Of(OfficialTotal total, IReadOnlyList<FigureRow> rows)
    {
        var bounds = Bounds.Of(total);
        var neighbours = new Neighbours(total, rows);
        var reports = rows.Where(row => Comparability.SameSlot(total, row))
            .OrderByDescending(row => row.Published).ThenBy(row => row.Id)
            .Select(row => Report(total, bounds, row, neighbours))
            .OfType<PressReport>()
            .ToArray();
        return new TotalCheck(total, bounds, Verdict(reports), Independence.Count(reports.Select(r => r.Figure)), reports,
            Comparability.Obstacle(total));
    }

    /// <summary>The verdict that there would be without one of the reports.</summary>
    internal static Verdict Without(TotalCheck check, PressReport report) => Verdict([.. check.Reports.Where(other => other != report)]);

    /// <summary>How two intervals stand to each other, where <paramref name="scale"/> is the total's own value.</summary>
    internal static (Agreement Agreement, decimal Gap) Compare(Interval total, Interval press, decimal scale, bool isCount)
    {
        var distance = total.DistanceTo(press);
        if (distance == 0)
            return (Agreement.Agrees, 0);
        // Relative to nothing, any difference is the whole.
        var gap = scale == 0 ? 1 : distance / scale;
        var close = gap <= CloseShare || (isCount && distance <= CloseCount);
        return (close ? Agreement.Close : Agreement.Conflicts, gap);
    }

    /// <summary>Null where the figure's money cannot be converted.</summary>
    private static PressReport? Report(OfficialTotal total, Interval bounds, FigureRow row, Neighbours neighbours)
    {
        if (Conversion.Convert(Bounds.Of(row), row.Figure.Unit, total.Unit, total.Period, row.Published?.Year) is not { } press)
            return null;
        var (agreement, gap) = Compare(bounds, press, total.Value, total.Unit == "1");
        return new PressReport(row, press, agreement, gap, CauseFinder.Of(new Dispute(total, bounds, row, press, agreement, neighbours)));
    }

    /// <summary>The first that holds.</summary>
    private static Verdict Verdict(PressReport[] reports)
    {
        if (reports.Any(r => r.Agreement == Agreement.Conflicts))
            return CrossCheck.Verdict.Conflicting;
        if (reports.Length == 0)
            return CrossCheck.Verdict.NotReported;
        var agreeing = reports.Where(r => r.Agreement == Agreement.Agrees).Select(r => r.Figure).ToArray();
        if (Independence.Count(agreeing) >= 2)
            return CrossCheck.Verdict.Confirmed;
        return agreeing.Length < reports.Length ? CrossCheck.Verdict.Close : CrossCheck.Verdict.SingleSource;
    }
}
