using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What tells a stage: its cue words and their way to the number, and the stages of the figures beside it.</summary>
internal sealed class StageFeatures(ArticleContext context)
{
    private readonly List<(int Start, int End, Stage? Value)> aid = [.. Topics.AidStages.FindAll(context.Tokens, 0, context.Tokens.Count)];
    private readonly List<(int Start, int End, Stage? Value)> ngo = [.. Topics.NgoStages.FindAll(context.Tokens, 0, context.Tokens.Count)];
    private readonly List<(int Start, int End, Stage? Value)> visit = [.. Topics.VisitStages.FindAll(context.Tokens, 0, context.Tokens.Count)];

    public Choice<Stage> Of(Candidate candidate, FeatureBag surroundings, Neighbours neighbours, IChooser chooser, Stage[] allowed)
    {
        var shared = new FeatureBag(chooser.Names);
        if (chooser.SeesRules)
        {
            shared.Add("rule", WireName<Stage>.Of(candidate.Stage));
            shared.Add("rule", $"{WireName<Stage>.Of(candidate.Stage)} by {candidate.StageRule}");
        }
        Cues(shared, candidate);
        if (neighbours.Before(candidate) is { } before)
            shared.Add("stage before", $"{WireName<Indicator>.Of(before.Indicator!.Value)} {WireName<Stage>.Of(before.Stage)}");
        if (neighbours.Behind(candidate) is { } behind)
            shared.Add("stage behind", $"{WireName<Indicator>.Of(behind.Indicator!.Value)} {WireName<Stage>.Of(behind.Stage)}");
        shared.Add("time", candidate.PeriodKind?.ToString() ?? "none");
        if (candidate.Period.To > context.Published)
            shared.Add("time to come");
        shared.Append(surroundings);
        return Labelled.Of(Name(candidate.Indicator!.Value), shared, allowed, s => WireName<Stage>.Of(s), candidate.Stage, chooser.Names);
    }

    private static string Name(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => "stage of NGOs",
        Indicator.DelegationCount or Indicator.VisitCount => "stage of visits",
        _ => "stage of aid",
    };

    private void Cues(FeatureBag bag, Candidate candidate)
    {
        var cues = candidate.Indicator switch { Indicator.NgoCount => ngo, Indicator.DelegationCount or Indicator.VisitCount => visit, _ => aid };
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        var rank = 0;
        foreach (var (start, end, value) in ArticleContext.Within(cues, c => c.Start, sentence.First, quantity.First).Reverse().Take(5))
        {
            if (value is not { } stage)
                continue;
            var name = WireName<Stage>.Of(stage);
            bag.Add("cue before", name);
            bag.Add(rank == 0 ? "nearest cue" : "further cue", $"{name} {Distance.Of(quantity.First - end)}");
            bag.Add(rank == 0 ? "nearest cue" : "further cue", context.Words(start, end));
            if (!context.Holds(end, quantity.First, ",", ";"))
                bag.Add("cue in clause", name);
            rank++;
        }
        rank = 0;
        foreach (var (start, end, value) in ArticleContext.Within(cues, c => c.Start, quantity.End, sentence.End).Take(3))
        {
            if (value is not { } stage)
                continue;
            var name = WireName<Stage>.Of(stage);
            bag.Add(rank == 0 ? "cue behind" : "further behind", $"{name} {Distance.Of(start - quantity.End)}");
            if (!context.Holds(quantity.End, start, ",", ";"))
                bag.Add("cue behind in clause", name);
            bag.Add("cue behind", context.Words(start, end));
            rank++;
        }
    }
}
