namespace NgoNews.Extractor.Figures.Choices;

/// <summary>"Cam kết 4,37 triệu USD, giải ngân 3,92 triệu USD. Hai con số tương ứng của năm 2024 là 4,81 và 3,55 triệu USD": each number of the later row is said of what the one at its place in the earlier was.</summary>
internal static class Counterparts
{
    /// <summary>The figures that have a counterpart told before them: in their sentence before the words that say so, else in the sentence before.</summary>
    public static Dictionary<Candidate, Candidate> Of(ArticleContext context, IReadOnlyList<Candidate> figures)
    {
        var counterparts = new Dictionary<Candidate, Candidate>();
        List<Candidate> last = [];
        for (var i = 0; i < figures.Count; i += last.Count)
        {
            List<Candidate> told = [.. figures.Skip(i).TakeWhile(f => f.Sentence == figures[i].Sentence)];
            if (CueIn(context, told[0].Sentence, told[^1].Quantity.First) is >= 0 and var cue)
            {
                var before = Outside(context, told.Where(f => f.Quantity.First < cue));
                if (before.Count == 0 && last is [.., var end] && end.Sentence == told[0].Sentence - 1)
                    before = Outside(context, last);
                foreach (var (figure, counterpart) in Pairs([.. told.Where(f => f.Quantity.First > cue)], before))
                    counterparts.Add(figure, counterpart);
            }
            last = told;
        }
        return counterparts;
    }

    // Of one kind by their order; where nothing of the kind was told and the rows are equally long, number by number.
    private static IEnumerable<(Candidate Figure, Candidate Counterpart)> Pairs(List<Candidate> row, List<Candidate> before)
    {
        foreach (var kind in row.Index().GroupBy(f => (f.Item.Indicator, f.Item.Unit)))
        {
            var same = before.Where(f => (f.Indicator, f.Unit) == kind.Key).ToList();
            foreach (var (at, (place, figure)) in kind.Index())
            {
                if (at < same.Count)
                    yield return (figure, same[at]);
                else if (same.Count == 0 && row.Count == before.Count)
                    yield return (figure, before[place]);
            }
        }
    }

    private static List<Candidate> Outside(ArticleContext context, IEnumerable<Candidate> figures) => [.. figures.Where(f => !context.InBrackets(f.Quantity.First))];

    // Where a sentence says "lần lượt" before a number, or -1.
    private static int CueIn(ArticleContext context, int sentence, int to)
    {
        for (var i = context.Sentences[sentence].First; i < to; i++)
        {
            if (InTurn.IsSaid(context.Tokens, i))
                return i;
        }
        return -1;
    }
}
