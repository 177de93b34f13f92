using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>"Cam kết 4,37 triệu USD, giải ngân 3,92 triệu USD. Hai con số tương ứng của năm 2024 là 4,81 và 3,55 triệu USD": each number of the later row is said of what the one at its place in the earlier was.</summary>
internal static class Counterparts
{
    /// <summary>The figures that have a counterpart told before them: in their sentence before the words that say so, else in the sentence before.</summary>
    public static IEnumerable<(Candidate Figure, Candidate Counterpart)> Of(ArticleContext context, IReadOnlyList<Candidate> figures)
    {
        for (var i = 0; i < figures.Count;)
        {
            var (sentence, end) = (figures[i].Sentence, i + 1);
            while (end < figures.Count && figures[end].Sentence == sentence)
                end++;
            if (CueIn(context, sentence, figures[end - 1].Quantity.First) is >= 0 and var cue)
            {
                var row = figures.Skip(i).Take(end - i).Where(f => f.Quantity.First > cue).ToList();
                var before = Outside(context, figures.Skip(i).Take(end - i - row.Count));
                if (before.Count == 0)
                    before = Outside(context, figures.Take(i).Where(f => f.Sentence == sentence - 1));
                foreach (var pair in Pairs(row, before))
                    yield return pair;
            }
            i = end;
        }
    }

    // Of one kind by their order; where nothing of the kind was told and the rows are equally long, number by number.
    private static IEnumerable<(Candidate Figure, Candidate Counterpart)> Pairs(List<Candidate> row, List<Candidate> before)
    {
        foreach (var kind in row.GroupBy(f => (f.Indicator, f.Unit)))
        {
            var same = before.Where(f => (f.Indicator, f.Unit) == kind.Key).ToList();
            foreach (var (at, figure) in kind.Index())
            {
                if (at < same.Count)
                    yield return (figure, same[at]);
                else if (same.Count == 0 && row.Count == before.Count)
                    yield return (figure, before[row.IndexOf(figure)]);
            }
        }
    }

    private static List<Candidate> Outside(ArticleContext context, IEnumerable<Candidate> figures) => [.. figures.Where(f => !context.InBrackets(f.Quantity.First))];

    // "tương ứng", "lần lượt", "theo thứ tự": where they stand before a number.
    private static int CueIn(ArticleContext context, int sentence, int to)
    {
        for (var i = context.Sentences[sentence].First; i < to; i++)
        {
            if ((Any(context.Tokens, i, "tương") && Any(context.Tokens, i + 1, "ứng")) || (Any(context.Tokens, i, "lần") && Any(context.Tokens, i + 1, "lượt")) || (Any(context.Tokens, i, "thứ") && Any(context.Tokens, i + 1, "tự")))
                return i;
        }
        return -1;
    }
}
