using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides where in its life a figure stands: the cue of the stage table that reaches it at the least cost.</summary>
internal sealed class StageDecision(ArticleContext context)
{
    // Words that point forward: what they govern is wished for, over commas too.
    private static readonly string[] Forward = ["phấn đấu", "dự kiến", "đề ra", "kêu gọi", "danh mục", "mục tiêu", "chỉ tiêu"];

    private readonly List<(int Start, int End, Stage? Value)> aid = [.. Topics.AidStages.FindAll(context.Tokens, 0, context.Tokens.Count)];
    private readonly List<(int Start, int End, Stage? Value)> ngo = [.. Topics.NgoStages.FindAll(context.Tokens, 0, context.Tokens.Count)];
    private readonly List<(int Start, int End, Stage? Value)> visit = [.. Topics.VisitStages.FindAll(context.Tokens, 0, context.Tokens.Count)];

    public void Decide(Candidate candidate, Candidate? previous)
    {
        var indicator = candidate.Indicator!.Value;
        var (stage, why) = indicator switch
        {
            Indicator.NgoCount => Ngo(candidate),
            Indicator.DelegationCount or Indicator.VisitCount => Visit(candidate, previous),
            _ => Aid(candidate, previous),
        };
        candidate.Stage = stage;
        candidate.Because($"stage {Wire.Name(stage)}: {why}");
    }

    private (Stage, string) Aid(Candidate candidate, Candidate? previous)
    {
        if (Target(candidate) is { } target)
            return (Stage.Target, target);
        // A noun phrase right before the amount says it best: "tổng vốn cam kết 4.318.905 USD".
        if (Nearest(aid, candidate, Reach.Limit) is { } cue)
            return (cue.Stage, cue.Words);
        if (previous is not null && previous.Paragraph == candidate.Paragraph && previous.Indicator is Indicator.AidValue or Indicator.ItemCount)
            return (previous!.Stage, "as the figure before");
        return (Stage.Unspecified, "no cue");
    }

    private string? Target(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var first = candidate.Quantity.First;
        foreach (var (start, end, value) in ArticleContext.Within(aid, c => c.Start, sentence.First, first))
        {
            if (value != Stage.Target)
                continue;
            var words = Words(start, end);
            var forward = Forward.Any(f => string.Equals(f, words, StringComparison.OrdinalIgnoreCase));
            var comma = context.Holds(end, first, ",");
            var reached = Any(context.Tokens, start - 1, "vượt", "đạt", "hoàn", "thành") || context.Holds(end, first, ";", "đã");
            if (!reached && first - end <= 45 && (!comma || (forward && !context.Holds(end, first, "đạt"))))
                return words;
        }
        return null;
    }

    private (Stage, string) Ngo(Candidate candidate)
    {
        if (Target(candidate) is { } target && candidate.Quantity.First - 12 <= context.Sentences[candidate.Sentence].First)
            return (Stage.Unspecified, target);
        return Nearest(ngo, candidate, 24) is { } cue ? (cue.Stage, cue.Words) : (Stage.Active, "no other cue");
    }

    private (Stage, string) Visit(Candidate candidate, Candidate? previous)
    {
        var (tokens, quantity) = (context.Tokens, candidate.Quantity);
        if (context.Holds(quantity.First, quantity.End + 1, "ra") && context.Holds(quantity.First, quantity.End + 1, "đoàn"))
            return (Stage.Outbound, "đoàn ra");
        if (context.Holds(quantity.First, quantity.End + 1, "vào"))
            return (Stage.Inbound, "đoàn vào");
        // The persons go with their delegation.
        if (candidate.Indicator == Indicator.VisitCount && previous is { Indicator: Indicator.DelegationCount } && previous.Sentence == candidate.Sentence
            && !context.Holds(previous.Quantity.End, quantity.First, ";"))
            return (previous.Stage, "as its delegation");
        return Nearest(visit, candidate, 30) is { } cue ? (cue.Stage, cue.Words) : (Stage.Inbound, "no other cue");
    }

    private (Stage Stage, string Words)? Nearest(List<(int Start, int End, Stage? Value)> cues, Candidate candidate, int limit)
    {
        var sentence = context.Sentences[candidate.Sentence];
        (Stage Stage, string Words)? best = null;
        var least = limit + 1;
        foreach (var (start, end, value) in ArticleContext.Within(cues, c => c.Start, sentence.First, sentence.End))
        {
            if (value is not { } stage || stage == Stage.Target || (start >= candidate.Quantity.First && start < candidate.Quantity.End))
                continue;
            if (Reach.Cost(context, start, end, candidate) is { } cost && cost < least)
                (best, least) = ((stage, Words(start, end)), cost);
        }
        return best;
    }

    private string Words(int start, int end) => context.Text[context.Tokens[start].Start..context.Tokens[end - 1].End];
}
