using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Places;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Whose figure a clause tells, and how the article as a whole is bounded: its headline's district, donor, sector or emergency.</summary>
internal sealed class ActorFeatures
{
    // Words that bound what follows, as against those who act.
    private static readonly string[] Bounds = ["pieces", "top", "some", "kind", "share", "all", "before"];

    private readonly ArticleContext context;
    private readonly List<(int Start, int End, string Value)> actors;
    private readonly List<string> scope = [];

    public ActorFeatures(ArticleContext context)
    {
        this.context = context;
        actors = context.Actors;
        scope.AddRange(Topics.Actors.FindAll(context.TitleTokens, 0, context.TitleTokens.Count).Select(a => a.Value).Where(v => !Bounds.Contains(v)).Distinct());
        if (context.Title is { } title && PlaceReader.Read(title, context.TitleTokens, context.OwnProvince).Any(p => p.Kind == PlaceKind.District))
            scope.Add("a district by name");
        scope.AddRange(context.TitleTopics.Select(t => t.Value).Where(v => v is "emergency" or "sector").Distinct());
        var emergencies = context.Topics.Where(t => t.Value == "emergency").Select(t => context.SentenceOf(t.Start)).Distinct().Count();
        if (emergencies * 5 >= context.Sentences.Count)
            scope.Add("emergencies throughout");
        var sectors = context.Topics.Where(t => t.Value == "sector").GroupBy(t => context.Tokens[t.Start].Key).Select(g => g.Select(t => context.SentenceOf(t.Start)).Distinct().Count()).DefaultIfEmpty().Max();
        if (sectors >= 4 && sectors * 4 >= context.Sentences.Count)
            scope.Add("one sector throughout");
        if (actors.Count(a => a.Value == "body") is >= 4 and var bodies && bodies > actors.Count(a => a.Value is "province" or "country"))
            scope.Add("a body throughout");
        if (actors.Count(a => a.Value == "district") is >= 4 and var districts && districts > 2 * actors.Count(a => a.Value is "province" or "country"))
            scope.Add("a district throughout");
        var givers = context.Donors.Where(d => d.Kind == Donors.DonorKind.Ngo).GroupBy(d => d.Name).Select(g => g.Count()).OrderDescending().ToList();
        if (givers.Count > 0 && givers[0] >= 3 && givers[0] * 10 >= givers.Sum() * 6)
            scope.Add("one donor throughout");
        if (actors.Exists(a => a.Value == "union") && actors.Exists(a => a.Value == "province" && a.End - a.Start > 1))
            scope.Add("union and province");
    }

    /// <summary>Fills a bag.</summary>
    public void See(FeatureBag bag, Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        var before = ArticleContext.Within(actors, a => a.Start, sentence.First, quantity.First);
        var subject = before.FirstOrDefault(a => !Bounds.Contains(a.Value)).Value;
        var nearest = before.LastOrDefault(a => !Bounds.Contains(a.Value)).Value ?? "none";
        bag.Add("actor", nearest);
        if (Doer.Of(context, candidate) is { } doer)
        {
            bag.Add("doer", doer.Value);
            bag.Add("doer", doer.Value, ", time ", EnumName<Periods.PeriodKind>.Of(candidate.PeriodKind));
        }
        if (subject is not null)
            bag.Add("first actor", subject);
        foreach (var kind in before)
        {
            if (Bounds.Contains(kind.Value))
                bag.Add(context.Holds(kind.End, quantity.First, ";") ? "bound before" : "bound", kind.Value);
        }
        foreach (var kind in ArticleContext.Within(actors, a => a.Start, quantity.End, Math.Min(sentence.End, quantity.End + 8)))
            bag.Add("actor behind", kind.Value);
        if (subject is null)
            bag.Add("actor told before", ToldBefore(candidate));
        var inGeneral = scope.Count > 0 && ArticleContext.Within(context.Topics, t => t.Start, sentence.First, quantity.First).Any(t => t.Value == "ngo");
        foreach (var bounds in scope)
        {
            bag.Add("article of", bounds);
            bag.Add("article of", bounds, ", actor ", nearest);
            bag.Add("article of", bounds, ", time ", EnumName<Periods.PeriodKind>.Of(candidate.PeriodKind));
            if (inGeneral)
                bag.Add("article of", bounds, ", organisations in general");
        }
        // "3. Bão số 13 đổ bộ đêm 6/11. Từ ngày 8/11, 26 tổ chức đã hỗ trợ 63 tỷ đồng."
        var paragraph = context.Paragraphs[Math.Max(0, candidate.Paragraph)];
        if (ArticleContext.Within(context.Topics, t => t.Start, paragraph.First, quantity.First).Any(t => t.Value == "emergency"))
            bag.Add("emergency told before", EnumName<Periods.PeriodKind>.Of(candidate.PeriodKind));
        Introduction(bag, candidate);
    }

    // Who was spoken of last, in the sentences of the paragraph before this one.
    private string ToldBefore(Candidate candidate)
    {
        var first = context.Paragraphs[Math.Max(0, candidate.Paragraph)].First;
        return ArticleContext.Within(actors, a => a.Start, first, context.Sentences[candidate.Sentence].First).LastOrDefault(a => !Bounds.Contains(a.Value)).Value ?? "none";
    }

    // "Một số nhà tài trợ lớn:" and then its lines.
    private void Introduction(FeatureBag bag, Candidate candidate)
    {
        for (var p = candidate.Paragraph - 1; p >= Math.Max(0, candidate.Paragraph - 12); p--)
        {
            var paragraph = context.Paragraphs[p];
            if (paragraph.Kind is ParagraphKind.Item or ParagraphKind.Row)
                continue;
            if (context.Tokens[paragraph.End - 1].Is(":") || paragraph.Kind == ParagraphKind.Loose)
            {
                foreach (var (_, _, kind) in ArticleContext.Within(actors, a => a.Start, paragraph.First, paragraph.End))
                    bag.Add("introduced by", kind);
            }
            return;
        }
    }
}
