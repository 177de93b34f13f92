using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Every time that a figure might cover: those of its sentence, and those that the passage offers.</summary>
internal sealed class PeriodOffers(ArticleContext context, PeriodPosition position, PeriodAnaphors anaphors, PeriodCarrying carried, PeriodResolving resolving, InTurn inTurn)
{
    private const int MostMentions = 6;
    private const int LongestHeading = 24;

    // Times behind which a figure may go back to one that was told before, and how many of those are offered.
    private const int LookBackTimes = 12, MostToldBack = 2;

    // Tokens between a year and a month of it.
    private const int YearBack = 80;

    // Tokens between a time and one that leans on it.
    private const int ShortWay = 45;

    // Tokens of a few paragraphs.
    private const int LookBack = 1500;

    private readonly ProjectLives lives = new(context, position);

    // What is made of a time is the same for every number of its passage, but for one that is open.
    private readonly Dictionary<int, (string Name, Period Period)[]> variants = [];

    private List<PeriodMention>? fiscals;

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
        // "… mời 50 tổ chức đến gặp mặt; hôm ấy, 28/8, 43 tổ chức có mặt", "QĐ số 702 (02/3): …"
        foreach (var loose in ArticleContext.Within(context.LooseTimes, p => p.First, sentence.First, quantity.First).TakeLast(2))
            Offer("loose before", loose.Period, loose);
        foreach (var loose in ArticleContext.Within(context.LooseTimes, p => p.First, quantity.End, sentence.End).Take(1))
        {
            Offer("loose behind", loose.Period, loose);
            // "9 tổ chức (31/12/2009), 10 tổ chức (31/12/2010)": as they stood then.
            if (candidate.Indicator == Indicator.NgoCount && loose.Period is { From: { } opens, To: { } same } && opens == same)
                Offer("up to loose behind", new Period(null, same), loose);
        }
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
        Offer("the paragraph's first", FirstOfParagraph(candidate));
        Offer("all of the paragraph", Together(candidate));
        Offer("all of the rows above", Rows(candidate));
        foreach (var (name, period) in SinceBegun(candidate))
            Offer(name, period);
        Offer("paragraph", carried.InParagraph?.Period);
        Offer("passage", carried.Passage?.Period);
        Offer("account", carried.Account);
        if (carried.Account is { From: { } begun, To: { } ended })
        {
            if (begun.Year == ended.Year)
                Offer("the account's year", Period.Year(ended.Year));
            Offer("the year after the account", Period.Year(ended.Year + 1));
        }
        // "Số tổ chức hoạt động: 30 tổ chức" behind an account that ends on a day: as they stood then.
        if (candidate.Indicator == Indicator.NgoCount)
        {
            if (carried.Account?.To is { } closed)
                Offer("up to the account's end", new Period(null, closed));
            if (carried.InParagraph?.Period.To is { } reached)
                Offer("up to the paragraph's end", new Period(null, reached));
        }
        Offer("opening", carried.Opening?.Period);
        Offer("outlook", carried.Outlook);
        Offer("first day", carried.FirstDay?.Period);
        if (carried.FirstDay?.Period.To is { } day)
            Offer("up to the first day", new Period(null, day));
        foreach (var mention in carried.Headline)
            Offer("headline", mention.Period, mention);
        Offer("none", Period.Unknown);
        var back = 0;
        foreach (var mention in ToldBack(sentence.First))
        {
            var period = position.Told(mention);
            if (sources.Exists(s => s.Period == period))
                continue;
            Offer("told back", period, null, back);
            if (++back == MostToldBack)
                break;
        }
        if (context.Published is not { } published)
            return;
        Offer("now", new Period(null, published));
        Offer("day of publication", new Period(published, published));
        Offer("the day before", new Period(published.AddDays(-1), published.AddDays(-1)));
        Offer("up to the day before", new Period(null, published.AddDays(-1)));
        Offer("year so far", new Period(new DateOnly(published.Year, 1, 1), published));
        Offer("year", Period.Year(published.Year));
        Offer("year before", Period.Year(published.Year - 1));
        Offer("next year", Period.Year(published.Year + 1));
    }

    // The stretches of time that were told farther back: what a question asked of, and the answer before took up.
    private IEnumerable<PeriodMention> ToldBack(int token)
    {
        var end = ArticleContext.LowerBound(context.Periods, p => p.First, token);
        for (var i = end - 1; i >= Math.Max(0, end - LookBackTimes); i--)
        {
            var mention = context.Periods[i];
            if (mention.Kind is PeriodKind.Span or PeriodKind.Until && context.ParagraphOf(mention.First) is var at and >= 0 && context.Paragraphs[at].Kind != ParagraphKind.Noise && !position.IsComparison(mention))
                yield return mention;
        }
    }

    private Period? FirstOfParagraph(Candidate candidate) =>
        ArticleContext.Within(context.Periods, p => p.First, context.Paragraphs[candidate.Paragraph].First, context.Sentences[candidate.Sentence].First).FirstOrDefault(p => p.Kind is PeriodKind.Span or PeriodKind.Until) is { End: > 0 } first
            ? position.Told(first) : null;

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
            // A line of the list that the heading stands over has numbers of its own.
            var listed = name == "heading" && paragraph.Kind == ParagraphKind.Loose && ArticleContext.Within(context.Quantities, q => q.First, paragraph.First, paragraph.End).Any(q => q.Subject is not Quantities.Subject.Other);
            if (name != "introduction" && !listed)
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
            // "Ngày 05/02/2026, 58 tổ chức có giấy đăng ký"
            if (mention.Kind == PeriodKind.Day)
                yield return (" up to it", new Period(null, to));
            if (MonthsOfAnother(mention) is { } months)
                yield return (" in the months before", months);
            if (to > published && !position.SaysYear(mention))
                yield return (" a year back", PeriodResolving.Moved(mention.Period, -1));
            if (to.AddYears(1) > published && from < published && !position.SaysYear(mention))
                yield return (" a year on", PeriodResolving.Moved(mention.Period, 1));
        }
        // "Tháng 7 cao điểm, chỉ trong tháng này 19 đoàn": the month that was told.
        if (mention.Kind == PeriodKind.Span && mention.End - mention.First == 2 && Any(context.Tokens, mention.First, "tháng", "quý") && Any(context.Tokens, mention.End - 1, "này", "ấy", "đó")
            && ArticleContext.LastBefore(context.Periods, p => p.First, mention.First, p => Any(context.Tokens, p.First, context.Tokens[mention.First].Key)) is { } named)
            yield return (" told by name", named.Period);
        // "trong tháng 10 và tháng 11": both.
        if (Beside(mention) is { } both)
            yield return (" and the one beside", both);
        // "Quyết nghị cho năm 2015. … trong quý I": in the year that was told last.
        if (mention is { Kind: PeriodKind.Span or PeriodKind.Until or PeriodKind.UntilDate or PeriodKind.Day, Period.To: { } ends } && !position.SaysYear(mention)
            && YearTold(mention.First) is { } told && told != ends.Year)
            yield return (" in the year told", PeriodResolving.Moved(mention.Period, told - ends.Year));
        // "từ khi dự án bắt đầu (8/5) đến nay", "Từ ngày khởi động 1/2/2015 đến hết tháng 8/2016"
        if (mention is { Kind: PeriodKind.Until or PeriodKind.UntilDate, Period.To: { } reached } && position.BeginningNamed(mention.First) is { } beginning && beginning < reached)
            yield return (" since the one named", new Period(beginning, reached));
        // "vào từ năm 2011. Từ đó đến hết năm 2016"
        if (mention is { Kind: PeriodKind.Until or PeriodKind.UntilDate, Period.To: { } closing } && ArticleContext.LastBefore(context.Periods, p => p.First, mention.First, p => p.Period.From is not null) is { Period.From: { } since } one && since < closing)
            yield return (context.Holds(Math.Max(one.First - 8, mention.First - 24), mention.First, "từ") ? " since the one before" : " since one before", new Period(since, closing));
        // "Ngân sách năm tài chính 2024", behind "năm tài chính 2023 (từ 01/7/2022 đến 30/6/2023)"
        if (mention.Period is { From: { Month: 1, Day: 1 } opening, To: { Month: 12, Day: 31 } ending } && opening.Year == ending.Year && Fiscal(mention.First) is { To: { } fiscal } year)
            yield return (" as the fiscal year", PeriodResolving.Moved(year, (mention.Kind == PeriodKind.YearBefore || !position.SaysYear(mention) ? fiscal.Year - 1 : ending.Year) - fiscal.Year));
        // "341 tổ chức đến ngày 31/12/2025; cùng thời điểm năm trước là 364"
        if (mention.Kind == PeriodKind.SameMonths && ArticleContext.LastBefore(context.Periods, p => p.First, mention.First, p => p.Kind is PeriodKind.Until or PeriodKind.UntilDate) is { Period.To: { } day })
            yield return (" of the day", PeriodResolving.Moved(new Period(null, day), -1));
        if (mention.Kind == PeriodKind.SameMonths && mention.Period.From is { } other)
        {
            if (carried.Account is { From: { } opens, To: { } closes } && opens.Year == closes.Year)
            {
                var years = position.SaysYear(mention) ? other.Year - opens.Year : -1;
                yield return (" of the account", PeriodResolving.Moved(new Period(opens, closes), years));
            }
            // "cùng kỳ" of what was told last, though another time opened the paragraph.
            foreach (var span in ArticleContext.Within(context.Periods, p => p.First, mention.First - LookBack, mention.First).Where(p => p.Kind == PeriodKind.Span && p.Period is { From: { } f, To: { } t } && f.Year == t.Year).Select(p => p.Period).TakeLast(6).Reverse().Distinct().Take(2))
            {
                var years = position.SaysYear(mention) ? other.Year - span.From!.Value.Year : -1;
                yield return (" of the last told", PeriodResolving.Moved(span, years));
            }
        }
        if (mention.Kind == PeriodKind.YearBefore && MonthsOfAnother(mention) is { } monthsThen)
            yield return (" in the months before", monthsThen);
        if (mention is { Kind: PeriodKind.Open, Period.From: { } begun })
        {
            if (begun is not { Day: 1, Month: 1 })
                yield return (" to the year's end", new Period(begun, new DateOnly(begun.Year, 12, 31)));
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

    // "Năm tháng đầu năm 2018 …, cùng kỳ năm 2017 … và năm 2016 …": the months that were told before, in this year.
    private Period? MonthsOfAnother(PeriodMention mention)
    {
        if (mention.Period is not { From: { Day: 1, Month: 1 } first, To: { Day: 31, Month: 12 } last } || first.Year != last.Year)
            return null;
        var told = ArticleContext.Within(context.Periods, p => p.End, mention.First - ShortWay, mention.First + 1)
            .LastOrDefault(p => p.Kind == PeriodKind.Span && p.Period is { From: { } f, To: { } t } && f.Year == t.Year && t.DayNumber - f.DayNumber is > 27 and < 350).Period;
        return told.From is { } from ? PeriodResolving.Moved(told, first.Year - from.Year) : null;
    }

    // "Lũy kế từ đầu dự án đến 30/6/2026", "số giải ngân tính từ khi bắt đầu đến hết tháng 6/2011": from the beginning of the life or the term that is told here up to the end that is told.
    private IEnumerable<(string Name, Period Period)> SinceBegun(Candidate candidate)
    {
        var (paragraph, sentence) = (context.Paragraphs[candidate.Paragraph], context.Sentences[candidate.Sentence]);
        var ends = ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End).Where(p => p.Kind is PeriodKind.Until or PeriodKind.UntilDate).Take(2)
            .Concat(AboveMentions(candidate).Select(a => a.Mention).Where(p => p.Kind is PeriodKind.Until or PeriodKind.UntilDate).Take(1));
        foreach (var end in ends)
        {
            if (!context.Holds(Math.Max(0, end.First - PeriodPosition.Clause), end.First, "từ", "kế", "dồn", "nay"))
                continue;
            var spans = ArticleContext.Within(context.Periods, p => p.First, paragraph.First, paragraph.End)
                .Where(p => p.Period.From is { } from && from < end.Period.To && p.First != end.First && (p.Kind == PeriodKind.Open || (p.Period.To is { } to && to.DayNumber - from.DayNumber > 300 && to >= end.Period.To))).TakeLast(2);
            foreach (var span in spans)
                yield return ("since it began", new Period(span.Period.From, end.Period.To));
            foreach (var (name, period) in lives.Near(candidate.Quantity.First, paragraph))
            {
                if (period.From < end.Period.To)
                    yield return ("since its " + name, new Period(period.From, end.Period.To));
            }
        }
    }

    // "Cộng", below rows that each have their time: from the first to the last.
    private Period? Rows(Candidate candidate)
    {
        var last = candidate.Paragraph;
        while (last > 0 && context.Paragraphs[last].Kind != ParagraphKind.Row)
        {
            if (candidate.Paragraph - last > 1)
                return null;
            last--;
        }
        var first = last;
        while (first > 0 && context.Paragraphs[first - 1].Kind == ParagraphKind.Row)
            first--;
        var spans = ArticleContext.Within(context.Periods, p => p.First, context.Paragraphs[first].First, Math.Min(context.Paragraphs[last].End, candidate.Quantity.First)).Where(p => p.Period is { From: not null, To: not null });
        return spans.Count() > 1 ? new Period(spans.Min(p => p.Period.From), spans.Max(p => p.Period.To)) : null;
    }

    private Period? Beside(PeriodMention mention)
    {
        if (Any(context.Tokens, mention.End, "và") && ArticleContext.Within(context.Periods, p => p.First, mention.End + 1, mention.End + 2).FirstOrDefault() is { Period: { From: not null, To: { } last } } behind && behind.Period.From == mention.Period.To?.AddDays(1))
            return new Period(mention.Period.From, last);
        if (Any(context.Tokens, mention.First - 1, "và") && ArticleContext.Within(context.Periods, p => p.First, mention.First - 8, mention.First).LastOrDefault(p => p.End == mention.First - 1) is { Period: { From: { } first, To: { } end } } && end.AddDays(1) == mention.Period.From)
            return new Period(first, mention.Period.To);
        return null;
    }

    // The year that was told last which does not begin in January.
    private Period? Fiscal(int token) =>
        (fiscals ??= [.. context.Periods.Where(p => p.Kind == PeriodKind.Span && p.Period is { From: { Month: > 1, Day: 1 } from, To: { } to } && to == from.AddYears(1).AddDays(-1))]).Count > 0
            ? ArticleContext.LastBefore(fiscals, p => p.First, token, p => true)?.Period : null;

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
