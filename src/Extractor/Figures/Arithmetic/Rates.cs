using NgoNews.Extractor.Quantities;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Which rates to the dong are plausible in which years: the yearly averages with a margin.</summary>
internal static class Rates
{
    // A budget made the year before, the bank's selling price, a rate of the market: the press is seldom further off than this.
    private const decimal Margin = 0.15m;

    /// <summary>The plausible rates of a currency in the years from the first to the last, both included; null for one that the table lacks.</summary>
    public static Interval? Of(string currency, int from, int to)
    {
        if (currency == "VND")
            return new Interval(1, 1);
        if (YearlyRates.DongPer(currency) is not { } rates)
            return null;
        var (first, last) = (rates.Keys.First(), rates.Keys.Last());
        from = Math.Clamp(from, first, last);
        to = Math.Clamp(to, from, last);
        var those = rates.Where(r => r.Key >= from && r.Key <= to).Select(r => r.Value).ToList();
        return new Interval(those.Min() * (1 - Margin), those.Max() * (1 + Margin));
    }
}
