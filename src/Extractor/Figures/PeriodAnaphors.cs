using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>"Trong kỳ", "giai đoạn này", "cùng ngày", "trong 5 năm": words that point back to a time that was told before.</summary>
internal sealed class PeriodAnaphors(ArticleContext context)
{
    private const int LongestMonth = 31;

    private static readonly PhraseTable<string> Table = new(RuleTable.Read("anaphors.tsv").Select(r => (r["phrase"], r["to"])));

    private readonly List<(int Start, int End, string Value)> all = [.. Table.FindAll(context.Tokens, 0, context.Tokens.Count)];
    private readonly List<PeriodMention> told = [.. context.Periods.Where(p => context.ParagraphOf(p.First) is var at and >= 0 && context.Paragraphs[at].Kind != ParagraphKind.Noise)];

    /// <summary>The times that the words of a number's sentence point back to, the nearest words first.</summary>
    public IEnumerable<(string Name, Period Period)> Of(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        foreach (var (start, end, to) in ArticleContext.Within(all, a => a.Start, sentence.First, quantity.First).Reverse().Take(2))
        {
            // "trong quý III", "trong tháng 9" tell the time themselves.
            if (!ArticleContext.Within(context.Periods, p => p.First, start - 3, end + 1).Any(p => p.End > start) && Before(start, to) is { } period)
                yield return ("back to " + to, period);
        }
        if (Years(sentence.First, quantity.First) is { } years)
            yield return ("back to years", years);
    }

    private Period? Before(int at, string to)
    {
        for (var i = told.Count - 1; i >= 0; i--)
        {
            if (told[i].First < at && Fits(told[i], to) && (to != "day" || context.ParagraphOf(told[i].First) <= context.ParagraphOf(at)))
                return to == "since" ? told[i].Period.From is { } from && from < context.Published ? new Period(from, context.Published) : null : told[i].Period;
        }
        return null;
    }

    private static bool Fits(PeriodMention mention, string to) => mention.Period is { From: { } from, To: { } end }
        && (end.DayNumber - from.DayNumber + 1) is var days && to switch
        {
            "day" => days == 1,
            "month" => days is > 27 and <= LongestMonth,
            "year" => days is 365 or 366,
            "since" => mention.Kind is PeriodKind.Span or PeriodKind.Day or PeriodKind.Aside,
            _ => days > LongestMonth && mention.Kind == PeriodKind.Span,
        };

    // "Trong 5 năm, tỉnh tiếp nhận …": the span of so many years that was told.
    private Period? Years(int from, int to)
    {
        for (var i = from; i + 2 < to; i++)
        {
            if (!Any(context.Tokens, i, "trong", "suốt", "qua", "sau") || Small(context.Tokens, i + 1) is not (>= 2 and <= 30 and var count) || !Any(context.Tokens, i + 2, "năm") || Any(context.Tokens, i + 3, "qua", "tới", "gần", "liền"))
                continue;
            var span = told.FindLast(p => p.First < i && p.Period is { From: { Month: 1, Day: 1 } first, To: { Month: 12, Day: 31 } last } && last.Year - first.Year + 1 == count);
            return span.Period.From is null ? null : span.Period;
        }
        return null;
    }
}
