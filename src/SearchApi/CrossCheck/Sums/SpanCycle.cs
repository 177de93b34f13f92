namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>Spans that contradict each other.</summary>
/// <param name="Spans">The spans, in the order of the cycle.</param>
/// <param name="Forward">Of each, whether its upper bound was used; else its lower.</param>
/// <param name="Gap">By how much they contradict each other.</param>
/// <param name="Whole">The sum of the lower bounds that were used: what is said to have come.</param>
internal sealed record SpanCycle(IReadOnlyList<SpanConstraint> Spans, IReadOnlyList<bool> Forward, decimal Gap, decimal Whole)
{
    /// <summary>The contradiction of fewest spans, of those the widest; null where all agree.</summary>
    public static SpanCycle? Shortest(List<SpanConstraint> constraints, int mostSpans)
    {
        var days = constraints.SelectMany(c => new[] { c.From, c.Behind }).Distinct().Order().ToArray();
        SpanCycle? best = null;
        for (var start = 0; start < days.Length; start++)
        {
            if (From(constraints, days, start, best?.Spans.Count ?? mostSpans) is { } cycle
                && (best is null || cycle.Spans.Count < best.Spans.Count || (cycle.Spans.Count == best.Spans.Count && cycle.Gap / cycle.Whole > best.Gap / best.Whole)))
                best = cycle;
        }
        return best;
    }

    /// <summary>Bellman and Ford by number of spans: the shortest way from a day to every other, so many spans used, back to itself below nothing.</summary>
    private static SpanCycle? From(List<SpanConstraint> constraints, DateOnly[] days, int start, int mostSpans)
    {
        var length = new decimal?[mostSpans + 1][];
        var came = new (int Day, int Span, bool Forward)[mostSpans + 1][];
        for (var used = 0; used <= mostSpans; used++)
            (length[used], came[used]) = (new decimal?[days.Length], new (int, int, bool)[days.Length]);
        length[0][start] = 0;
        Fall(length[0], came[0]);
        for (var used = 1; used <= mostSpans; used++)
        {
            for (var at = 0; at < constraints.Count; at++)
            {
                var (from, behind) = (Array.BinarySearch(days, constraints[at].From), Array.BinarySearch(days, constraints[at].Behind));
                if (constraints[at].High != Interval.Unbounded)
                    Step(length, came, used, from, behind, constraints[at].High, at, forward: true);
                Step(length, came, used, behind, from, -constraints[at].Low, at, forward: false);
            }
            Fall(length[used], came[used]);
            if (length[used][start] is < 0 and var below)
                return Cycle(constraints, came, used, start, -below);
        }
        return null;
    }

    private static void Step(decimal?[][] length, (int, int, bool)[][] came, int used, int from, int to, decimal weight, int span, bool forward)
    {
        if (length[used - 1][from] is not { } before || length[used][to] <= before + weight)
            return;
        length[used][to] = before + weight;
        came[used][to] = (from, span, forward);
    }

    /// <summary>What came up to an earlier day is no more than what came up to a later one.</summary>
    private static void Fall(decimal?[] length, (int Day, int Span, bool Forward)[] came)
    {
        for (var day = length.Length - 2; day >= 0; day--)
        {
            if (length[day + 1] is { } later && (length[day] is not { } own || later < own))
                (length[day], came[day]) = (later, (day + 1, -1, false));
        }
    }

    private static SpanCycle Cycle(List<SpanConstraint> constraints, (int Day, int Span, bool Forward)[][] came, int used, int start, decimal gap)
    {
        var (spans, forward) = (new List<SpanConstraint>(), new List<bool>());
        for (var day = start; used > 0;)
        {
            var step = came[used][day];
            if (step.Span >= 0)
            {
                spans.Add(constraints[step.Span]);
                forward.Add(step.Forward);
                used--;
            }
            day = step.Day;
        }
        return new SpanCycle(spans, forward, gap, spans.Where((_, i) => !forward[i]).Sum(span => span.Low));
    }
}
