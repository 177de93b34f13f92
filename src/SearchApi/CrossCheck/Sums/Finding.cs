using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>How totals do not add up. On the wire in snake case.</summary>
public enum FindingKind
{
    /// <summary>Several totals claim one slot and print different numbers.</summary>
    SameSlot,

    /// <summary>Years, halves and spans of one place do not add up to each other.</summary>
    Spans,

    /// <summary>A yearly average and the sum of the years.</summary>
    Average,

    /// <summary>More was disbursed than committed.</summary>
    Disbursed,

    /// <summary>Provinces, or the parts of a total, come to more than the whole, or to less where they are all of it.</summary>
    Parts,

    /// <summary>One number is printed for different times.</summary>
    Repeated,

    /// <summary>One report tells what was committed and what was disbursed of different times.</summary>
    Mismatch,

    /// <summary>One total counts in what another of its slot does not.</summary>
    Scope,

    /// <summary>A number is far from its neighbours in time.</summary>
    Jump,
}

/// <summary>Totals that do not add up.</summary>
/// <param name="Kind">How.</param>
/// <param name="Totals">The evidence, by period; at least one.</param>
/// <param name="Sure">From 0 to 1: whether it is a contradiction, or may be read in another way.</param>
/// <param name="Size">What lies between, relative to the whole; 0 where only the prints differ.</param>
/// <param name="Says">The arithmetic, in English.</param>
public sealed record Finding(FindingKind Kind, IReadOnlyList<OfficialTotal> Totals, decimal Sure, decimal Size, string Says)
{
    /// <summary>A gap of half the number is as large as any.</summary>
    private const decimal Large = 0.5m;

    /// <summary>From 0 to 1: how sure and how large; findings are ordered by it.</summary>
    public decimal Rank => decimal.Round(Sure * (0.2m + (0.8m * Math.Min(1, Size / Large))), 3);
}
