using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides the time a figure covers: the adverbial of its clause, the life of its project, the day of its event, else what governs its passage.</summary>
internal sealed class PeriodDecision
{
    /// <summary>The rule of a row of times.</summary>
    public const string InTurnRule = "each in turn";

    /// <summary>The rule of a table's rows and columns.</summary>
    public const string TableRule = "the table's";

    private readonly ArticleContext context;
    private readonly PeriodPosition position;
    private readonly PeriodAnaphors anaphors;
    private readonly PeriodCarrying carried;
    private readonly PeriodResolving resolving;
    private readonly PeriodOffers offers;
    private readonly InTurn inTurn;

    public PeriodDecision(ArticleContext context, InTurn inTurn)
    {
        this.context = context;
        this.inTurn = inTurn;
        position = new PeriodPosition(context);
        anaphors = new PeriodAnaphors(context, position);
        carried = new PeriodCarrying(context, position);
        resolving = new PeriodResolving(context, position, carried);
        offers = new PeriodOffers(context, position, anaphors, carried, resolving, inTurn);
    }

    public void Decide(Candidate candidate)
    {
        carried.Advance(candidate);
        var chosen = Own(candidate);
        // "hơn 50 tổ chức đang đăng ký dự hội nghị vào tháng 12 tới": what is now, whatever comes.
        if (candidate.Indicator == Indicator.NgoCount && chosen is { } later && later.First >= candidate.Quantity.End && IsPresent(candidate))
            chosen = null;
        var (period, kind, why) = inTurn.PeriodOf(candidate.Quantity) is { } each ? (each, PeriodKind.Span, InTurnRule) : chosen is { } own ? (resolving.Resolved(own, candidate), own.Kind, Words(own))
            : anaphors.Of(candidate).FirstOrDefault(a => a.Name != "back to day") is { Name: not null } back ? (back.Period, PeriodKind.Span, back.Name) : Inherited(candidate);
        if (candidate.Stage == Stage.Target && kind != PeriodKind.Until && YearlyPlan(candidate) && period.To is { } to)
            (period, why) = (Period.Year(to.Year), "a plan for the year");
        offers.Gather(candidate);
        candidate.Period = period;
        candidate.PeriodKind = kind;
        candidate.PeriodRule = chosen is null || why == InTurnRule ? why : "own";
        candidate.Because($"period {period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}: {why}");
    }

    private PeriodMention? Own(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        PeriodMention? adverbial = null, attribute = null, life = null, day = null, after = null;
        foreach (var mention in ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End))
        {
            if (mention.First >= quantity.First && mention.End <= quantity.End)
                continue;
            if (mention.End <= quantity.First)
            {
                if (!Governs(mention, candidate))
                    continue;
                if (mention.Kind == PeriodKind.Day)
                    day = mention;
                else if (position.IsProgramme(mention))
                    life = mention;
                else if (Any(context.Tokens, mention.First - 1, "của") && (adverbial is not null || quantity.First - mention.End > 3))
                    attribute = mention;
                else
                    adverbial = mention;
            }
            else if (after is null && mention.First >= quantity.End && Follows(mention, candidate))
            {
                after = mention;
            }
        }
        return Choose(candidate, adverbial ?? attribute ?? life, day, after);
    }

    private PeriodMention? Choose(Candidate candidate, PeriodMention? before, PeriodMention? day, PeriodMention? after)
    {
        var quantity = candidate.Quantity;
        // "so với 18 khoản và 1,765 triệu USD của năm 2022"
        if (after is { Kind: PeriodKind.Span } compared && position.IsCompared(candidate.Quantity))
            return compared;
        if (after is { } behind && before is { } ahead)
        {
            // "so với mức 51,7 triệu USD của năm 2021": right behind the number nothing else can be meant;
            // "Hiện trên 20 tổ chức …, 7 tổ chức được cấp phép trong năm nay": nor in the number's own clause.
            if (quantity.First - ahead.End <= 2 && !context.Holds(ahead.End, quantity.First, ","))
                return ahead;
            var adjacent = behind.First - quantity.End <= 2 && !context.Holds(quantity.End, behind.First, ",") && behind.Kind != PeriodKind.Open && !position.IsProgramme(behind);
            var ownClause = behind.Kind == PeriodKind.Span && !context.Holds(quantity.End, behind.First, ",") && context.Holds(ahead.End, quantity.First, ",", ";") && ahead.Kind != PeriodKind.Span;
            return adjacent || ownClause ? behind : ahead;
        }
        return before ?? (after is { Kind: PeriodKind.Span } ? after : day ?? after);
    }

    private bool Governs(PeriodMention mention, Candidate candidate)
    {
        var (tokens, first) = (context.Tokens, candidate.Quantity.First);
        if (context.Holds(mention.End, first, ";") && mention.Kind is PeriodKind.SameMonths or PeriodKind.Day or PeriodKind.YearBefore)
            return false;
        // "(giai đoạn 2012-2014, gồm 34 dự án)" speaks only inside its brackets.
        if (context.InBrackets(mention.First) && context.Holds(mention.End, first, ")") && !position.Explains(mention))
            return false;
        // "Cùng kỳ năm trước, tỉnh nhận 17 khoản, trị giá 1,12 triệu USD": told of then, not held against it.
        if (mention.Kind is PeriodKind.SameMonths or PeriodKind.YearBefore && !position.IsComparison(mention) && !Any(tokens, mention.First - 1, "%", "bằng", "hơn", "gấp", "lần"))
            return first - mention.End <= 24;
        if (mention.Kind is PeriodKind.SameMonths or PeriodKind.YearBefore || position.IsComparison(mention))
            return first - mention.End <= 3 || (Any(tokens, mention.End, "(") && !context.Holds(mention.End + 1, first, ")"));
        return true;
    }

    private bool Follows(PeriodMention mention, Candidate candidate)
    {
        var end = candidate.Quantity.End;
        // "cao hơn mức 1,378 triệu USD năm trước"
        if (mention.Kind == PeriodKind.YearBefore && mention.First == end)
            return true;
        if (position.IsComparison(mention) || mention.Kind is PeriodKind.SameMonths or PeriodKind.YearBefore || (position.IsProgramme(mention) && mention.First - end > 6) || position.IsCarriedOver(mention))
            return false;
        if (context.InBrackets(end) && context.Holds(end, mention.First, ")") && !IsEquivalent(candidate))
            return false;
        var another = ArticleContext.Within(context.Quantities, q => q.First, end, mention.First).Any(q => q.Kind == QuantityKind.Money && !context.InBrackets(q.First));
        another &= !position.IsCompared(candidate.Quantity);
        return mention.First - end <= (mention.Kind == PeriodKind.Span ? 40 : 22) && !context.Holds(end, mention.First, ";") && !another;
    }

    // "95.000 USD (2 tỉ 156 triệu đồng)": the same sum again.
    private bool IsEquivalent(Candidate candidate) =>
        Any(context.Tokens, candidate.Quantity.First - 1, "(") && Any(context.Tokens, candidate.Quantity.End, ")") && candidate.Indicator == Indicator.AidValue;

    // "chỉ tiêu năm", "kế hoạch năm (6 triệu USD)"
    private bool YearlyPlan(Candidate candidate)
    {
        for (var i = candidate.Quantity.First - 1; i >= Math.Max(1, candidate.Quantity.First - 5); i--)
        {
            if (Any(context.Tokens, i, "năm") && Any(context.Tokens, i - 1, "hoạch", "tiêu", "cả"))
                return true;
        }
        return false;
    }

    private (Period, PeriodKind?, string) Inherited(Candidate candidate)
    {
        if (candidate.InHeadline)
            return carried.Opening is { } first ? (first.Period, first.Kind, "the opening's") : (Period.Unknown, null, "nothing tells");
        // Awards are handed over on the day that the article is about.
        if (candidate.Indicator == Indicator.NgoCount && candidate.Stage == Stage.Unspecified && carried.FirstDay is { } day)
            return (day.Period, PeriodKind.Day, "the event's day");
        if (candidate.Indicator == Indicator.NgoCount && carried.InParagraph is null or { Kind: PeriodKind.Day } && IsPresent(candidate))
            return (new Period(null, context.Published), PeriodKind.Until, "the state at publication");
        if (candidate.Stage == Stage.Target && carried.Outlook is { } ahead && carried.InParagraph is null)
            return (ahead, PeriodKind.Span, "the outlook's");
        if (carried.InParagraph is { } near)
            return (near.Period, near.Kind, "the paragraph's");
        // "3. Nhiệm vụ năm 2020" and the question "Năm nay tỉnh đặt kế hoạch thế nào?" govern what stands under them.
        if (offers.AboveMentions(candidate).FirstOrDefault(m => m.Mention.Kind == PeriodKind.Span) is { Name: not null } above)
            return (resolving.Resolved(above.Mention, candidate), PeriodKind.Span, $"the {above.Name}'s");
        if (candidate.Indicator == Indicator.NgoCount && candidate.Stage is Stage.Active or Stage.Licensed && carried.Passage is null or { Kind: PeriodKind.Day })
            return (new Period(null, context.Published), PeriodKind.Until, "the state at publication");
        if (carried.Passage is null && carried.Account is { } told)
            return (told, PeriodKind.Span, "the headline's");
        return carried.Passage is { } wide ? (wide.Period, wide.Kind, "the passage's") : (Period.Unknown, null, "nothing tells");
    }

    // "đang hoạt động", "đang đăng ký": told of now.
    private bool IsPresent(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        return context.Holds(Math.Max(sentence.First, candidate.Quantity.First - 12), Math.Min(sentence.End, candidate.Quantity.End + 8), "đang");
    }

    private string Words(PeriodMention mention) => context.Text[context.Tokens[mention.First].Start..context.Tokens[mention.End - 1].End];
}
