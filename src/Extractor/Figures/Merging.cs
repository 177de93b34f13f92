using System.Runtime.InteropServices;

namespace NgoNews.Extractor.Figures;

/// <summary>Makes one figure of the statements that mean the same: headline and body, rounded and precise.</summary>
internal static class Merging
{
    private const int Nearest = 60;

    private sealed class Group(Candidate best)
    {
        public Candidate Best { get; set; } = best;

        public List<Candidate> All { get; } = [best];
    }

    /// <summary>The figures, in text order of their first mention.</summary>
    public static List<(Candidate Best, IReadOnlyList<Candidate> All)> Merge(IEnumerable<Candidate> candidates)
    {
        var groups = new List<Group>();
        var byKind = new Dictionary<(Indicator?, string), List<Group>>();
        // The body first: a headline joins what the body says, not the other way round.
        foreach (var candidate in candidates.OrderBy(c => c.InHeadline))
        {
            // Only figures of one indicator and unit can mean the same; of a text without end only the nearest are compared.
            var alike = CollectionsMarshal.GetValueRefOrAddDefault(byKind, (candidate.Indicator, candidate.Unit), out _) ??= [];
            var group = Like(alike, candidate);
            if (group is null)
            {
                groups.Add(new Group(candidate));
                alike.Add(groups[^1]);
                continue;
            }
            group.All.Add(candidate);
            if (!candidate.InHeadline && (Digits(candidate.Value) > Digits(group.Best.Value) || (candidate.Value == group.Best.Value && IsVague(group.Best.Stage) && !IsVague(candidate.Stage))))
                group.Best = candidate;
        }
        return [.. groups.Select(g => (g.Best, (IReadOnlyList<Candidate>)g.All.OrderBy(c => c.Quantity.First).ToList())).OrderBy(g => g.Item2[0].Quantity.First)];
    }

    private static Group? Like(List<Group> alike, Candidate candidate)
    {
        for (var i = 0; i < alike.Count; i++)
        {
            if ((i < Nearest || i >= alike.Count - Nearest) && Same(alike[i].Best, candidate))
                return alike[i];
        }
        return null;
    }

    private static bool Same(Candidate a, Candidate b)
    {
        if (a.Indicator != b.Indicator || a.Unit != b.Unit || a.Quantity.High != b.Quantity.High)
            return false;
        if (a.Value == b.Value)
            return a.InHeadline || b.InHeadline || (a.Place == b.Place && a.InLead != b.InLead && a.Indicator == Indicator.NgoCount) || (a.Place == b.Place && (a.Period == b.Period || a.PeriodKind is null || b.PeriodKind is null) && SameDonor(a, b));
        // Of a headline, number and unit tell enough.
        if (a.InHeadline != b.InHeadline)
            return Rounds(a, b);
        return a.Place == b.Place && (IsRoundedLead(a, b) || IsRoundedLead(b, a) || (a.Period == b.Period && a.Stage == b.Stage && a.Paragraph != b.Paragraph && SameGiver(a, b))) && Rounds(a, b);
    }

    private static bool IsRoundedLead(Candidate a, Candidate b) => a.InLead && !b.InLead && a.Quantity.Qualifier != Qualifier.Exact && Digits(a.Value) < Digits(b.Value);

    private static bool IsVague(Stage stage) => stage is Stage.Unspecified or Stage.Received;

    private static bool SameDonor(Candidate a, Candidate b) => a.Donor == b.Donor || a.Donor is null || b.Donor is null;

    // Two donors' sums are two figures, however near: rows of a table, lines of a list.
    private static bool SameGiver(Candidate a, Candidate b) => a.Donor == b.Donor;

    // "gần 23 tỷ" and "hơn 22,9 tỷ": the one with fewer digits is the other one rounded.
    private static bool Rounds(Candidate a, Candidate b)
    {
        var (rough, fine) = Digits(a.Value) <= Digits(b.Value) ? (a, b) : (b, a);
        // A headline rounds counts too: "hơn hai mươi đoàn", then "23 đoàn".
        if (Digits(rough.Value) == Digits(fine.Value) || (rough.Indicator != Indicator.AidValue && !(rough.InHeadline && rough.Quantity.Qualifier != Qualifier.Exact)))
            return false;
        var gap = (fine.Value - rough.Value) / rough.Value;
        return rough.Quantity.Qualifier switch
        {
            Qualifier.Over => gap >= 0 && gap < (rough.Indicator == Indicator.AidValue ? 0.05m : 0.2m),
            Qualifier.Nearly => gap is <= 0 and > -0.06m,
            Qualifier.About => Math.Abs(gap) < 0.05m,
            Qualifier.Exact => Math.Abs(fine.Value - rough.Value) * (rough.InHeadline ? 1 : 2) <= Step(rough.Value),
            _ => false,
        };
    }

    private static int Digits(decimal value) => Step(value) is var step && step > 0 ? (int)Math.Ceiling(Math.Log10((double)(value / step) + 1)) : 0;

    // The last non-zero digit's step: 106.7 million → 100,000.
    private static decimal Step(decimal value)
    {
        var step = 1m;
        if (value != decimal.Truncate(value))
            return 0.01m;
        while (value != 0 && value % (step * 10) == 0 && step < 1_000_000_000_000_000m)
            step *= 10;
        return step;
    }
}
