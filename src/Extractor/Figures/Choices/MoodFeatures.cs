using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>How the clause of a number means its verb: "sẽ giúp", "định giúp", "hứa giúp", "đã giúp"; and how its time lies to the day of the article.</summary>
internal sealed class MoodFeatures(ArticleContext context)
{
    // Between a mood and the verb that it colours stand few words: "sẽ tiếp tục hỗ trợ".
    private const int Reach = 5;

    private readonly List<(int Start, int End, string Value)> moods = Topics.Moods.FindAll(context.Tokens, 0, context.Tokens.Count);

    /// <summary>Fills a bag, and says what a cue so coloured speaks for.</summary>
    public void See(FeatureBag bag, Candidate candidate, List<(int Start, int End, Stage? Value)> cues, List<(string Witness, Stage Value)> witnesses)
    {
        var (first, sentence) = (candidate.Quantity.First, context.Sentences[candidate.Sentence]);
        var (nearest, wide) = ("none", "none");
        foreach (var (_, end, kind) in ArticleContext.Within(moods, m => m.Start, sentence.First, first).Reverse().Take(4))
        {
            if (wide == "none")
                wide = kind;
            if (nearest == "none" && !context.Holds(end, first, ",", ";"))
                nearest = kind;
            bag.Add("a mood", kind);
        }
        bag.Add("mood of clause", nearest);
        bag.Add("mood of sentence", wide);
        var when = When(candidate);
        bag.Add("when", when);
        bag.Add("when, mood", when, " ", wide);
        var cue = ArticleContext.Within(cues, c => c.Start, sentence.First, first).LastOrDefault(c => c.Value is not null);
        if (cue.Value is not { } stage)
        {
            bag.Add("no cue, mood", wide);
            bag.Add("no cue, when", when);
            return;
        }
        var colour = ArticleContext.Within(moods, m => m.Start, Math.Max(sentence.First, cue.Start - Reach), cue.Start + 1).LastOrDefault(m => !context.Holds(m.End, cue.Start, ",", ";")).Value ?? "none";
        var name = WireName<Stage>.Of(stage);
        bag.Add("colour", name, " ", colour);
        bag.Add("cue, when", name, " ", when);
        witnesses.Add(("nearest cue, mood " + colour, stage));
        witnesses.Add(("nearest cue, mood of sentence " + wide, stage));
        witnesses.Add(("nearest cue, when " + when, stage));
    }

    private string When(Candidate candidate) => candidate.Period switch
    {
        _ when context.Published is null => "unknown",
        { From: { } from } when from > context.Published => "ahead",
        { From: { } from, To: { } to } when to > context.Published => (context.Published.Value.DayNumber - from.DayNumber) * 3 > to.DayNumber - from.DayNumber ? "now, mostly past" : "now, mostly ahead",
        { To: { } to } when context.Published.Value.DayNumber - to.DayNumber <= 45 => "just past",
        { To: not null } => "past",
        _ => "unknown",
    };
}
