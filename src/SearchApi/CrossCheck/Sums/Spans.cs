using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>
/// Years, halves, quarters and spans of one place, held against each other all at once. Let S(d) be all that came up to day d: a total of a span says what S grew by, and S never
/// falls. Such statements contradict each other exactly where the graph of their bounds has a cycle of negative length (difference constraints), and the cycle is the evidence:
/// "2016-2020 is 511 and 2016-2018 is 352, so 2019-2020 is 159; 2019-2021 is 280, so 2021 is 121, and not 62".
/// </summary>
internal static class Spans
{
    /// <summary>Longer chains of spans say little that a person would follow.</summary>
    private const int MostSpans = 6;

    /// <summary>Ends of "đến nay" reports, a day or two apart, and sums of rounded numbers.</summary>
    private const decimal Tolerance = 0.01m;

    /// <summary>Every contradiction, the one of fewest spans first in each group.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in totals.Where(t => Shelf.IsFlow(t) && Shelf.IsWhole(t) && t.Stage != Stage.Target && t.Period is { From: not null, To: not null })
            .GroupBy(t => (t.Sample, t.Indicator, t.Place)))
        {
            foreach (var end in Shelf.Ends)
            {
                var own = group.Where(t => end.Contains(t.Stage) || !Shelf.Ends.Any(e => e.Contains(t.Stage))).ToArray();
                foreach (var unit in own.Select(t => t.Unit).Distinct().Append("USD").Distinct().ToArray())
                {
                    foreach (var finding in Contradictions(own, unit))
                    {
                        if (seen.Add(string.Join(' ', finding.Totals.Select(t => t.Id))))
                            yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<Finding> Contradictions(OfficialTotal[] totals, string unit)
    {
        // In a unit of its own nothing is converted, which is sharper; in dollars everything is together.
        var constraints = Constraints(unit == "USD" || unit == "1" ? totals : [.. totals.Where(t => t.Unit == unit)], unit);
        while (SpanCycle.Shortest(constraints, MostSpans) is { } cycle)
        {
            if (cycle.Gap > cycle.Whole * Tolerance)
                yield return Finding(cycle, unit);
            constraints.Remove(MostToBlame(constraints, cycle));
        }
    }

    /// <summary>The span without which least is wrong; the others may still contradict each other without it.</summary>
    private static SpanConstraint MostToBlame(List<SpanConstraint> all, SpanCycle cycle) => cycle.Spans.MinBy(span =>
        SpanCycle.Shortest([.. all.Where(other => other != span)], MostSpans) is { } left ? left.Gap / left.Whole : 0)!;

    private static List<SpanConstraint> Constraints(OfficialTotal[] totals, string unit)
    {
        var constraints = new List<SpanConstraint>();
        foreach (var span in totals.GroupBy(t => t.Period))
        {
            var bounds = span.Select(t => (Total: t, In: Shelf.In(t, unit))).Where(b => b.In is not null).ToArray();
            if (bounds.Length > 0)
            {
                constraints.Add(new SpanConstraint(span.Key.From!.Value, span.Key.To!.Value.AddDays(1), bounds.Min(b => b.In!.Value.Low), bounds.Max(b => b.In!.Value.High),
                    [.. bounds.Select(b => b.Total)]));
            }
        }
        return constraints;
    }

    private static Finding Finding(SpanCycle cycle, string unit)
    {
        var evidence = Shelf.Ordered(cycle.Spans.SelectMany(span => span.Totals));
        var size = cycle.Gap / cycle.Whole;
        var money = unit == "1" ? "" : " " + unit;
        // Where every span is needed twice over, reports of slightly other days may explain it.
        var sure = Shelf.Trust(evidence) * (cycle.Spans.Count <= 2 ? 1 : 0.9m) * (evidence.All(t => t.Unit == unit) ? 1 : 0.85m);
        var more = cycle.Spans.Where((_, i) => !cycle.Forward[i]).Select(Say);
        var less = cycle.Spans.Where((_, i) => cycle.Forward[i]).Select(Say);
        return new Finding(FindingKind.Spans, evidence, sure, size,
            $"{string.Join(" and ", more)} come to at least {Printing.Number(decimal.Round(cycle.Gap))}{money} more than {string.Join(" and ", less)} {(cycle.Forward.Count(f => f) == 1 ? "allows" : "allow")}.");
    }

    private static string Say(SpanConstraint span) => $"{Printing.Days(new(span.From, span.Behind.AddDays(-1)))} by {string.Join(", ", span.Totals.Select(Shelf.Name))}";
}
