using System.Globalization;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Quantities;

/// <summary>What currencies were worth, year by year.</summary>
public static class YearlyRates
{
    private const string Dong = "VND";
    private const string Dollar = "USD";

    /// <summary>Every row, by currency and year.</summary>
    public static IReadOnlyList<YearlyRate> All { get; } = [.. RuleTable.Read("rates.tsv").Select(Read)];

    private static readonly Dictionary<string, SortedList<int, decimal>> Dongs = InDong();

    /// <summary>Dong for one unit of a foreign currency, by year, without a gap between the first and the last; null for one of which some years between are not known.</summary>
    /// <param name="currency">ISO 4217, not VND.</param>
    public static IReadOnlyDictionary<int, decimal>? DongPer(string currency) => Dongs.GetValueOrDefault(currency);

    private static YearlyRate Read(IReadOnlyDictionary<string, string> row)
    {
        var rate = decimal.Parse(row["rate"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new YearlyRate(row["currency"], int.Parse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture), row["quoted"] == "usd_per_unit" ? 1 / rate : rate,
            Enum.Parse<RateStatus>(row["status"], ignoreCase: true), row["source"], row["url"]);
    }

    private static Dictionary<string, SortedList<int, decimal>> InDong()
    {
        var dollar = All.Where(r => r.Currency == Dong).ToDictionary(r => r.Year, r => r.UnitsPerUsd);
        var rates = new Dictionary<string, SortedList<int, decimal>>(StringComparer.Ordinal) { [Dollar] = new(dollar) };
        foreach (var currency in All.Where(r => r.Currency != Dong && dollar.ContainsKey(r.Year)).GroupBy(r => r.Currency, StringComparer.Ordinal))
        {
            var years = new SortedList<int, decimal>(currency.ToDictionary(r => r.Year, r => dollar[r.Year] / r.UnitsPerUsd));
            if (years.Keys[^1] - years.Keys[0] + 1 == years.Count)
                rates.Add(currency.Key, years);
        }
        return rates;
    }
}
