using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>The times that tables tell: a row "2023" or "Quý II", a row "II" in the column "Quý", a column "Năm 2022".</summary>
internal sealed class TableTimes(ArticleContext context)
{
    /// <summary>The time that labels a row, within the year that the table is about where it names none; or null.</summary>
    public Period? OfRow(int first, int end, (int First, int End) heading, Period table)
    {
        var said = Any(context.Tokens, first, "năm", "quý", "tháng");
        var at = said ? first + 1 : first;
        // "1989 - 1993"
        if (end - first > 2 && OfLabel(first, end) is { } span)
            return span;
        if (Year(context.Tokens, at) is { } year)
            return Period.Year(year);
        if ((table.To ?? table.From)?.Year is not { } of || end - first > (said ? 2 : 1))
            return OfLabel(first, end);
        var unit = said ? first : heading.First;
        var quarter = Any(context.Tokens, unit, "quý");
        if ((quarter ? Quarter(context.Tokens, at) : Any(context.Tokens, unit, "tháng") ? Small(context.Tokens, at) : null) is not { } number || number > (quarter ? 4 : 12))
            return OfLabel(first, end);
        var from = new DateOnly(of, quarter ? (3 * number) - 2 : number, 1);
        return new Period(from, from.AddMonths(quarter ? 3 : 1).AddDays(-1));
    }

    /// <summary>The one time that the heading of a column tells, or null.</summary>
    public Period? OfColumn((int First, int End) heading) => OfLabel(heading.First, heading.End);

    private Period? OfLabel(int first, int end)
    {
        var told = ArticleContext.Within(context.Periods, p => p.First, first, end).Where(p => p.Kind is PeriodKind.Span or PeriodKind.Aside).Take(2).ToList();
        return told.Count == 1 ? told[0].Period : null;
    }
}
