using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides where in its life a figure stands: the cue of the stage table that reaches it at the least cost.</summary>
internal sealed class StageDecision(ArticleContext context, StageCues cues)
{
    // Verbs of sharing out: they tell a stage only where no whole stands before.
    private static readonly string[] Weak = ["dành", "góp", "đóng góp", "đầu tư"];

    // Readings of which no annotated article says otherwise: they are not weighed.
    private static readonly string[] Firm = ["own words", "target in brackets", "target list", "call"];

    private readonly Earlier decided = new();
    private readonly StageTargets targets = new(context, cues);
    private readonly StageAbove above = new(context, cues);

    private readonly record struct Cue(Stage Stage, string Words, int Start, int Cost);

    public void Decide(Candidate candidate, Candidate? previous)
    {
        var (stage, why, kind) = candidate.Indicator!.Value switch
        {
            Indicator.NgoCount => Ngo(candidate),
            Indicator.DelegationCount or Indicator.VisitCount => Visit(candidate, previous),
            _ => Aid(candidate, previous),
        };
        candidate.Stage = stage;
        candidate.StageRule = kind;
        candidate.StageIsFirm |= Firm.Contains(kind);
        candidate.Because($"stage {WireName<Stage>.Of(stage)}: {why}");
        decided.Add(candidate);
    }

    private StageVerdict Aid(Candidate candidate, Candidate? previous)
    {
        if (targets.Of(candidate) is { } target)
            return target;
        if (Any(context.Tokens, candidate.Quantity.First - 1, "với") && Any(context.Tokens, candidate.Quantity.First - 2, "so"))
            return Inherited(candidate, previous);
        // "giải ngân 4,87 triệu USD …; con số của năm trước đó là 4,1 triệu USD"
        if (SameThing(candidate) && decided.Last(c => c.Paragraph == candidate.Paragraph && c.Indicator == candidate.Indicator && c.Unit == candidate.Unit) is { } before)
            return new(before.Stage, "con số ấy", "same thing");
        var cue = Nearest(cues.Aid, candidate, AidCost);
        if (cue is null && above.Heading(candidate) is { } heading)
            return heading;
        if ((cue is null || cue.Value.Start >= candidate.Quantity.End) && above.Introduction(candidate) is { } introduction)
            return introduction;
        // "y tế được dành 38,2 triệu USD" under a sum that was disbursed says how it was split, not what became of it.
        if (cue is { } weak && Weak.Contains(weak.Words.ToLowerInvariant()) && decided.First(c => c.Paragraph == candidate.Paragraph && c.Indicator == candidate.Indicator && c.Unit == candidate.Unit && c.Value > candidate.Value) is { } whole)
            return new(whole.Stage, $"a piece of \"{context.Text[whole.Start..whole.End]}\"", "piece");
        if (cue is { Stage: Stage.Received } given && Agreed(given.Start, candidate))
            return new(Stage.Committed, "theo thỏa thuận", "agreed");
        if (cue is { Stage: Stage.Received } meant && Promised(meant.Start, candidate))
            return new(Stage.Committed, "promised to " + meant.Words, "promised");
        if (cue is { } found)
            return Takes(found.Words) && Permitted(found.Start, candidate) ? new(Stage.Approved, "cho phép … tiếp nhận", "permitted") : By(found, candidate);
        return Inherited(candidate, previous);
    }

    // A list takes the stage of what it breaks down: the first figure of its kind in the paragraph.
    private StageVerdict Inherited(Candidate candidate, Candidate? previous)
    {
        if (previous is not null && context.Paragraphs[candidate.Paragraph].Kind == ParagraphKind.Item && previous.Stage == Stage.Target && !context.InBrackets(previous.Quantity.First)
            && context.Outline.Above(candidate.Paragraph).FirstOrDefault(-1) is var above && previous.Paragraph >= above)
            return new(Stage.Target, "as the list before", "target list");
        var like = decided.First(c => c.Paragraph == candidate.Paragraph && c.Indicator == candidate.Indicator && c.Stage != Stage.Target);
        var head = like
            ?? decided.First(c => c.Paragraph == candidate.Paragraph && c.Indicator is Indicator.AidValue or Indicator.ItemCount && c.Stage != Stage.Target)
            ?? decided.Last(c => c.Indicator == candidate.Indicator && c.Stage != Stage.Target && !c.InHeadline);
        return head is null
            ? new(Stage.Unspecified, "no cue", "no cue")
            : new(head.Stage, $"as \"{context.Text[head.Start..head.End]}\"", like is not null ? "as its like" : head.Paragraph == candidate.Paragraph ? "as the passage" : "as the article");
    }

    private bool SameThing(Candidate candidate)
    {
        var from = Math.Max(context.Sentences[candidate.Sentence].First, candidate.Quantity.First - 9);
        for (var i = candidate.Quantity.First - 1; i > from; i--)
        {
            if (context.Tokens[i].Key is ";" or "," || context.QuantityAt(i) is not null)
                return false;
            if (Any(context.Tokens, i, "số") && Any(context.Tokens, i - 1, "con"))
                return true;
        }
        return false;
    }

    private static bool Takes(string words) => words.Equals("tiếp nhận", StringComparison.OrdinalIgnoreCase) || words.Equals("nhận", StringComparison.OrdinalIgnoreCase);

    // "hứa với bà con sẽ góp 400 nghìn USD", "cam kết mỗi năm dành cho tỉnh 300 nghìn USD": the promise governs what is promised.
    private bool Promised(int cue, Candidate candidate)
    {
        var from = Math.Max(context.Sentences[candidate.Sentence].First, cue - 14);
        return ArticleContext.Within(cues.Aid, c => c.Start, from, cue).Any(c => c.Value == Stage.Committed && Any(context.Tokens, c.Start, "hứa", "cam")
            && !context.Holds(c.End, cue, ";", ".", "đã", "và") && !ArticleContext.Within(context.Quantities, q => q.First, c.End, cue).Any());
    }

    // "cho phép Sở Y tế tiếp nhận 2 khoản": the permission is the event.
    private bool Permitted(int cue, Candidate candidate)
    {
        var from = Math.Max(context.Sentences[candidate.Sentence].First, cue - 24);
        return ArticleContext.Within(cues.Aid, c => c.Start, from, cue).Any(c => c.Value == Stage.Approved && !context.Holds(c.End, cue, ";"));
    }

    // "Theo thỏa thuận, Green Cross tài trợ 310.000 franc": promised, not given.
    private bool Agreed(int cue, Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        return context.Holds(sentence.First, Math.Min(sentence.First + 4, cue), "thuận", "nhớ");
    }

    private StageVerdict Ngo(Candidate candidate) =>
        Nearest(cues.Ngo, candidate, NgoCost) is { } cue ? By(cue, candidate) : new(Stage.Active, "no other cue", "no cue");

    private StageVerdict Visit(Candidate candidate, Candidate? previous)
    {
        var quantity = candidate.Quantity;
        if (context.Holds(quantity.First, quantity.End + 1, "ra") && context.Holds(quantity.First, quantity.End + 1, "đoàn"))
            return new(Stage.Outbound, "đoàn ra", "own words");
        if (context.Holds(quantity.First, quantity.End + 1, "vào"))
            return new(Stage.Inbound, "đoàn vào", "own words");
        if (Abroad(quantity))
            return new(Stage.Outbound, "to another country", "abroad");
        // The persons go with their delegation.
        if (candidate.Indicator == Indicator.VisitCount && previous is { Indicator: Indicator.DelegationCount } && previous.Sentence == candidate.Sentence
            && !context.Holds(previous.Quantity.End, quantity.First, ";"))
            return new(previous.Stage, "as its delegation", "its delegation");
        if (Nearest(cues.Visit, candidate, (cue, cost) => cost <= 30 ? cost : null) is not { } found)
            return new(Stage.Inbound, "no other cue", "no cue");
        // "các tổ chức cử 58 đoàn … đến Thành phố": sent, but hither.
        var hither = found.Stage == Stage.Outbound && context.Holds(quantity.End, Math.Min(quantity.End + 16, context.Sentences[candidate.Sentence].End), "đến", "vào");
        return hither ? new(Stage.Inbound, found.Words + " … đến", "hither") : By(found, candidate);
    }

    // "11 đoàn với 165 người thăm Nga, Lào", "một đoàn sang Hàn Quốc học tập"
    private bool Abroad(Quantities.Quantity quantity)
    {
        var country = ArticleContext.Within(context.Topics, t => t.Start, quantity.End, quantity.End + 16).FirstOrDefault(t => t.Value == "origin");
        var way = Any(context.Tokens, country.Start - 1, "nước") ? country.Start - 2 : country.Start - 1;
        return country != default && Any(context.Tokens, way, "thăm", "sang", "đi", "tới", "đến", "tại", "ở", "qua") && !context.Holds(quantity.End, country.Start, ";", "từ", "đón", ".");
    }

    private static StageVerdict By(Cue cue, Candidate candidate) =>
        new(cue.Stage, cue.Words, cue.Start >= candidate.Quantity.End ? "cue behind" : cue.Cost <= 8 ? "cue near" : "cue before");

    // A noun phrase with its stage says it best: "tổng vốn cam kết cho các dự án … là 6.248.110 USD"; "được" behind the number makes the verb behind it the number's own.
    private int? AidCost((int Start, int End) cue, int cost, Candidate candidate)
    {
        var behind = cue.Start >= candidate.Quantity.End;
        if (!behind && context.Holds(cue.Start - 3, cue.Start + 1, "vốn", "trị", "phí", "mức"))
            cost -= 8;
        if (behind && Any(context.Tokens, candidate.Quantity.End, "được", "đã", "mới") && cue.Start - candidate.Quantity.End <= 8)
            cost -= 10;
        return cost;
    }

    // The verb behind the organisations is theirs; what stands before them belongs to others, but for their papers.
    private int? NgoCost((int Start, int End) cue, int cost, Candidate candidate)
    {
        if (cue.Start >= candidate.Quantity.End)
            return cost <= 9 ? cost - 4 : null;
        // "tặng Bằng khen cho 5 tổ chức có nhiều đóng góp"
        var award = cost <= 3 && context.Holds(cue.Start, cue.End, "khen", "danh", "chương");
        return cost <= 24 ? award ? cost - 8 : cost + 3 : null;
    }

    private Cue? Nearest(List<(int Start, int End, Stage? Value)> among, Candidate candidate, Func<(int Start, int End), int, Candidate, int?> weigh) =>
        Nearest(among, candidate, (cue, cost) => weigh(cue, cost, candidate));

    private Cue? Nearest(List<(int Start, int End, Stage? Value)> among, Candidate candidate, Func<(int Start, int End), int, int?> weigh)
    {
        var sentence = context.Sentences[candidate.Sentence];
        Cue? best = null;
        foreach (var (start, end, value) in ArticleContext.Within(among, c => c.Start, sentence.First, sentence.End))
        {
            if (value is not { } stage || stage == Stage.Target || (start >= candidate.Quantity.First && start < candidate.Quantity.End))
                continue;
            if (Reach.Cost(context, start, end, candidate) is { } cost && weigh((start, end), cost) is { } weight && (best is null || weight < best.Value.Cost))
                best = new Cue(stage, context.Words(start, end), start, weight);
        }
        return best;
    }
}
