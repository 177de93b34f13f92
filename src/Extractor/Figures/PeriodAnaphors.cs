using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>"Trong kỳ", "giai đoạn này", "cùng ngày", "trong 5 năm": words that point back to a time that was told before.</summary>
internal sealed class PeriodAnaphors(ArticleContext context, PeriodPosition position)
{
    private const int LongestMonth = 31;

    // Tokens behind a number in which words may still tell its time.
    private const int Behind = 8;

    private Lazy<Period?>? lastTerm;

    private static readonly PhraseTable<string> Table = new(RuleTable.Read("anaphors.tsv").Select(r => (r["phrase"], r["to"])));

    private readonly List<(int Start, int End, string Value)> all = Table.FindAll(context.Tokens, 0, context.Tokens.Count);
    private readonly List<PeriodMention> told = [.. context.Periods.Where(p => context.ParagraphOf(p.First) is var at and >= 0 && context.Paragraphs[at].Kind != ParagraphKind.Noise)];

    private Lazy<Period?> LastTerm => lastTerm ??= new(() => told.Where(p => Fits(p, "term")).Select(p => (Period?)p.Period).MaxBy(p => p!.Value.To));

    /// <summary>The times that the words of a number's sentence point back to, the nearest words first.</summary>
    public IEnumerable<(string Name, Period Period)> Of(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        foreach (var (start, end, to) in ArticleContext.Within(all, a => a.Start, sentence.First, quantity.First).Reverse().Take(2))
        {
            // "trong quý III", "trong tháng 9" tell the time themselves.
            if (!ArticleContext.Within(context.Periods, p => p.First, start - 3, end + 1).Any(p => p.End > start && !(to == "since" && p.Kind == PeriodKind.Until)) && Before(start, to) is { } period)
                yield return ("back to " + to, period);
        }
        if (Years(sentence.First, Math.Min(quantity.End + Behind, sentence.End)) is { } years)
            yield return ("back to years", years);
        if (Part(sentence.First, quantity.First) is { } part)
            yield return ("part of the years", part);
        if (DayOfMonth(sentence.First, quantity.First) is { } dayOf)
            yield return ("day of the month", dayOf);
        if (Later(sentence.First, quantity.First) is { } later)
            yield return ("days later", later);
        if (MonthsBefore(sentence.First, quantity.First) is { } months)
            yield return ("months before", months);
        if (YearsBeside(sentence.First, Math.Min(quantity.End + Behind, sentence.End)) is { } beside)
            yield return ("years beside", beside);
    }

    private Period? Before(int at, string to)
    {
        // "Nhiệm kỳ qua" is the last one that has ended, whatever was told of others.
        if (to == "term")
            return LastTerm.Value;
        // "gấp 1,6 lần nhiệm kỳ trước (88,3 tỷ đồng)": as long, and up to where that one began.
        if (to == "term before")
            return LastTerm.Value is { From: { } begun, To: { } ended } ? PeriodResolving.Moved(new Period(begun, ended), begun.Year - ended.Year) : null;
        // A project's life and what is held against are no account, unless nothing else was told.
        foreach (var asides in to is "span" or "years" ? [false, true] : new[] { true })
        {
            if (Last(at, to, asides) is { } found)
                return found;
        }
        return null;
    }

    private Period? Last(int at, string to, bool asides)
    {
        if (ArticleContext.LastBefore(told, p => p.First, at, p => (asides || !position.IsAside(p)) && (Fits(p, to) || (to == "year" && p.Kind == PeriodKind.Open))) is not { } last)
            return null;
        // "mở ra từ năm 2009. … Năm ấy"
        if (last is { Kind: PeriodKind.Open, Period.From: { } opened })
            return Period.Year(opened.Year);
        return to == "since" ? last.Period.From is { } from && from < context.Published ? new Period(from, context.Published) : null : position.Told(last);
    }

    private bool Fits(PeriodMention mention, string to) => mention.Period is { From: { } from, To: { } end }
        && (end.DayNumber - from.DayNumber + 1) is var days && to switch
        {
            "day" => days == 1,
            "month" => days is > 27 and <= LongestMonth,
            "term" => mention.Kind == PeriodKind.Span && end.Year - from.Year is >= 3 and <= 6 && (context.Published is not { } now || end.Year <= now.Year),
            "next term" => mention.Kind == PeriodKind.Span && end.Year - from.Year is >= 3 and <= 6 && end > context.Published,
            "year" => days is 365 or 366,
            "years" => mention.Kind == PeriodKind.Span && days > 366,
            "since" => mention.Kind is PeriodKind.Span or PeriodKind.Day or PeriodKind.Aside,
            _ => days > LongestMonth && mention.Kind == PeriodKind.Span,
        };

    // "Trong 5 năm, tỉnh tiếp nhận …": the span of so many years that was told.
    private Period? Years(int from, int to)
    {
        for (var i = to - 3; i >= from; i--)
        {
            if (!Any(context.Tokens, i + 2, "năm") || CountBefore(i + 2) is not (>= 2 and <= 30 and var count) || Any(context.Tokens, i, "mỗi", "hơn", "gần", "-") || Any(context.Tokens, i + 3, "qua", "tới", "gần", "liền", "trước", "sau", "đầu", "cuối", "nay", "tuổi", "kế", "tiếp", "học", "đến", "một"))
                continue;
            var span = ArticleContext.LastBefore(told, p => p.First, i, p => p.Period is { From: { Month: 1, Day: 1 } first, To: { Month: 12, Day: 31 } last } && last.Year - first.Year + 1 == count);
            return span?.Period;
        }
        return null;
    }

    // "12 năm", "mười hai năm": how many, right before a word.
    private int? CountBefore(int word) =>
        Small(context.Tokens, word - 1) is not { } count ? null
        : count < 10 && Any(context.Tokens, word - 2, "mười") && context.Tokens[word - 1].Kind == TokenKind.Word ? 10 + count : count;

    // "5 năm đầu", "2 năm sau", "năm đầu": the first or last years of the span that was told.
    private Period? Part(int from, int to)
    {
        for (var i = to - 2; i >= from; i--)
        {
            // "nửa đầu 610 tỷ đồng, nửa sau 870 tỷ đồng"
            if (Any(context.Tokens, i, "nửa") && Any(context.Tokens, i + 1, "đầu", "sau", "cuối") && !Any(context.Tokens, i + 2, "năm", "tháng") && HalfOf(i) is { } half)
                return half;
            if (!Any(context.Tokens, i, "năm") || !Any(context.Tokens, i + 1, "đầu", "sau", "cuối") || Any(context.Tokens, i + 2, "năm") || (Any(context.Tokens, i + 2, "của") && !Any(context.Tokens, i + 3, "chương", "dự", "nhiệm", "giai", "kỳ")))
                continue;
            var count = CountBefore(i) ?? 1;
            var whole = ArticleContext.LastBefore(told, p => p.First, i, p => p.Kind == PeriodKind.Span && p.Period is { From: { Month: 1, Day: 1 } first, To: { Month: 12, Day: 31 } last } && last.Year - first.Year >= Math.Max(count, 2));
            if (whole?.Period is not { From: { } begun, To: { } ended })
                return null;
            return Any(context.Tokens, i + 1, "đầu") ? new Period(begun, new DateOnly(begun.Year + count - 1, 12, 31)) : new Period(new DateOnly(ended.Year - count + 1, 1, 1), ended);
        }
        return null;
    }

    private Period? HalfOf(int at)
    {
        if (ArticleContext.LastBefore(told, p => p.First, at, p => Fits(p, "span") && !position.IsAside(p) && p.Period is { From: { Day: 1 } f, To: { } t } && t.AddDays(1).Day == 1 && MonthsOf(f, t) is > 5 and var m && m % 2 == 0) is not { Period: { From: { } from, To: { } to } })
            return null;
        var middle = from.AddMonths(MonthsOf(from, to) / 2);
        return Any(context.Tokens, at + 1, "đầu") ? new Period(from, middle.AddDays(-1)) : new Period(middle, to);
    }

    private static int MonthsOf(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;

    // "Hai năm trước đó", "năm kế tiếp", "ba năm sau đó", "Qua năm sau": so many years before or behind the one that was told.
    private Period? YearsBeside(int from, int to)
    {
        for (var i = to - 3; i >= from; i--)
        {
            if (!Any(context.Tokens, i, "năm"))
                continue;
            // "một năm trước", "Trước đó một năm, …; sau đó một năm, …"
            var one = Any(context.Tokens, i - 1, "một") && !Any(context.Tokens, i + 1, "đầu", "qua", "nay", "tới");
            var before = (Any(context.Tokens, i + 1, "trước", "liền") && (Any(context.Tokens, i + 2, "đó", "nữa", "trước", "ấy") || (one && !Any(context.Tokens, i + 2, "đây", "khi")))) || (one && Any(context.Tokens, i - 2, "đó") && Any(context.Tokens, i - 3, "trước"));
            var behind = (one && Any(context.Tokens, i - 2, "đó") && Any(context.Tokens, i - 3, "sau")) || (Any(context.Tokens, i + 1, "kế", "tiếp", "liền") && Any(context.Tokens, i + 2, "tiếp", "theo", "sau", "đó", "kế")) || (Any(context.Tokens, i + 1, "sau") && (Any(context.Tokens, i + 2, "đó") || Any(context.Tokens, i - 1, "qua", "sang")));
            if (!before && !behind)
                continue;
            var count = Small(context.Tokens, i - 1) ?? 1;
            if (ArticleContext.LastBefore(told, p => p.First, i, p => Fits(p, "year") || p.Kind == PeriodKind.Span && p.Period is { From: { } first, To: { } last } && first.Year == last.Year) is not { Period: { From: { } year, To: not null } })
                return null;
            return before ? new Period(new DateOnly(year.Year - count, 1, 1), new DateOnly(year.Year - 1, 12, 31)) : new Period(new DateOnly(year.Year + 1, 1, 1), new DateOnly(year.Year + count, 12, 31));
        }
        return null;
    }

    // "Tháng 11. … Hôm 17, tổ chức này đưa 9 thầy thuốc": the day of the month that was told.
    private Period? DayOfMonth(int from, int to)
    {
        for (var i = to - 2; i >= from; i--)
        {
            if (!Any(context.Tokens, i, "hôm", "ngày") || context.Tokens[i + 1].Kind != TokenKind.Number || Small(context.Tokens, i + 1) is not { } day || Any(context.Tokens, i + 2, "/", "-", "tháng", ".") || ArticleContext.Within(context.Periods, p => p.First, i - 2, i + 1).Any())
                continue;
            if (ArticleContext.LastBefore(told, p => p.First, i, p => Fits(p, "month")) is not { Period.From: { } month } || day > DateTime.DaysInMonth(month.Year, month.Month))
                return null;
            var date = new DateOnly(month.Year, month.Month, day);
            return new Period(date, date);
        }
        return null;
    }

    // "Chín tháng trước đó": the months right before those that were told.
    private Period? MonthsBefore(int from, int to)
    {
        for (var i = to - 3; i >= from; i--)
        {
            if (!Any(context.Tokens, i + 1, "tháng") || !Any(context.Tokens, i + 2, "trước", "liền") || !Any(context.Tokens, i + 3, "đó", "ấy", "trước") || Small(context.Tokens, i) is not (>= 1 and <= 12 and var count))
                continue;
            return ArticleContext.LastBefore(told, p => p.First, i, p => p.Kind == PeriodKind.Span && p.Period.From is { Day: 1 })?.Period.From is { } begun ? new Period(begun.AddMonths(-count), begun.AddDays(-1)) : null;
        }
        return null;
    }

    // "Ba hôm sau", "hôm sau", "2 ngày sau đó": counted from the last day that was told.
    private Period? Later(int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            if (!Any(context.Tokens, i, "hôm", "ngày") || !Any(context.Tokens, i + 1, "sau"))
                continue;
            var day = ArticleContext.LastBefore(told, p => p.First, i, p => p.Period is { From: { } first, To: { } last } && first == last);
            return day?.Period.From is { } known && known.DayNumber < DateOnly.MaxValue.DayNumber - 31 ? new Period(known.AddDays(Small(context.Tokens, i - 1) ?? 1), known.AddDays(Small(context.Tokens, i - 1) ?? 1)) : null;
        }
        return null;
    }
}
