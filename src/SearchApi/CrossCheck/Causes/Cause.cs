namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>Why a comparable figure prints another number than the total. On the wire in snake case.</summary>
public enum Cause
{
    /// <summary>A wrong scale word: "2,072 tỷ USD" for 2,072 triệu.</summary>
    UnitSlip,

    /// <summary>A dot for a comma or the reverse, or one that was lost or moved: "2.072 triệu USD".</summary>
    DecimalMark,

    /// <summary>Đồng printed as dollars, or the reverse.</summary>
    VndAsUsd,

    /// <summary>What was promised told for what was paid, or the reverse.</summary>
    CommittedVsDisbursed,

    /// <summary>Several years, or a project's whole life, told for one year, or the reverse.</summary>
    CumulativeVsYearly,

    /// <summary>A friendship union's own sum told for the province's, or the reverse.</summary>
    UnionVsProvince,

    /// <summary>A province as it was before the merger of July 2025 told for the merged one, or the reverse.</summary>
    OldVsNewProvince,

    /// <summary>Another year's figure.</summary>
    YearMixedUp,

    /// <summary>With counterpart funds of the Vietnamese side, or without them.</summary>
    CounterpartFunds,

    /// <summary>An estimate or an early count held against the final one.</summary>
    EarlyVsFinal,

    /// <summary>The same number, printed more coarsely or with a hedge.</summary>
    Rounding,
}

/// <summary>A cause with what speaks for it.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Because">What was seen, as the end of a sentence in English.</param>
public sealed record FoundCause(Cause Cause, string Because);
