using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>
/// Totals and figures by what they can have to do with each other, in memory: everything is checked once, and after a change only the totals of its place and
/// indicator. For one caller at a time.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<Slot, Shelf> shelves = [];
    private readonly Dictionary<long, Slot> slotOf = [];
    private readonly Dictionary<string, Slot> slotOfTotal = new(StringComparer.Ordinal);

    /// <summary>Puts a total in, or in place of that of its id.</summary>
    public void Put(OfficialTotal total)
    {
        if (slotOfTotal.Remove(total.Id, out var old))
            shelves[old].Totals.RemoveAll(other => other.Id == total.Id);
        var slot = new Slot(total.Place, total.Indicator, total.Sample);
        slotOfTotal.Add(total.Id, slot);
        ShelfOf(slot).Totals.Add(total);
    }

    /// <summary>Puts a figure in, or in place of that of its id, and tells which slots are to be checked again.</summary>
    public IReadOnlyList<Slot> Put(FigureRow row)
    {
        var changed = Remove(row.Id);
        var slot = new Slot(row.Figure.Place, row.Figure.Indicator, row.Sample);
        slotOf.Add(row.Id, slot);
        ShelfOf(slot).Rows.Add(row);
        return changed is null || changed == slot ? [slot] : [changed.Value, slot];
    }

    /// <summary>Takes a figure out; its slot, or null where it was not there.</summary>
    public Slot? Remove(long figure)
    {
        if (!slotOf.Remove(figure, out var slot))
            return null;
        shelves[slot].Rows.RemoveAll(other => other.Id == figure);
        return slot;
    }

    /// <summary>Every total, in the order of their slots' first appearance.</summary>
    public IEnumerable<TotalCheck> All() => shelves.Keys.SelectMany(Check);

    /// <summary>The totals of a slot.</summary>
    public IEnumerable<TotalCheck> Check(Slot slot)
    {
        if (!shelves.TryGetValue(slot, out var shelf))
            yield break;
        foreach (var total in shelf.Totals)
            yield return Judgement.Of(total, Comparability.Obstacle(total) is null ? shelf.Rows : []);
    }

    /// <summary>One total.</summary>
    public TotalCheck Check(OfficialTotal total) =>
        Judgement.Of(total, Comparability.Obstacle(total) is null && shelves.TryGetValue(new Slot(total.Place, total.Indicator, total.Sample), out var shelf) ? shelf.Rows : []);

    private Shelf ShelfOf(Slot slot)
    {
        if (!shelves.TryGetValue(slot, out var shelf))
            shelves.Add(slot, shelf = new Shelf([], []));
        return shelf;
    }

    /// <summary>What totals and figures have to share to be held against each other at all.</summary>
    internal readonly record struct Slot(string? Place, Indicator Indicator, bool Sample);

    private sealed record Shelf(List<OfficialTotal> Totals, List<FigureRow> Rows);
}
