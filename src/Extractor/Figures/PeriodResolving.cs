using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Figures;

/// <summary>What a time means in its passage: "cùng kỳ", "cả năm", "đến ngày 25/11" lean on the time that governs.</summary>
internal sealed class PeriodResolving(ArticleContext context, PeriodPosition position, PeriodCarrying carried)
{
    /// <summary>What the words of a time mean for a number.</summary>
    public Period Resolved(PeriodMention mention, Candidate candidate)
    {
        if (position.Meaning(mention) is { } told)
            return told;
        var governing = SpanBefore(mention, candidate) ?? carried.InParagraph?.Period ?? carried.Passage?.Period;
        switch (mention.Kind)
        {
            case PeriodKind.SameMonths when mention.Period.From is { } year && governing is { From: { } from, To: { } to } && from.Year == to.Year:
                // "cùng kỳ" alone is the year before the one spoken of.
                var years = position.SaysYear(mention) ? year.Year - from.Year : -1;
                return Moved(new Period(from, to), years);
            case PeriodKind.YearBefore when governing is { To: { } spoken }:
                return Period.Year(spoken.Year - 1);
            // "Kể từ năm 2015, tỉnh tiếp nhận …": what has begun is told up to the day of publication.
            case PeriodKind.Open when mention.Period.From is { } begun && begun < context.Published:
                return new Period(begun, context.Published);
            case PeriodKind.WholeYear:
                return carried.Whole(mention);
            // "Từ khi đợt dịch bùng phát (27/4/2021) đến ngày 25/10/2021"
            case PeriodKind.Until or PeriodKind.UntilDate when mention.Period.To is { } closing && position.BeginningNamed(mention.First) is { } opening && opening < closing:
                return new Period(opening, closing);
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

    /// <summary>A period so many years on.</summary>
    public static Period Moved(Period period, int years) => new(period.From?.AddYears(years), period.To is { } to ? EndOf(to, years) : null);

    private static DateOnly EndOf(DateOnly to, int years)
    {
        var moved = to.AddYears(years);
        // The end of February is the 28th or the 29th as the year has it.
        return to.AddDays(1).Month != to.Month ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }
}
