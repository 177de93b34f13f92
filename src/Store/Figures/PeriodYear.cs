using NgoNews.Extractor.Periods;

namespace NgoNews.Store.Figures;

/// <summary>The year by which a period is found.</summary>
internal static class PeriodYear
{
    /// <summary>The year it ends in, unless it begins before that year; null for those and for open ends.</summary>
    public static int? Of(Period period) =>
        period.To is { } to && (period.From is not { } from || from.Year >= to.Year) ? to.Year : null;
}
