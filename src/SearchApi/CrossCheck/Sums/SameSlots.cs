using NgoNews.Extractor.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>Totals that claim one slot and print different numbers.</summary>
internal static class SameSlots
{
    /// <summary>Every slot that is told in more than one way; those told of the same meeting come together.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var group in totals.Where(total => total.Place is not null && (Shelf.IsWhole(total) || IsPartLike(total)))
            .GroupBy(total => (total.Sample, total.Indicator, total.Place, total.Coverage, Basis: BasisOf(total))))
        {
            foreach (var slot in Linked([.. group]).SelectMany(Ends))
            {
                if (Finding(slot) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>Sums of one kind, of one event; an average is none.</summary>
    private static bool IsPartLike(OfficialTotal total) => total.Basis != Comparability.BasisAll;

    /// <summary>Organisations are counted on several bases at a time, and that is what there is to find.</summary>
    private static string BasisOf(OfficialTotal total) =>
        total.Indicator == Indicator.NgoCount && total.Basis.StartsWith("with relations", StringComparison.Ordinal) ? Comparability.BasisAll : total.Basis;

    private static Finding? Finding(IReadOnlyList<OfficialTotal> slot)
    {
        if (slot.Count < 2)
            return null;
        var unit = slot[0].Unit;
        var (size, differ) = (0m, new HashSet<OfficialTotal>());
        for (var i = 0; i < slot.Count; i++)
        {
            for (var j = i + 1; j < slot.Count; j++)
            {
                if (!Together(slot[i], slot[j]) || Shelf.In(slot[i], unit) is not { } one || Shelf.In(slot[j], unit) is not { } other)
                    continue;
                var distance = one.DistanceTo(other);
                // Two currencies never print the same number, and hedged counts of organisations seldom do.
                if (distance == 0 && (slot[i].Unit != slot[j].Unit || slot[i].Value == slot[j].Value || !Shelf.IsFlow(slot[i])))
                    continue;
                differ.Add(slot[i]);
                differ.Add(slot[j]);
                size = Math.Max(size, distance == 0 ? 0 : distance / Math.Max(one.Low, other.Low));
            }
        }
        if (differ.Count == 0)
            return null;
        var evidence = Shelf.Ordered(differ);
        var kind = size == 0 ? "as printed, they can be one number" : size <= 0.05m ? "they are close and not the same" : "they contradict each other";
        return new Finding(FindingKind.SameSlot, evidence, Shelf.Trust(evidence) * (Shelf.IsFlow(evidence[0]) ? 1 : 0.9m), size,
            $"{string.Join(", ", evidence.Select(Shelf.Name))} are told of one thing: {kind}.");
    }

    /// <summary>The totals that are linked by being of one slot, also through a third.</summary>
    private static IEnumerable<IReadOnlyList<OfficialTotal>> Linked(List<OfficialTotal> totals)
    {
        while (totals.Count > 0)
        {
            var slot = new List<OfficialTotal> { totals[0] };
            totals.RemoveAt(0);
            for (var i = 0; i < slot.Count; i++)
            {
                slot.AddRange(totals.Where(other => Together(slot[i], other)));
                totals.RemoveAll(slot.Contains);
            }
            if (slot.Count > 1)
                yield return slot;
        }
    }

    /// <summary>"Received" links what was committed to what was disbursed; where both are told, it is said of the first.</summary>
    private static IEnumerable<IReadOnlyList<OfficialTotal>> Ends(IReadOnlyList<OfficialTotal> slot) =>
        slot.Any(total => total.Stage is Stage.Committed or Stage.Approved)
            ? [[.. slot.Where(total => total.Stage != Stage.Disbursed)], [.. slot.Where(total => total.Stage == Stage.Disbursed)]]
            : [slot];

    private static bool Together(OfficialTotal one, OfficialTotal other)
    {
        if (!Comparability.Stages(one.Indicator, one.Stage, other.Stage) || !Comparability.Units(one.Unit, other.Unit))
            return false;
        if (Comparability.Periods(one.Indicator, one.Period, other.Period))
            return true;
        // A count of organisations "over the years" is one of its last day as often as not.
        return one.Indicator == Indicator.NgoCount && one.Period.To is not null && one.Period.To == other.Period.To;
    }
}
