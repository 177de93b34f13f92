using System.Globalization;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Which rates to the dong are plausible in which years: <c>rates.tsv</c> with a margin.</summary>
internal static class Rates
{
    // A budget made the year before, the bank's selling price, a rate of the market: the press is seldom further off than this.
    private const decimal Margin = 0.15m;

    private static readonly Dictionary<string, SortedList<int, decimal>> ByCurrency = Read();

    /// <summary>The plausible rates of a currency in the years from the first to the last, both included; null for one that the table lacks.</summary>
    public static Interval? Of(string currency, int from, int to)
    {
        if (currency == "VND")
            return new Interval(1, 1);
        if (!ByCurrency.TryGetValue(currency, out var rates))
            return null;
        from = Math.Clamp(from, rates.Keys[0], rates.Keys[^1]);
        to = Math.Clamp(to, from, rates.Keys[^1]);
        var those = rates.Where(r => r.Key >= from && r.Key <= to).Select(r => r.Value).ToList();
        return new Interval(those.Min() * (1 - Margin), those.Max() * (1 + Margin));
    }

    private static Dictionary<string, SortedList<int, decimal>> Read()
    {
        var rates = new Dictionary<string, SortedList<int, decimal>>(StringComparer.Ordinal);
        foreach (var row in RuleTable.Read("rates.tsv"))
        {
            var year = int.Parse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture);
            foreach (var (currency, rate) in row.Where(c => c.Key is not ("year" or "source")))
            {
                if (!rates.TryGetValue(currency, out var years))
                    rates.Add(currency, years = []);
                years.Add(year, decimal.Parse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            }
        }
        return rates;
    }
}
