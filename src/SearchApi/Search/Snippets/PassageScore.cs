using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>How well a text answers a question, looked at closely: how often it meets each term, which neighbours stand side by side, and how near all of them stand.</summary>
/// <remarks>bm25 alone takes "viện" here and "trợ" there for "viện trợ", and gives nothing for a word that more than half of all documents hold.</remarks>
internal sealed class PassageScore(Question question, double[] weights)
{
    private const double TitleWeight = 3;
    private const double PairWeight = 1.5;
    private const double NearnessWeight = 0.5;

    // bm25 with mild length normalisation: a report of a province is long because it says much.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.4;
    private const double UsualLength = 500;

    public double Of(Findings title, Findings body)
    {
        var room = Saturation * (1 - LengthShare + (LengthShare * body.Words.Count / UsualLength));
        var score = 0.0;
        var counts = Count(question.Terms.Count, title.Hits, body.Hits);
        for (var t = 0; t < counts.Length; t++)
            score += weights[t] * Saturate(counts[t], room);
        for (var p = 0; p < question.Pairs.Count; p++)
        {
            var pair = question.Pairs[p];
            var often = (TitleWeight * Together(title.Hits, pair)) + Together(body.Hits, pair);
            score += PairWeight * (weights[pair.First] + weights[pair.Second]) / 2 * Saturate(often, room);
        }
        return score + Math.Max(Nearness(title.Hits), Nearness(body.Hits));
    }

    private static double[] Count(int terms, IReadOnlyList<TermHit> title, IReadOnlyList<TermHit> body)
    {
        var counts = new double[terms];
        foreach (var hit in title)
            counts[hit.Term] += TitleWeight;
        foreach (var hit in body)
            counts[hit.Term]++;
        return counts;
    }

    private static double Saturate(double often, double room) => often * (Saturation + 1) / (often + room);

    private static int Together(IReadOnlyList<TermHit> hits, Pair pair)
    {
        var ends = hits.Where(h => h.Term == pair.First).Select(h => h.End).ToHashSet();
        return hits.Count(h => h.Term == pair.Second && ends.Contains(h.First));
    }

    /// <summary>The weight of all terms that are met, the more of it the fewer words hold one of each.</summary>
    private double Nearness(IReadOnlyList<TermHit> hits)
    {
        var met = hits.Select(h => h.Term).Distinct().ToList();
        if (met.Count < 2)
            return 0;
        var words = Math.Max(SmallestWindow(hits, met.Count), met.Count);
        return NearnessWeight * met.Sum(t => weights[t]) * met.Count / words;
    }

    private int SmallestWindow(IReadOnlyList<TermHit> hits, int wanted)
    {
        var inside = new int[question.Terms.Count];
        var (smallest, met, start) = (int.MaxValue, 0, 0);
        for (var end = 0; end < hits.Count; end++)
        {
            met += inside[hits[end].Term]++ == 0 ? 1 : 0;
            for (; met == wanted; start++)
            {
                smallest = Math.Min(smallest, hits[end].End - hits[start].First);
                met -= --inside[hits[start].Term] == 0 ? 1 : 0;
            }
        }
        return smallest;
    }
}
