using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.SearchApi.Review;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>What the press says about an official total. On the wire in snake case.</summary>
public enum Verdict
{
    /// <summary>No comparable figure.</summary>
    NotReported,

    /// <summary>One independent source, and it agrees.</summary>
    SingleSource,

    /// <summary>Two or more independent sources agree.</summary>
    Confirmed,

    /// <summary>Some comparable figure is only close.</summary>
    Close,

    /// <summary>A comparable figure conflicts, even if others agree.</summary>
    Conflicting,
}

/// <summary>How one press figure stands to the total.</summary>
public enum Agreement
{
    /// <summary>The intervals meet.</summary>
    Agrees,

    /// <summary>Up to 5 % apart, or one apart for counts.</summary>
    Close,

    /// <summary>Further apart.</summary>
    Conflicts,
}

/// <summary>Why a total is not held against the press at all; its verdict is then <see cref="Verdict.NotReported"/>. On the wire in snake case.</summary>
public enum NotCompared
{
    /// <summary>It was formed over something else than all (a union's own items, new ones only, one donor).</summary>
    Basis,

    /// <summary>It is a part, or a yearly average.</summary>
    Coverage,

    /// <summary>Its scope is no province.</summary>
    Place,

    /// <summary>Its period has no known end.</summary>
    Period,
}

/// <summary>An official total held against the press.</summary>
/// <param name="Total">The total.</param>
/// <param name="Bounds">Its interval.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Sources">Independent sources among the comparable figures (copies are one).</param>
/// <param name="Reports">The comparable press figures, latest published first.</param>
/// <param name="NotCompared">Why it was not compared at all, or null where it was.</param>
public sealed record TotalCheck(OfficialTotal Total, Interval Bounds, Verdict Verdict, int Sources, IReadOnlyList<PressReport> Reports,
    NotCompared? NotCompared = null)
{
    /// <summary>Why comparable figures print another number, each cause once, in the order of the enum; empty where nothing tells.</summary>
    public IReadOnlyList<Cause> Causes => [.. Reports.Where(report => report.Cause is not null).Select(report => report.Cause!.Cause).Distinct().Order()];

    /// <summary>What a person decided about the verdict, or null.</summary>
    public VerdictReview? Review { get; init; }

    /// <summary>The verdict as computed; <see cref="Verdict"/> is as a person says, where one does.</summary>
    public Verdict Computed => Review is { Holds: true } ? Review.Computed : Verdict;

    /// <summary>The verdict's reasons in English, a sentence or two a figure.</summary>
    public string Why => Reasons.Of(this);
}

/// <summary>A comparable press figure.</summary>
/// <param name="Figure">The figure, with its evidence.</param>
/// <param name="Bounds">Its interval, in the total's unit.</param>
/// <param name="Agreement">How it stands to the total.</param>
/// <param name="Gap">What lies between the two intervals, relative to the total; 0 where they meet.</param>
/// <param name="Cause">Why it prints another number; null where it prints the same, was converted, or nothing tells.</param>
public sealed record PressReport(FigureRow Figure, Interval Bounds, Agreement Agreement, decimal Gap, FoundCause? Cause = null);
