using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What tells a stage: its cue words and their way to the number, and the stages of the figures beside it.</summary>
internal sealed class StageFeatures(ArticleContext context, StageCues stageCues, Sums sums, FeatureBags bags)
{
    private const int LongestHeading = 16;

    private readonly List<(string Witness, Stage Value)> witnesses = [];
    private readonly List<(string Way, Stage Value)> beside = [];
    private readonly MoodFeatures moods = new(context);

    public Choice<Stage> Of(Candidate candidate, FeatureBag surroundings, Neighbours neighbours, IChooser chooser, Stage[] allowed)
    {
        var shared = bags.Take();
        if (chooser.SeesRules)
        {
            shared.Add("rule", WireName<Stage>.Of(candidate.Stage));
            shared.Add("rule", WireName<Stage>.Of(candidate.Stage), " by ", candidate.StageRule);
            shared.Add("rule by", candidate.StageRule);
        }
        var cues = stageCues.Of(candidate.Indicator!.Value);
        witnesses.Clear();
        beside.Clear();
        if (chooser.SeesRules)
        {
            Says("rule", candidate.Stage);
            Says("rule " + candidate.StageRule, candidate.Stage);
        }
        Cues(shared, candidate, cues);
        // "năm 2018 là 52 khoản": without a verb of its own it stands where its like stands.
        var verb = ArticleContext.Within(cues, c => c.Start, context.Sentences[candidate.Sentence].First, candidate.Quantity.First).Any(c => c.Value is not null);
        Decided(shared, candidate, neighbours, verb);
        if (neighbours.Behind(candidate) is { } behind)
            shared.Add("stage behind", WireName<Indicator>.Of(behind.Indicator!.Value), " ", WireName<Stage>.Of(behind.Stage));
        shared.Add(verb ? "a verb before" : "no verb before");
        moods.See(shared, candidate, cues, witnesses);
        Told(shared, candidate, cues, neighbours, verb);
        Above(shared, candidate, cues);
        shared.Add("time", EnumName<Periods.PeriodKind>.Of(candidate.PeriodKind));
        if (candidate.Period.To > context.Published)
            shared.Add("time to come");
        shared.Append(surroundings);
        return Labelled.Of(Name(candidate.Indicator!.Value), shared, allowed, s => WireName<Stage>.Of(s), candidate.Stage, chooser.Names, witnesses, beside, bags);
    }

    // Aid and its items stand in the same stages.
    private static bool Alike(Candidate one, Candidate other) => one.Indicator is Indicator.AidValue or Indicator.ItemCount == other.Indicator is Indicator.AidValue or Indicator.ItemCount;

    // Where the figures before stand, as was decided.
    private void Decided(FeatureBag bag, Candidate candidate, Neighbours neighbours, bool verb)
    {
        if (sums.WholeBefore(candidate) is { } whole)
            Says("its whole", neighbours.Of(whole).Stage);
        if (neighbours.Introducer(candidate) is { } introducer && Alike(introducer, candidate))
            Says(verb ? "what introduces the list, own verb" : "what introduces the list", neighbours.Of(introducer).Stage);
        if (neighbours.Before(candidate) is { } before)
        {
            var stage = neighbours.Of(before).Stage;
            if (Alike(before, candidate))
            {
                beside.Add(("the one before", stage));
                Says($"the figure before{(verb ? "" : ", no verb")} {(before.Sentence == candidate.Sentence ? "in the sentence" : "")}", stage);
                if (context.Joint(before.Quantity, candidate.Quantity) is { } joint)
                    Says("the figure before, joined by " + joint, stage);
            }
            bag.Add("stage before", WireName<Indicator>.Of(before.Indicator!.Value), " ", WireName<Stage>.Of(stage));
        }
        if (neighbours.Counterpart(candidate) is { } counterpart && Alike(counterpart, candidate))
            Says(verb ? "its counterpart, own verb" : "its counterpart", neighbours.Of(counterpart).Stage);
        if (neighbours.LikeBefore(candidate) is { } like)
        {
            beside.Add(("its like", neighbours.Of(like).Stage));
            Says($"its like {(verb ? "" : "without a verb ")}{(like.Paragraph == candidate.Paragraph ? "here" : "elsewhere")}", neighbours.Of(like).Stage);
            if (!verb)
                bag.Add("no verb, its like", WireName<Stage>.Of(neighbours.Of(like).Stage), like.Paragraph == candidate.Paragraph ? " here" : " elsewhere");
            bag.Add("stage of its like", WireName<Stage>.Of(neighbours.Of(like).Stage));
            bag.Add("stage of its like", WireName<Stage>.Of(neighbours.Of(like).Stage), like.Value > candidate.Value ? " larger " : " smaller ", like.Period == candidate.Period ? "same time" : "other time");
        }
    }

    // What the article tells of before: its headline, the last cue above, and how many of the figures so far stand where.
    private void Told(FeatureBag bag, Candidate candidate, List<(int Start, int End, Stage? Value)> cues, Neighbours neighbours, bool verb)
    {
        var own = verb ? " own verb" : "";
        foreach (var stage in stageCues.OfHeadline(candidate.Indicator!.Value))
            Says("headline" + own, stage);
        var last = ArticleContext.LowerBound(cues, c => c.Start, context.Sentences[candidate.Sentence].First) - 1;
        var end = Math.Max(0, last - 12);
        for (var seen = 0; last >= end && seen < 2; last--)
        {
            if (cues[last].Value is not { } told)
                continue;
            var way = context.ParagraphOf(cues[last].Start) is var line && line == candidate.Paragraph ? "here" : line >= candidate.Paragraph - 1 ? "a line above" : "far above";
            Says((seen == 0 ? "last cue " : "last cue but one ") + way + own, told);
            seen++;
        }
        foreach (var (stage, share) in neighbours.Stages(candidate.Indicator!.Value))
            Says("decided " + share + own, stage);
    }

    private void Says(string witness, Stage stage) => witnesses.Add((witness, stage));

    private static string Name(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => "stage of NGOs",
        Indicator.DelegationCount or Indicator.VisitCount => "stage of visits",
        _ => "stage of aid",
    };

    // The cues of the question that is answered, of the heading, of the sentence before.
    private void Above(FeatureBag bag, Candidate candidate, List<(int Start, int End, Stage? Value)> cues)
    {
        if (candidate.Paragraph > 0)
        {
            var above = context.Paragraphs[candidate.Paragraph - 1];
            var first = context.SentenceOf(context.Paragraphs[candidate.Paragraph].First) == candidate.Sentence;
            var name = context.Tokens[above.End - 1].Is("?") && first ? "cue of the question just asked" : context.Tokens[above.End - 1].Is("?") ? "cue of the question" : context.Tokens[above.End - 1].Is(":") ? "cue of the introduction" : above.Kind == ParagraphKind.Loose ? "cue of the heading" : null;
            foreach (var (_, _, value) in ArticleContext.Within(cues, c => c.Start, above.First, above.End).TakeLast(3))
            {
                bag.Add(name ?? "cue of the paragraph above", value is { } stage ? WireName<Stage>.Of(stage) : "none");
                if (value is { } told)
                    Says(name ?? "cue of the paragraph above", told);
            }
        }
        foreach (var (name, above) in Governing(candidate))
        {
            foreach (var (_, _, value) in ArticleContext.Within(cues, c => c.Start, above.First, above.End).TakeLast(2))
            {
                if (value is not { } told)
                    continue;
                bag.Add(name, WireName<Stage>.Of(told));
                Says(name, told);
            }
        }
        if (candidate.Sentence == 0 || context.ParagraphOf(context.Sentences[candidate.Sentence - 1].First) != candidate.Paragraph)
            return;
        var before = context.Sentences[candidate.Sentence - 1];
        foreach (var (_, _, value) in ArticleContext.Within(cues, c => c.Start, before.First, before.End).TakeLast(2))
            bag.Add("cue of the sentence before", value is { } stage ? WireName<Stage>.Of(stage) : "none");
    }

    // What a list or a part of a report is under: the line that introduces it, and the heading above, however many lines lie between.
    private IEnumerable<(string Name, Paragraph Line)> Governing(Candidate candidate)
    {
        var depth = 0;
        foreach (var line in context.Outline.Above(candidate.Paragraph).Take(4))
        {
            var above = context.Paragraphs[line];
            // A heading, or the words that end with the colon; what a longer line tells of is its own.
            if (context.Tokens[above.End - 1].Is(":"))
                yield return (depth == 0 ? "cue of what it is under" : "cue of a section", context.Introducing(above));
            else if (above.End - above.First <= LongestHeading)
                yield return (depth == 0 ? "cue of its heading" : "cue of a section", above);
            depth++;
        }
        var at = context.LineAbove(candidate.Paragraph);
        if (at >= 0 && at < candidate.Paragraph - 1)
            yield return ("cue above the list", context.Paragraphs[at]);
        for (; at >= 0 && candidate.Paragraph - at <= ArticleContext.ListLines; at--)
        {
            if (context.Paragraphs[at].Kind != ParagraphKind.Loose)
                continue;
            if (at < candidate.Paragraph - 1)
                yield return ("cue of the governing heading", context.Paragraphs[at]);
            yield break;
        }
    }

    private void Cues(FeatureBag bag, Candidate candidate, List<(int Start, int End, Stage? Value)> cues)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        var rank = 0;
        foreach (var (start, end, value) in ArticleContext.Within(cues, c => c.Start, sentence.First, quantity.First).Reverse().Take(5))
        {
            if (value is not { } stage)
                continue;
            var name = WireName<Stage>.Of(stage);
            Says(rank == 0 ? "nearest cue" : "further cue", stage);
            Says((rank == 0 ? "nearest cue " : "further cue ") + Distance.Of(quantity.First - end), stage);
            bag.Add("cue before", name);
            bag.Add(rank == 0 ? "nearest cue" : "further cue", name, " ", Distance.Of(quantity.First - end));
            bag.Add(rank == 0 ? "nearest cue" : "further cue", context.Words(start, end));
            if (!context.Holds(end, quantity.First, ",", ";"))
            {
                bag.Add("cue in clause", name);
                Says("cue in clause", stage);
            }
            rank++;
        }
        rank = 0;
        foreach (var (start, end, value) in ArticleContext.Within(cues, c => c.Start, quantity.End, sentence.End).Take(3))
        {
            if (value is not { } stage)
                continue;
            var name = WireName<Stage>.Of(stage);
            Says((rank == 0 ? "cue behind " : "further behind ") + Distance.Of(start - quantity.End), stage);
            bag.Add(rank == 0 ? "cue behind" : "further behind", name, " ", Distance.Of(start - quantity.End));
            if (!context.Holds(quantity.End, start, ",", ";"))
                bag.Add("cue behind in clause", name);
            bag.Add("cue behind", context.Words(start, end));
            rank++;
        }
    }
}
