using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Decides, for each sector that an article's words name, whether its aid goes there.</summary>
internal sealed class SectorChoices(ArticleContext context, IChooser chooser)
{
    // Words of one sector that say no more than their number does.
    private const int Most = 12;

    /// <summary>The sectors' codes, in ascending order.</summary>
    public List<string> Decide(bool relevant, IReadOnlyList<Candidate> candidates)
    {
        var figures = candidates.Where(c => c.Indicator is not null).Select(c => c.Sentence).ToHashSet();
        var named = context.Fields
            .Where(m => m.Value != "-" && context.ParagraphOf(m.Start) is var at and >= 0 && context.Paragraphs[at].Kind != ParagraphKind.Noise)
            .GroupBy(m => m.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var headline = Topics.Fields.FindAll(context.TitleTokens, 0, context.TitleTokens.Count).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var sectors = new List<string>();
        foreach (var (code, mentions) in named)
        {
            var byRule = relevant && mentions.Exists(m => SpeaksOfAid(context.SentenceOf(m.Start)));
            var shared = new FeatureBag(chooser.Names);
            if (chooser.Looks)
                See(shared, code, mentions, headline, figures, named, relevant, byRule);
            var (index, _) = chooser.Choose(Labelled.Of("sector", shared, [true, false], v => v ? "yes" : "no", byRule, chooser.Names), code);
            if (index == 0)
                sectors.Add(code);
        }
        return sectors;
    }

    private void See(FeatureBag bag, string code, List<(int Start, int End, string Value)> mentions, HashSet<string> headline, HashSet<int> figures,
        Dictionary<string, List<(int Start, int End, string Value)>> named, bool relevant, bool byRule)
    {
        bag.Add("bias");
        bag.Add("code", code);
        bag.Add(relevant ? "relevant" : "irrelevant");
        if (chooser.SeesRules)
        {
            bag.Add("rule", byRule ? "yes" : "no");
            bag.Add("rule", code + (byRule ? " yes" : " no"));
        }
        bag.Add("told", mentions.Count switch { 1 => "once", 2 => "twice", <= 4 => "few", _ => "often" });
        if (headline.Contains(code))
            bag.Add("in the headline");
        foreach (var other in named.Keys.Where(k => k != code))
            bag.Add("beside", code, " ", other);
        foreach (var (start, end, _) in mentions.Take(Most))
        {
            var sentence = context.SentenceOf(start);
            var aid = SpeaksOfAid(sentence);
            bag.Add("word", context.Words(start, end));
            bag.Add("word", context.Words(start, end) + (aid ? " beside aid" : " alone"));
            bag.Add("word before", context.KeyAt(start - 1));
            bag.Add("word behind", context.KeyAt(end));
            if (aid)
                bag.Add("beside aid");
            if (figures.Contains(sentence))
                bag.Add("beside a figure");
            if (context.Exclusions.Exists(e => context.SentenceOf(e.Start) == sentence))
                bag.Add("beside other money");
            if (named.Count >= 3 && named.Count(n => n.Value.Exists(m => context.SentenceOf(m.Start) == sentence)) >= 3)
                bag.Add("in a list of sectors");
        }
    }

    private bool SpeaksOfAid(int sentence)
    {
        if (sentence < 0)
            return false;
        var (first, end) = (context.Sentences[sentence].First, context.Sentences[sentence].End);
        return ArticleContext.Within(context.Topics, t => t.Start, first, end).Any(t => t.Value is "ngo" or "aid")
            || ArticleContext.Within(context.Donors, d => d.First, first, end).Any(d => d.Kind == Donors.DonorKind.Ngo)
            || context.Holds(first, end, "án", "trợ");
    }
}
