using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Turns money of one currency into another at the rates of its years. A rate is an interval, too: nobody tells at which day's rate a sum was converted.</summary>
internal static class Conversion
{
    /// <summary>Offices convert at the rate of the day, of their budget, of their bank.</summary>
    private const decimal Spread = 0.03m;

    /// <summary>Over longer periods the last years' rates are those that a sum is converted at.</summary>
    private const int MostYears = 5;

    private const string Dong = "VND";

    /// <summary>Whether a currency has rates.</summary>
    public static bool Knows(string currency) => currency == Dong || YearlyRates.DongPer(currency) is not null;

    /// <summary>An amount in another currency; null where a currency has no rates, or the amount is beyond all aid.</summary>
    /// <param name="amount">In <paramref name="from"/>.</param>
    /// <param name="from">ISO 4217.</param>
    /// <param name="to">ISO 4217.</param>
    /// <param name="period">The time that the amount covers.</param>
    /// <param name="told">The year in which it was told, or null: the year after, sums are converted at the new rate as often as at the old.</param>
    public static Interval? Convert(Interval amount, string from, string to, Period period, int? told)
    {
        if (from == to)
            return amount;
        if (Rate(from, to, period, told) is not { } rate || amount.Low > Precision.Largest)
            return null;
        return new Interval(amount.Low * rate.Low, amount.High > Precision.Largest ? Interval.Unbounded : amount.High * rate.High);
    }

    /// <summary>How many of <paramref name="to"/> one of <paramref name="from"/> was worth in the years of a period.</summary>
    public static Interval? Rate(string from, string to, Period period, int? told)
    {
        if (!Knows(from) || !Knows(to) || period.To is not { Year: var last })
            return null;
        var first = Math.Max(period.From?.Year ?? last, last - MostYears + 1);
        var (low, high) = (decimal.MaxValue, 0m);
        for (var year = Math.Min(first, last); year <= last; year++)
        {
            var mean = Mean(from, year) / Mean(to, year);
            (low, high) = (Math.Min(low, mean * (1 - Spread)), Math.Max(high, mean * (1 + Spread)));
        }
        if (told == last + 1)
        {
            var later = Mean(from, last + 1) / Mean(to, last + 1);
            (low, high) = (Math.Min(low, later), Math.Max(high, later));
        }
        return new Interval(low, high);
    }

    private static decimal Mean(string currency, int year)
    {
        if (currency == Dong)
            return 1;
        var rates = YearlyRates.DongPer(currency)!;
        return rates[Math.Clamp(year, rates.Keys.First(), rates.Keys.Last())];
    }
}
