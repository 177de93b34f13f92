using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Every time that a figure might cover: those of its sentence, and those that the passage offers.</summary>
internal sealed class PeriodOffers(ArticleContext context, PeriodPosition position, PeriodAnaphors anaphors, PeriodCarrying carried, PeriodResolving resolving, InTurn inTurn)
{
    private const int MostMentions = 6;
    private const int LongestHeading = 24;

    // Tokens between a year and a month of it.
    private const int YearBack = 80;

    // Tokens of a clause.
    private const int Clause = 18;

    // Tokens of a few paragraphs.
    private const int LookBack = 1500;

    private readonly ProjectLives lives = new(context, position);

    // What is made of a time is the same for every number of its passage, but for one that is open.
    private readonly Dictionary<int, (string Name, Period Period)[]> variants = [];

    /// <summary>Adds to a candidate every time that might be meant.</summary>
    public void Gather(Candidate candidate)
    {
        var (sources, quantity) = (candidate.PeriodSources, candidate.Quantity);
        // About as many are offered to each; a list that grows to it costs twice.
        sources.EnsureCapacity(40);
        var sentence = context.Sentences[candidate.Sentence];
        void Offer(string name, Period? period, PeriodMention? mention = null, int rank = 0)
        {
            if (period is { } known)
                sources.Add(new PeriodSource(known, name, mention, rank));
        }
        void OfferMention(string name, PeriodMention mention, int rank)
        {
            var resolved = resolving.Resolved(mention, candidate);
            Offer(name, resolved, mention, rank);
            if (resolved != mention.Period && mention.Kind != PeriodKind.Open)
                Offer(name + " as printed", mention.Period, mention, rank);
            foreach (var (variant, period) in VariantsOf(mention, quantity.First))
                Offer(name + variant, period, mention, rank);
        }
        var before = ArticleContext.Within(context.Periods, p => p.First, sentence.First, quantity.First).Reverse().Take(MostMentions);
        for (var i = 0; i < before.Count; i++)
            OfferMention("before", before[i], i);
        var after = ArticleContext.Within(context.Periods, p => p.First, quantity.End, sentence.End).Take(MostMentions);
        for (var i = 0; i < after.Count; i++)
            OfferMention("after", after[i], i);
        Offer("in turn", inTurn.PeriodOf(quantity));
        foreach (var (name, period) in anaphors.Of(candidate))
            Offer(name, period);
        foreach (var (name, period) in lives.Near(quantity.First, context.Paragraphs[candidate.Paragraph]))
            Offer(name, period);
        foreach (var (name, mention) in Sections(candidate))
            Offer(name, resolving.Resolved(mention, candidate), mention);
        foreach (var mention in AboveMentions(candidate))
            Offer(mention.Name, resolving.Resolved(mention.Mention, candidate), mention.Mention);
        var earlier = Earlier(candidate);
        for (var i = 0; i < earlier.Count; i++)
            OfferMention("sentence before", earlier[i], i);
        var above = BeforeParagraph(candidate);
        for (var i = 0; i < above.Count; i++)
            Offer("paragraph before", above[i].Period, above[i], i);
        foreach (var mention in Lead(candidate))
            Offer("lead", mention.Period, mention);
        Offer("all of the paragraph", Together(candidate));
        Offer("paragraph", carried.InParagraph?.Period);
        Offer("passage", carried.Passage?.Period);
        Offer("account", carried.Account);
        if (carried.Account is { From: { } begun, To: { } ended })
        {
            if (begun.Year == ended.Year)
                Offer("the account's year", Period.Year(ended.Year));
            Offer("the year after the account", Period.Year(ended.Year + 1));
        }
        Offer("opening", carried.Opening?.Period);
        Offer("outlook", carried.Outlook);
        Offer("first day", carried.FirstDay?.Period);
        foreach (var mention in carried.Headline)
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

    /// <summary>The times of the heading above, and of the question that the paragraph answers.</summary>
    public IEnumerable<(string Name, PeriodMention Mention)> AboveMentions(Candidate candidate)
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

    private (string Name, Period Period)[] VariantsOf(PeriodMention mention, int number)
    {
        if (mention.Kind == PeriodKind.Open)
            return [.. Variants(mention, number)];
        if (!variants.TryGetValue(mention.First, out var known))
            variants.Add(mention.First, known = [.. Variants(mention, number)]);
        return known;
    }

    // The times of the nearest line that tells one, of those that a line stands under: "2. Theo tổ chức, quý I/2026".
    private IEnumerable<(string Name, PeriodMention Mention)> Sections(Candidate candidate)
    {
        var depth = 0;
        foreach (var line in context.Outline.Above(candidate.Paragraph).Take(4))
        {
            var mentions = ArticleContext.Within(context.Periods, m => m.First, context.Paragraphs[line].First, context.Paragraphs[line].End);
            if (mentions.Any())
                return mentions.Take(3).Select(m => (depth == 0 ? "line above" : "section", m));
            depth++;
        }
        return [];
    }

    // What words around a time may make of it: "kể từ khi tái lập tỉnh năm 1992", "cuối năm 2010 có 23 tổ chức", "6 tháng cuối năm" told in January.
    private IEnumerable<(string Name, Period Period)> Variants(PeriodMention mention, int number)
    {
        if (context.Published is not { } published)
            yield break;
        if (mention is { Kind: PeriodKind.Span or PeriodKind.Aside or PeriodKind.Loose or PeriodKind.Day, Period: { From: { } from, To: { } to } })
        {
            if (from < published && context.Holds(mention.First - 7, mention.First, "từ") && !context.Holds(mention.First - 7, mention.First, "."))
                yield return (" since", new Period(from, published));
            if (Any(context.Tokens, mention.First - 1, "cuối", "hết"))
                yield return (" to its end", new Period(null, to));
            if (to > published && !position.SaysYear(mention))
                yield return (" a year back", new Period(from.AddYears(-1), PeriodResolving.EndOf(to, -1)));
            if (to.AddYears(1) > published && from < published && !position.SaysYear(mention))
                yield return (" a year on", new Period(from.AddYears(1), PeriodResolving.EndOf(to, 1)));
        }
        // "trong tháng 10 và tháng 11": both.
        if (Beside(mention) is { } both)
            yield return (" and the one beside", both);
        // "Quyết nghị cho năm 2015. … trong quý I": in the year that was told last.
        if (mention is { Kind: PeriodKind.Span or PeriodKind.Until or PeriodKind.UntilDate or PeriodKind.Day, Period.To: { } ends } && !position.SaysYear(mention)
            && YearTold(mention.First) is { } told && told != ends.Year)
            yield return (" in the year told", new Period(mention.Period.From?.AddYears(told - ends.Year), PeriodResolving.EndOf(ends, told - ends.Year)));
        // "từ khi dự án bắt đầu (8/5) đến nay", "Từ ngày khởi động 1/2/2015 đến hết tháng 8/2016"
        if (mention is { Kind: PeriodKind.Until or PeriodKind.UntilDate, Period.To: { } reached } && BeginningNamed(mention.First) is { } beginning && beginning < reached)
            yield return (" since the one named", new Period(beginning, reached));
        // "vào từ năm 2011. Từ đó đến hết năm 2016"
        if (mention is { Kind: PeriodKind.Until or PeriodKind.UntilDate, Period.To: { } closing } && ArticleContext.LastBefore(context.Periods, p => p.First, mention.First, p => p.Period.From is not null) is { Period.From: { } since } one && since < closing)
            yield return (context.Holds(Math.Max(one.First - 8, mention.First - 24), mention.First, "từ") ? " since the one before" : " since one before", new Period(since, closing));
        if (mention.Kind == PeriodKind.SameMonths && mention.Period.From is { } other)
        {
            // "cùng kỳ" of what was told last, though another time opened the paragraph.
            foreach (var span in ArticleContext.Within(context.Periods, p => p.First, mention.First - LookBack, mention.First).Where(p => p.Kind == PeriodKind.Span && p.Period is { From: { } f, To: { } t } && f.Year == t.Year).Select(p => p.Period).TakeLast(6).Reverse().Distinct().Take(2))
            {
                var years = position.SaysYear(mention) ? other.Year - span.From!.Value.Year : -1;
                yield return (" of the last told", new Period(span.From!.Value.AddYears(years), PeriodResolving.EndOf(span.To!.Value, years)));
            }
        }
        if (mention is { Kind: PeriodKind.Open, Period.From: { } begun })
        {
            // "ký từ tháng 11/2018": in that month.
            var end = context.Holds(mention.First, mention.End, "tháng") || (begun.Day == 1 && begun.Month > 1) ? begun.AddMonths(1).AddDays(-1) : begun is { Day: 1, Month: 1 } ? new DateOnly(begun.Year, 12, 31) : begun;
            yield return (" as it began", new Period(begun, end));
            // "Khởi động từ năm 1999 và khép lại vào tháng 9 năm nay"
            if (ArticleContext.Within(context.Periods, p => p.First, mention.End, number).FirstOrDefault().Period.To is { } close && close > begun)
                yield return (" to the next", new Period(begun, close));
        }
        if (mention is { Kind: PeriodKind.Until or PeriodKind.UntilDate, Period.To: { } until })
            yield return (" from January", new Period(new DateOnly(until.Year, 1, 1), until));
    }

    private Period? Beside(PeriodMention mention)
    {
        if (Any(context.Tokens, mention.End, "và") && ArticleContext.Within(context.Periods, p => p.First, mention.End + 1, mention.End + 2).FirstOrDefault() is { Period: { From: not null, To: { } last } } behind && behind.Period.From == mention.Period.To?.AddDays(1))
            return new Period(mention.Period.From, last);
        if (Any(context.Tokens, mention.First - 1, "và") && ArticleContext.Within(context.Periods, p => p.First, mention.First - 8, mention.First).LastOrDefault(p => p.End == mention.First - 1) is { Period: { From: { } first, To: { } end } } && end.AddDays(1) == mention.Period.From)
            return new Period(first, mention.Period.To);
        return null;
    }

    // "Từ đầu dự án (7/2012) …", "Kể từ khi có quỹ (2008) …": the day, month or year that the words before an end name in passing.
    private DateOnly? BeginningNamed(int end)
    {
        var first = Math.Max(0, end - Clause);
        var from = -1;
        for (var i = first; i < end; i++)
            from = Any(context.Tokens, i, "từ") ? i : context.Tokens[i].Is(".") ? -1 : from;
        if (from < 0)
            return null;
        if (ArticleContext.Within(context.LooseTimes, p => p.First, from, end).LastOrDefault().Period.From is { } named)
            return named;
        for (var i = end - 1; i > from; i--)
        {
            if (TimeWords.Year(context.Tokens, i) is { } year)
                return new DateOnly(year, 1, 1);
        }
        return null;
    }

    // The year of the last time that names one, in the paragraph or what heads it.
    private int? YearTold(int token) =>
        ArticleContext.Within(context.Periods, p => p.First, token - YearBack, token).LastOrDefault(p => position.SaysYear(p) && p.Period is { From: { } from, To: { } to } && from.Year == to.Year).Period.To?.Year;

    // The times of the sentence before, in the same paragraph.
    private Backwards<PeriodMention> Earlier(Candidate candidate)
    {
        if (candidate.Sentence == 0 || context.ParagraphOf(context.Sentences[candidate.Sentence - 1].First) != candidate.Paragraph)
            return default;
        var sentence = context.Sentences[candidate.Sentence - 1];
        return ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End).Reverse().Take(MostMentions);
    }

    // The times of the paragraph before: "… ký thỏa thuận tài trợ giai đoạn 2025-2028. ¶ Theo đó, tổ chức cam kết …".
    private Backwards<PeriodMention> BeforeParagraph(Candidate candidate)
    {
        if (candidate.Paragraph == 0)
            return default;
        var paragraph = context.Paragraphs[candidate.Paragraph - 1];
        return ArticleContext.Within(context.Periods, p => p.First, paragraph.First, paragraph.End).Reverse().Take(MostMentions);
    }

    // The times that the running text begins with.
    private Slice<PeriodMention> Lead(Candidate candidate)
    {
        var lead = context.Paragraphs.FindIndex(p => p.Kind == ParagraphKind.Body && ArticleContext.Within(context.Periods, m => m.First, p.First, p.End).Any());
        return lead < 0 ? default : ArticleContext.Within(context.Periods, m => m.First, context.Paragraphs[lead].First, Math.Min(context.Paragraphs[lead].End, candidate.Quantity.First)).Take(3);
    }

    // "1998 - 2003 đạt 1,9 triệu; 2004 - 2010, 5,65 triệu; cộng lại …": from the first of the paragraph's spans to the last.
    private Period? Together(Candidate candidate)
    {
        var spans = ArticleContext.Within(context.Periods, p => p.First, context.Paragraphs[candidate.Paragraph].First, candidate.Quantity.First)
            .Where(p => p.Kind is PeriodKind.Span or PeriodKind.Aside && p.Period is { From: not null, To: not null }).ToList();
        return spans.Count > 1 ? new Period(spans.Min(p => p.Period.From), spans.Max(p => p.Period.To)) : null;
    }
}
