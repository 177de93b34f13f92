using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides the time a figure covers: the adverbial of its clause, the life of its project, the day of its event, else what governs its passage.</summary>
internal sealed class PeriodDecision
{
    /// <summary>The rule of a row of times.</summary>
    public const string InTurnRule = "each in turn";

    private const int MostMentions = 6;
    private const int LongestHeading = 24;

    private readonly ArticleContext context;
    private readonly PeriodPosition position;
    private readonly PeriodAnaphors anaphors;
    private readonly (Period Period, PeriodKind Kind)? opening;
    private readonly Period? account;
    private readonly List<PeriodMention> titleMentions;
    private readonly InTurn inTurn;
    private (Period Period, PeriodKind Kind)? passage;
    private (Period Period, PeriodKind Kind)? inParagraph;
    private Period? outlook;
    private int paragraph = -1;
    private int carriedSentence = -1;
    private int seen;
    private bool sought;
    private PeriodMention? firstDay;

    public PeriodDecision(ArticleContext context, InTurn inTurn)
    {
        this.context = context;
        this.inTurn = inTurn;
        position = new PeriodPosition(context);
        anaphors = new PeriodAnaphors(context);
        opening = Opening();
        titleMentions = PeriodReader.Read(context.TitleTokens, context.Published);
        account = TitleAccount();
        // What the headline says governs from the first line on.
        passage = account is { } told ? (told, PeriodKind.Span) : null;
        account ??= FirstAccount();
    }

    public void Decide(Candidate candidate)
    {
        Advance(candidate);
        var chosen = Own(candidate);
        // "hơn 50 tổ chức đang đăng ký dự hội nghị vào tháng 12 tới": what is now, whatever comes.
        if (candidate.Indicator == Indicator.NgoCount && chosen is { } later && later.First >= candidate.Quantity.End && IsPresent(candidate))
            chosen = null;
        var (period, kind, why) = inTurn.PeriodOf(candidate.Quantity) is { } each ? (each, PeriodKind.Span, InTurnRule) : chosen is { } own ? (Resolved(own, candidate), own.Kind, Words(own))
            : anaphors.Of(candidate).FirstOrDefault(a => a.Name != "back to day") is { Name: not null } back ? (back.Period, PeriodKind.Span, back.Name) : Inherited(candidate);
        if (candidate.Stage == Stage.Target && kind != PeriodKind.Until && YearlyPlan(candidate) && period.To is { } to)
            (period, why) = (Period.Year(to.Year), "a plan for the year");
        Gather(candidate);
        candidate.Period = period;
        candidate.PeriodKind = kind;
        candidate.PeriodRule = chosen is null || why == InTurnRule ? why : "own";
        candidate.Because($"period {period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}: {why}");
    }

    // Every time that might be meant: those of the sentence, and those that the passage offers.
    private void Gather(Candidate candidate)
    {
        var (sources, quantity) = (candidate.PeriodSources, candidate.Quantity);
        var sentence = context.Sentences[candidate.Sentence];
        void Offer(string name, Period? period, PeriodMention? mention = null, int rank = 0)
        {
            if (period is { } known)
                sources.Add(new PeriodSource(known, name, mention, rank));
        }
        void OfferMention(string name, PeriodMention mention, int rank)
        {
            var resolved = Resolved(mention, candidate);
            Offer(name, resolved, mention, rank);
            if (resolved != mention.Period)
                Offer(name + " as printed", mention.Period, mention, rank);
            foreach (var (variant, period) in Variants(mention))
                Offer(name + variant, period, mention, rank);
        }
        var before = ArticleContext.Within(context.Periods, p => p.First, sentence.First, quantity.First).TakeLast(MostMentions).Reverse().ToList();
        for (var i = 0; i < before.Count; i++)
            OfferMention("before", before[i], i);
        var after = ArticleContext.Within(context.Periods, p => p.First, quantity.End, sentence.End).Take(MostMentions).ToList();
        for (var i = 0; i < after.Count; i++)
            OfferMention("after", after[i], i);
        Offer("in turn", inTurn.PeriodOf(quantity));
        foreach (var (name, period) in anaphors.Of(candidate))
            Offer(name, period);
        foreach (var mention in AboveMentions(candidate))
            Offer(mention.Name, Resolved(mention.Mention, candidate), mention.Mention);
        foreach (var (mention, i) in Earlier(candidate).Select((m, i) => (m, i)))
            OfferMention("sentence before", mention, i);
        Offer("paragraph", inParagraph?.Period);
        Offer("passage", passage?.Period);
        Offer("account", account);
        Offer("opening", opening?.Period);
        Offer("outlook", outlook);
        Offer("first day", FirstDay()?.Period);
        foreach (var mention in titleMentions)
            Offer("headline", mention.Period, mention);
        Offer("none", Period.Unknown);
        if (context.Published is not { } published)
            return;
        Offer("now", new Period(null, published));
        Offer("day of publication", new Period(published, published));
        Offer("year so far", new Period(new DateOnly(published.Year, 1, 1), published));
        Offer("year", Period.Year(published.Year));
        Offer("year before", Period.Year(published.Year - 1));
        Offer("next year", Period.Year(published.Year + 1));
    }

    // What words around a time may make of it: "kể từ khi tái lập tỉnh năm 1992", "cuối năm 2010 có 23 tổ chức", "6 tháng cuối năm" told in January.
    private IEnumerable<(string Name, Period Period)> Variants(PeriodMention mention)
    {
        if (context.Published is not { } published)
            yield break;
        if (mention is { Kind: PeriodKind.Span or PeriodKind.Aside or PeriodKind.Loose, Period: { From: { } from, To: { } to } })
        {
            if (from < published && context.Holds(mention.First - 7, mention.First, "từ") && !context.Holds(mention.First - 7, mention.First, "."))
                yield return (" since", new Period(from, published));
            if (Any(context.Tokens, mention.First - 1, "cuối", "hết"))
                yield return (" to its end", new Period(null, to));
            if (to > published && !position.SaysYear(mention))
                yield return (" a year back", new Period(from.AddYears(-1), EndOf(to, -1)));
            if (to.AddYears(1) > published && from < published && !position.SaysYear(mention))
                yield return (" a year on", new Period(from.AddYears(1), EndOf(to, 1)));
        }
        if (mention is { Kind: PeriodKind.Until or PeriodKind.UntilDate, Period.To: { } until })
            yield return (" from January", new Period(new DateOnly(until.Year, 1, 1), until));
    }

    // The times of the sentence before, in the same paragraph.
    private IEnumerable<PeriodMention> Earlier(Candidate candidate)
    {
        if (candidate.Sentence == 0 || context.ParagraphOf(context.Sentences[candidate.Sentence - 1].First) != candidate.Paragraph)
            return [];
        var sentence = context.Sentences[candidate.Sentence - 1];
        return ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End).TakeLast(MostMentions).Reverse();
    }

    // The times of the heading above, and of the question that the paragraph answers.
    private IEnumerable<(string Name, PeriodMention Mention)> AboveMentions(Candidate candidate)
    {
        for (var p = candidate.Paragraph - 1; p >= Math.Max(0, candidate.Paragraph - 12); p--)
        {
            var paragraph = context.Paragraphs[p];
            var last = context.Tokens[paragraph.End - 1];
            var name = last.Is("?") && p == candidate.Paragraph - 1 ? "question" : paragraph.Kind == ParagraphKind.Loose && paragraph.End - paragraph.First <= LongestHeading ? "heading" : last.Is(":") ? "introduction" : null;
            if (name is null)
                continue;
            foreach (var mention in ArticleContext.Within(context.Periods, m => m.First, paragraph.First, paragraph.End).Take(MostMentions))
                yield return (name, mention);
            if (name != "introduction")
                yield break;
        }
    }

    // The span that the headline names: what the article accounts for; of several ("quý III và 9 tháng năm 2011") the one that holds the others.
    private Period? TitleAccount()
    {
        // A year that is still running is a conference's or a plan's, not an account.
        var spans = titleMentions.Where(p => p.Kind == PeriodKind.Span && p.Period is { From: not null, To: not null } && IsOver(p.Period)).Select(p => p.Period).ToList();
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
            var told = at >= 0 && context.Paragraphs[at].Kind == ParagraphKind.Body && !position.IsComparison(mention) && !position.IsOutlook(mention) && !position.IsProgramme(mention)
                && (!context.InBrackets(mention.First) || position.Explains(mention));
            if (told && mention.Kind == PeriodKind.Span && mention.Period is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber > 85 && IsOver(mention.Period))
                return mention.Period;
        }
        return null;
    }

    // The first time of the opening, for a headline that names none.
    private (Period, PeriodKind)? Opening()
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

    // What earlier sentences said: spans govern what follows, other times only their own paragraph.
    private void Advance(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        if (candidate.Paragraph != paragraph)
            (paragraph, inParagraph) = (candidate.Paragraph, null);
        for (; seen < context.Periods.Count && context.Periods[seen].First < sentence.First; seen++)
        {
            var mention = context.Periods[seen];
            if (mention.Kind == PeriodKind.Span && (position.IsOutlook(mention) || IsAhead(mention)))
                outlook = mention.Period;
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
        return mention.Kind is PeriodKind.Span or PeriodKind.Until or PeriodKind.UntilDate or PeriodKind.Day or PeriodKind.WholeYear
            && !position.IsComparison(mention) && !position.IsOutlook(mention) && (!position.IsProgramme(mention) || passage is null or { Kind: PeriodKind.Day })
            && (!context.InBrackets(mention.First) || position.Explains(mention))
            && !ArticleContext.Within(context.Quantities, q => q.First, sentence.First, mention.First).Any(IsCountable);
    }

    private void Carry(PeriodMention mention, Candidate candidate)
    {
        var sentence = context.SentenceOf(mention.First);
        var (first, period) = (sentence != carriedSentence, mention.Kind == PeriodKind.WholeYear ? Whole(mention) : mention.Period);
        var opens = sentence == 0 || context.ParagraphOf(context.Sentences[sentence - 1].First) != context.ParagraphOf(mention.First);
        if (context.ParagraphOf(mention.First) == candidate.Paragraph && (first || inParagraph is { Kind: PeriodKind.Day }) && (opens || !IsDigression(period)))
            inParagraph = (period, mention.Kind);
        carriedSentence = sentence;
        if (mention.Kind == PeriodKind.Span && !IsDigression(period) && (position.SaysYear(mention) || passage is null or { Kind: PeriodKind.Day }) && (first || passage is null or { Kind: PeriodKind.Day }))
            passage = (period, mention.Kind);
        else if ((mention.Kind == PeriodKind.Day && passage is null) || (mention.Kind is PeriodKind.Until or PeriodKind.UntilDate && passage is null or { Kind: PeriodKind.Day }))
            passage = (period, mention.Kind);
    }

    // What the article accounts for goes on behind a look back, one year of a term, or a look ahead.
    private bool IsDigression(Period period)
    {
        if (account is not { From: { } from, To: { } to } || period is not { From: { } f, To: { } t })
            return false;
        return period != account && ((from <= f && t <= to) || t < from || f > to);
    }

    // "Năm 2025, Liên hiệp đặt mục tiêu gì?" behind the account of 2024, at the head of its paragraph
    private bool IsAhead(PeriodMention mention) =>
        account is { To: { } to } && mention.Period.From > to && mention.First == context.Sentences[context.SentenceOf(mention.First)].First && position.SaysYear(mention);

    private static bool IsCountable(Quantity quantity) => quantity.Kind == QuantityKind.Money || quantity.Subject is not (null or Subject.Other);

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
        if (after is { Kind: PeriodKind.Span } compared && IsCompared(candidate))
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

    private bool IsCompared(Candidate candidate)
    {
        var first = candidate.Quantity.First;
        for (var i = first - 1; i >= Math.Max(1, first - 7); i--)
        {
            if (context.Tokens[i].Key is "," or ";" or "(")
                return false;
            if (Any(context.Tokens, i, "với") && Any(context.Tokens, i - 1, "so"))
                return true;
        }
        return false;
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
        another &= !IsCompared(candidate);
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
            return opening is { } first ? (first.Period, first.Kind, "the opening's") : (Period.Unknown, null, "nothing tells");
        // Awards are handed over on the day that the article is about.
        if (candidate.Indicator == Indicator.NgoCount && candidate.Stage == Stage.Unspecified && FirstDay() is { } day)
            return (day.Period, PeriodKind.Day, "the event's day");
        if (candidate.Indicator == Indicator.NgoCount && inParagraph is null or { Kind: PeriodKind.Day } && IsPresent(candidate))
            return (new Period(null, context.Published), PeriodKind.Until, "the state at publication");
        if (candidate.Stage == Stage.Target && outlook is { } ahead && inParagraph is null)
            return (ahead, PeriodKind.Span, "the outlook's");
        if (inParagraph is { } near)
            return (near.Period, near.Kind, "the paragraph's");
        // "3. Nhiệm vụ năm 2020" and the question "Năm nay tỉnh đặt kế hoạch thế nào?" govern what stands under them.
        if (AboveMentions(candidate).FirstOrDefault(m => m.Mention.Kind == PeriodKind.Span) is { Name: not null } above)
            return (Resolved(above.Mention, candidate), PeriodKind.Span, $"the {above.Name}'s");
        if (candidate.Indicator == Indicator.NgoCount && candidate.Stage is Stage.Active or Stage.Licensed && passage is null or { Kind: PeriodKind.Day })
            return (new Period(null, context.Published), PeriodKind.Until, "the state at publication");
        if (passage is null && account is { } told)
            return (told, PeriodKind.Span, "the headline's");
        return passage is { } wide ? (wide.Period, wide.Kind, "the passage's") : (Period.Unknown, null, "nothing tells");
    }

    private PeriodMention? FirstDay()
    {
        if (sought)
            return firstDay;
        sought = true;
        var day = context.Periods.Find(p => p.Kind == PeriodKind.Day && context.ParagraphOf(p.First) is var at and >= 0 && context.Paragraphs[at].Kind == ParagraphKind.Body);
        return firstDay = day.Period.From is null ? null : day;
    }

    // "đang hoạt động", "đang đăng ký": told of now.
    private bool IsPresent(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        return context.Holds(Math.Max(sentence.First, candidate.Quantity.First - 12), Math.Min(sentence.End, candidate.Quantity.End + 8), "đang");
    }

    private Period Resolved(PeriodMention mention, Candidate candidate)
    {
        var governing = SpanBefore(mention, candidate) ?? inParagraph?.Period ?? passage?.Period;
        switch (mention.Kind)
        {
            case PeriodKind.SameMonths when mention.Period.From is { } year && governing is { From: { } from, To: { } to } && from.Year == to.Year:
                // "cùng kỳ" alone is the year before the one spoken of.
                var years = position.SaysYear(mention) ? year.Year - from.Year : -1;
                return new Period(from.AddYears(years), EndOf(to, years));
            case PeriodKind.YearBefore when governing is { To: { } spoken }:
                return Period.Year(spoken.Year - 1);
            case PeriodKind.WholeYear:
                return Whole(mention);
            // "Năm 2024, tính đến ngày 15/12": the account of that year so far.
            case PeriodKind.Until when mention.Period.To is { } day && SpanBefore(mention, candidate) is { From: { } begin, To: { } close } && begin.Year == day.Year && close.Year == day.Year && candidate.Indicator != Indicator.NgoCount:
                return new Period(new DateOnly(day.Year, 1, 1), day);
            // "đến ngày 25/11" in a passage on that year.
            case PeriodKind.UntilDate when mention.Period.To is { } until && governing is { From: { } start, To: { } end } && start.Year == until.Year && end.Year == until.Year && end.DayNumber - start.DayNumber > 31 && candidate.Indicator != Indicator.NgoCount:
                return new Period(new DateOnly(until.Year, 1, 1), until);
            // "Đến ngày 25/11, nguồn viện trợ năm 2024 đạt 21 triệu USD": the same, said the other way round.
            case PeriodKind.Span when mention.Period is { From: { } first, To: { } last } && candidate.Indicator != Indicator.NgoCount
                && UntilBefore(mention, candidate) is { } reached && first.Year == reached.Year && last.Year == reached.Year:
                return new Period(first, reached < last ? reached : last);
            default:
                return mention.Period;
        }
    }

    private Period Whole(PeriodMention mention)
    {
        var spoken = inParagraph is { Kind: PeriodKind.Span or PeriodKind.Until } near ? near.Period : passage?.Period;
        // "Bước sang 2022, … chỉ tiêu trong năm": the year that the paragraph has gone on to.
        var goneOn = inParagraph is { Period: { From: { } begun, To: { } ended } } && begun.Year == ended.Year && account?.To < begun;
        spoken = !goneOn && account is { From: { } first, To: { } last } && first.Year == last.Year ? account : spoken;
        return spoken is { From: { } from, To: { } to } && from.Year == to.Year ? Period.Year(to.Year) : mention.Period;
    }

    private DateOnly? UntilBefore(PeriodMention mention, Candidate candidate)
    {
        var before = ArticleContext.Within(context.Periods, p => p.First, context.Sentences[candidate.Sentence].First, mention.First)
            .LastOrDefault(p => p.Kind is PeriodKind.Until or PeriodKind.UntilDate && p.Period.To != context.Published);
        return before.Period.To;
    }

    private Period? SpanBefore(PeriodMention mention, Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var inSentence = ArticleContext.Within(context.Periods, p => p.First, sentence.First, mention.First).LastOrDefault(p => p.Kind == PeriodKind.Span);
        return inSentence.Period.From is not null ? inSentence.Period : null;
    }

    private static DateOnly EndOf(DateOnly to, int years)
    {
        var moved = to.AddYears(years);
        // The end of February is the 28th or the 29th as the year has it.
        return to.AddDays(1).Month != to.Month ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }

    private string Words(PeriodMention mention) => context.Text[context.Tokens[mention.First].Start..context.Tokens[mention.End - 1].End];
}
