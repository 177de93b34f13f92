using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>The times that govern a passage: what the article accounts for, what its opening tells, and what each sentence leaves to those behind it.</summary>
internal sealed class PeriodCarrying
{
    private readonly ArticleContext context;
    private readonly PeriodPosition position;
    private int paragraph = -1;
    private int carriedSentence = -1;
    private int seen;

    public PeriodCarrying(ArticleContext context, PeriodPosition position)
    {
        this.context = context;
        this.position = position;
        Opening = FirstTime();
        Headline = context.TitlePeriods;
        Account = TitleAccount();
        // What the headline says governs from the first line on.
        Passage = Account is { } told ? (told, PeriodKind.Span) : null;
        Account ??= FirstAccount();
        FirstDay = context.Periods.Where(p => p.Kind == PeriodKind.Day && context.ParagraphOf(p.First) is var at and >= 0 && context.Paragraphs[at].Kind == ParagraphKind.Body).Select(p => (PeriodMention?)p).FirstOrDefault();
    }

    /// <summary>The times that the headline names.</summary>
    public List<PeriodMention> Headline { get; }

    /// <summary>What the article accounts for, or null.</summary>
    public Period? Account { get; }

    /// <summary>The first time of the opening, for a headline that names none.</summary>
    public (Period Period, PeriodKind Kind)? Opening { get; }

    /// <summary>The first day of the running text: the event's, as a rule.</summary>
    public PeriodMention? FirstDay { get; }

    /// <summary>What the sentences before left to what follows.</summary>
    public (Period Period, PeriodKind Kind)? Passage { get; private set; }

    /// <summary>What the sentences before left to their own paragraph.</summary>
    public (Period Period, PeriodKind Kind)? InParagraph { get; private set; }

    /// <summary>The time to come that was told of last.</summary>
    public Period? Outlook { get; private set; }

    /// <summary>Takes in what earlier sentences said: spans govern what follows, other times only their own paragraph.</summary>
    public void Advance(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        if (candidate.Paragraph != paragraph)
            (paragraph, InParagraph) = (candidate.Paragraph, null);
        for (; seen < context.Periods.Count && context.Periods[seen].First < sentence.First; seen++)
        {
            var mention = context.Periods[seen];
            if (mention.Kind == PeriodKind.Span && (position.IsOutlook(mention) || IsAhead(mention)))
                Outlook = mention.Period;
            if (Carries(mention))
                Carry(mention, candidate);
        }
    }

    // A time carries on when it opens its sentence: not one behind a number, in brackets, of a comparison, a programme or an outlook.
    private bool Carries(PeriodMention mention)
    {
        var at = context.ParagraphOf(mention.First);
        if (at < 0 || context.Paragraphs[at].Kind is ParagraphKind.Noise or ParagraphKind.Row)
            return false;
        var sentence = context.Sentences[context.SentenceOf(mention.First)];
        // "từng quý: quý I 12,3 tỷ, quý II …": a quarter inside its sentence is told of its number alone.
        if (Any(context.Tokens, mention.First, "quý") && mention.First - sentence.First > 2)
            return false;
        // "từ 9 đến 15/9: 2,1 tỷ; từ 16 đến 22/9: 6,35 tỷ": so are times that a colon gives a number each.
        if (mention.First - sentence.First > 2 && Any(context.Tokens, mention.End, ":") && context.QuantityAt(mention.End + 1) is not null)
            return false;
        return mention.Kind is PeriodKind.Span or PeriodKind.Until or PeriodKind.UntilDate or PeriodKind.Day or PeriodKind.WholeYear
            && !position.IsComparison(mention) && !position.IsOutlook(mention) && (!position.IsLife(mention) || Any(context.Tokens, mention.First - 1, ":")) && (!position.IsProgramme(mention) || Passage is null or { Kind: PeriodKind.Day })
            && (!context.InBrackets(mention.First) || position.Explains(mention))
            && !ArticleContext.Within(context.Quantities, q => q.First, sentence.First, mention.First).Any(IsCountable);
    }

    private void Carry(PeriodMention mention, Candidate candidate)
    {
        var sentence = context.SentenceOf(mention.First);
        var (first, period) = (sentence != carriedSentence, mention.Kind == PeriodKind.WholeYear ? Whole(mention) : position.Told(mention));
        var opens = sentence == 0 || context.ParagraphOf(context.Sentences[sentence - 1].First) != context.ParagraphOf(mention.First);
        if (context.ParagraphOf(mention.First) == candidate.Paragraph && (first || InParagraph is { Kind: PeriodKind.Day }) && (opens || !IsDigression(period)))
            InParagraph = (period, mention.Kind);
        carriedSentence = sentence;
        if (position.IsLife(mention))
            return;
        // What stands up to a day gives way to any account of a time: "Hiện có 61 tổ chức. Trong 9 tháng, tỉnh tiếp nhận …".
        var open = Passage is null or { Kind: PeriodKind.Day } || (Passage is { Kind: PeriodKind.Until or PeriodKind.UntilDate } && IsRecent(period));
        if (mention.Kind == PeriodKind.Span && !IsDigression(period) && (position.SaysYear(mention) || open) && (first || Passage is null or { Kind: PeriodKind.Day }))
            Passage = (period, mention.Kind);
        else if ((mention.Kind == PeriodKind.Day && Passage is null) || (mention.Kind is PeriodKind.Until or PeriodKind.UntilDate && Passage is null or { Kind: PeriodKind.Day }))
            Passage = (period, mention.Kind);
    }

    // Months that ended since the year before publication: an account, neither a visit's days nor a look back.
    private bool IsRecent(Period period) => period is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber > 27 && to.Year >= context.Published?.Year - 1;

    // What the article accounts for goes on behind a look back, one year of a term, or a look ahead.
    private bool IsDigression(Period period)
    {
        if (Account is not { From: { } from, To: { } to } || period is not { From: { } f, To: { } t })
            return false;
        return period != Account && ((from <= f && t <= to) || t < from || f > to);
    }

    // "Năm 2025, Liên hiệp đặt mục tiêu gì?" behind the account of 2024, at the head of its paragraph
    private bool IsAhead(PeriodMention mention) =>
        Account is { To: { } to } && mention.Period.From > to && mention.First == context.Sentences[context.SentenceOf(mention.First)].First && position.SaysYear(mention);

    /// <summary>"trong năm", "cả năm": the whole of the year that is spoken of.</summary>
    public Period Whole(PeriodMention mention)
    {
        var spoken = InParagraph is { Kind: PeriodKind.Span or PeriodKind.Until } near ? near.Period : Passage?.Period;
        // "Bước sang 2022, … chỉ tiêu trong năm": the year that the paragraph has gone on to.
        var goneOn = InParagraph is { Period: { From: { } begun, To: { } ended } } && begun.Year == ended.Year && Account?.To < begun;
        spoken = !goneOn && Account is { From: { } first, To: { } last } && first.Year == last.Year ? Account : spoken;
        return spoken is { From: { } from, To: { } to } && from.Year == to.Year ? Period.Year(to.Year) : mention.Period;
    }

    private static bool IsCountable(Quantity quantity) => quantity.Kind == QuantityKind.Money || quantity.Subject is not (null or Subject.Other);

    // The span that the headline names: what the article accounts for; of several ("quý III và 9 tháng năm 2011") the one that holds the others.
    private Period? TitleAccount()
    {
        // A year that is still running is a conference's or a plan's, not an account.
        var spans = Headline.Where(p => p.Kind == PeriodKind.Span && p.Period is { From: not null, To: not null } && IsOver(p.Period)).Select(p => p.Period).ToList();
        var wide = spans.Find(s => spans.TrueForAll(t => s.From <= t.From && t.To <= s.To));
        return wide.From is null ? null : wide;
    }

    // Ended by publication, or a term of years that ends in that year.
    private bool IsOver(Period period) => context.Published is not { } published
        || period.To <= published.AddDays(45) || (period is { From: { } from, To: { } to } && from.Year < published.Year && to.Year == published.Year && from.Year < to.Year);

    // Else the first one that the text tells of.
    private Period? FirstAccount()
    {
        foreach (var mention in context.Periods)
        {
            var at = context.ParagraphOf(mention.First);
            var told = at >= 0 && context.Paragraphs[at].Kind == ParagraphKind.Body && !position.IsComparison(mention) && !position.IsOutlook(mention) && !position.IsProgramme(mention) && !position.IsLife(mention)
                && (!context.InBrackets(mention.First) || position.Explains(mention));
            if (told && mention.Kind == PeriodKind.Span && mention.Period is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber > 85 && IsOver(mention.Period))
                return mention.Period;
        }
        return null;
    }

    // The first time of the opening, for a headline that names none.
    private (Period, PeriodKind)? FirstTime()
    {
        foreach (var mention in context.Periods)
        {
            var at = context.ParagraphOf(mention.First);
            if (at < 0 || context.Paragraphs[at].Kind is not (ParagraphKind.Body or ParagraphKind.Headline))
                continue;
            if (mention.Kind is PeriodKind.Span or PeriodKind.Day && Carries(mention))
                return (mention.Period, mention.Kind);
        }
        return null;
    }
}
