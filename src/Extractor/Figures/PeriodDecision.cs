using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides the time a figure covers: the adverbial of its clause, the day of its event, else what governs its passage.</summary>
internal sealed class PeriodDecision(ArticleContext context)
{
    private (Period Period, PeriodKind Kind)? passage;
    private (Period Period, PeriodKind Kind)? inParagraph;
    private int paragraph = -1;
    private int seen;

    public void Decide(Candidate candidate)
    {
        Advance(candidate);
        var (period, kind, why) = Own(candidate) is { } own ? (Resolved(own, candidate), own.Kind, Words(own)) : Inherited(candidate);
        candidate.Period = period;
        candidate.PeriodKind = kind;
        candidate.Because(FormattableString.Invariant($"period {period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}: {why}"));
    }

    // What earlier sentences said: spans govern what follows, other times only their own paragraph.
    private void Advance(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        if (candidate.Paragraph != paragraph)
            (paragraph, inParagraph) = (candidate.Paragraph, null);
        for (; seen < context.Periods.Count && context.Periods[seen].First < sentence.First; seen++)
        {
            var mention = context.Periods[seen];
            var at = context.ParagraphOf(mention.First);
            if (at < 0 || context.Paragraphs[at].Kind is ParagraphKind.Noise or ParagraphKind.Row || IsComparison(mention) || IsOutlook(mention) || mention.Kind == PeriodKind.SameMonths)
                continue;
            if (at == candidate.Paragraph)
                inParagraph = (mention.Period, mention.Kind);
            if (mention.Kind == PeriodKind.Span || (mention.Kind == PeriodKind.Day && passage is null or { Kind: PeriodKind.Day }))
                passage = (mention.Period, mention.Kind);
        }
    }

    private PeriodMention? Own(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        PeriodMention? before = null, day = null, after = null;
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
                else
                    before = mention;
            }
            else if (after is null && mention.First >= quantity.End && Follows(mention, candidate))
            {
                after = mention;
            }
        }
        // "so với mức 51,7 triệu USD của năm 2021": right behind the number nothing else can be meant.
        if (after is { } behind && (behind.First - quantity.End <= 2 || before is null) && (before is null || behind.Kind != PeriodKind.Day))
            return behind;
        return before ?? day ?? after;
    }

    private bool Governs(PeriodMention mention, Candidate candidate)
    {
        var (tokens, first) = (context.Tokens, candidate.Quantity.First);
        if (context.Holds(mention.End, first, ";") && mention.Kind is PeriodKind.SameMonths or PeriodKind.Day)
            return false;
        // "(giai đoạn 2012-2014, gồm 34 dự án)" speaks only inside its brackets.
        var opened = context.Holds(context.Sentences[candidate.Sentence].First, mention.First, "(") && !context.Holds(LastOpen(mention.First), mention.First, ")");
        if (opened && context.Holds(mention.End, first, ")"))
            return false;
        if (mention.Kind == PeriodKind.SameMonths || IsComparison(mention))
            return first - mention.End <= 3 || (Any(tokens, mention.End, "(") && !context.Holds(mention.End + 1, first, ")"));
        return true;
    }

    private int LastOpen(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 60; i--)
        {
            if (context.Tokens[i].Is("("))
                return i;
        }
        return at;
    }

    private bool Follows(PeriodMention mention, Candidate candidate)
    {
        var end = candidate.Quantity.End;
        if (IsComparison(mention) || mention.Kind == PeriodKind.SameMonths || IsProgramme(mention))
            return false;
        return mention.First - end <= 22 && !context.Holds(end, mention.First, ";", ")")
            && !ArticleContext.Within(context.Quantities, q => q.First, end, mention.First).Any(q => q.Kind is Quantities.QuantityKind.Money);
    }

    // "so với năm 2022", "hơn mức của năm 2021"
    private bool IsComparison(PeriodMention mention)
    {
        for (var i = mention.First - 1; i >= Math.Max(0, mention.First - 4); i--)
        {
            if (Any(context.Tokens, i, "với") && Any(context.Tokens, i - 1, "so"))
                return true;
            if (context.Tokens[i].Key is "," or ";" or ".")
                return false;
        }
        return false;
    }

    // "triển khai nhiệm vụ năm 2024", "phương hướng năm tới"
    private bool IsOutlook(PeriodMention mention) =>
        context.Holds(mention.First - 4, mention.First, "vụ", "hướng", "kế") && !context.Holds(mention.First - 4, mention.First, ",", "kết");

    // "theo Chương trình … vận động viện trợ … giai đoạn 2020 – 2025": the programme's years, not the figure's.
    private bool IsProgramme(PeriodMention mention) =>
        Any(context.Tokens, mention.First, "giai") && context.Holds(mention.First - 22, mention.First, "trình", "án", "lược");

    private (Period, PeriodKind?, string) Inherited(Candidate candidate)
    {
        if (inParagraph is { } near)
            return (near.Period, near.Kind, "the paragraph's");
        if (candidate.Indicator == Indicator.NgoCount && candidate.Stage is Stage.Active or Stage.Licensed && passage is null or { Kind: PeriodKind.Day })
            return (new Period(null, context.Published), PeriodKind.Until, "the state at publication");
        return passage is { } wide ? (wide.Period, wide.Kind, "the passage's") : (Period.Unknown, null, "nothing tells");
    }

    private Period Resolved(PeriodMention mention, Candidate candidate)
    {
        var governing = inParagraph?.Period ?? passage?.Period;
        if (mention.Kind == PeriodKind.SameMonths && mention.Period.From is { } year && SpanBefore(mention, candidate) is { From: { } from, To: { } to } && from.Year == to.Year)
            return new Period(from.AddYears(year.Year - from.Year), EndOf(to, year.Year - to.Year));
        // "năm 2024 … đến ngày 25/11": the account of that year so far.
        if (mention is { Kind: PeriodKind.UntilDate, Period.To: { } until } && governing is { From: { } start, To: { } end } && start.Year == until.Year && end.Year == until.Year && candidate.Indicator != Indicator.NgoCount)
            return new Period(new DateOnly(until.Year, 1, 1), until);
        return mention.Period;
    }

    private Period? SpanBefore(PeriodMention mention, Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var inSentence = ArticleContext.Within(context.Periods, p => p.First, sentence.First, mention.First).LastOrDefault(p => p.Kind == PeriodKind.Span);
        return inSentence.Period.From is not null ? inSentence.Period : inParagraph?.Period ?? passage?.Period;
    }

    private static DateOnly EndOf(DateOnly to, int years)
    {
        var moved = to.AddYears(years);
        // The end of February is the 28th or the 29th as the year has it.
        return to.AddDays(1).Month != to.Month ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }

    private string Words(PeriodMention mention) => context.Text[context.Tokens[mention.First].Start..context.Tokens[mention.End - 1].End];
}
