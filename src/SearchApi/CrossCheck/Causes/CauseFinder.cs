namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>Why a comparable figure prints another number: every clue is asked, and the cause that most speaks for is given.</summary>
internal static class CauseFinder
{
    /// <summary>One row a kind of clue; of causes that as much speaks for, the one whose row comes first.</summary>
    private static readonly Func<Dispute, IEnumerable<Clue>>[] Rows =
    [
        ScaleClues.Sizes,
        ScaleClues.Currencies,
        WordClues.Counterpart,
        WordClues.Merger,
        WordClues.Union,
        WordClues.Years,
        WordClues.OtherYear,
        WordClues.Stages,
        WordClues.Early,
        NeighbourClues.SameNumber,
        NeighbourClues.Exchanged,
        NeighbourClues.Sums,
        RoundingClues.Of,
        DateClues.Merger,
        DateClues.OtherYear,
        DateClues.Early,
    ];

    /// <summary>The cause, or null where the numbers are the same, one of them was converted, or nothing tells.</summary>
    public static FoundCause? Of(Dispute dispute)
    {
        var figure = dispute.Row.Figure;
        if (dispute.SameUnit && figure.Value == dispute.Total.Value && figure.High == dispute.Total.High)
            return null;
        if (dispute.Agreement == Agreement.Agrees)
        {
            return dispute.SameUnit && RoundingClues.Meets(dispute.Total.Qualifier, figure.Qualifier)
                ? new FoundCause(Cause.Rounding, "as printed, both can be the same number")
                : null;
        }
        if (dispute.Agreement == Agreement.Close && !dispute.SameUnit)
            return null;
        return Heaviest(Rows.SelectMany(row => row(dispute)));
    }

    private static FoundCause? Heaviest(IEnumerable<Clue> clues)
    {
        FoundCause? best = null;
        var most = 0m;
        foreach (var group in clues.GroupBy(clue => clue.Cause))
        {
            var weight = group.Sum(clue => clue.Weight);
            if (weight >= Weights.Least && weight > most)
                (best, most) = (new FoundCause(group.Key, group.MaxBy(clue => clue.Weight).Because), weight);
        }
        return best;
    }
}
