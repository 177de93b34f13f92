using NgoNews.Extractor.Quantities;

namespace NgoNews.SearchApi.Statistics;

/// <summary>A currency's average of a year against the US dollar.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="UnitsPerUsd">So many units are one dollar.</param>
/// <param name="Checked">Compared with the publication; else written down without it at hand.</param>
/// <param name="Source">The publication.</param>
/// <param name="Url">Where it was read.</param>
internal sealed record ExchangeRate(string Currency, int Year, decimal UnitsPerUsd, bool Checked, string Source, string Url);

/// <summary>An amount in US dollars with the rate that made it.</summary>
/// <param name="Value">Rounded to cents.</param>
/// <param name="Bounds">What it can mean; the rate is taken as exact.</param>
/// <param name="Rate">The rate; null where the amount was told in dollars.</param>
internal sealed record UsdAmount(decimal Value, CrossCheck.Interval Bounds, ExchangeRate? Rate);

/// <summary>The yearly average rates of which a publication is named: amounts are shown by no others.</summary>
internal static class ExchangeRates
{
    private const string Usd = "USD";

    /// <summary>All of them, by currency and year.</summary>
    public static IReadOnlyList<ExchangeRate> All { get; } =
        [.. YearlyRates.All.Where(r => r.IsCited).Select(r => new ExchangeRate(r.Currency, r.Year, r.UnitsPerUsd, r.Status == RateStatus.Printed, r.Source, r.Url))];

    private static readonly Dictionary<(string, int), ExchangeRate> ByYear = All.ToDictionary(r => (r.Currency, r.Year));

    /// <summary>The rate of a currency in a year, or null where the table has none.</summary>
    public static ExchangeRate? Find(string currency, int year) => ByYear.GetValueOrDefault((currency, year));

    /// <summary>A point's number in dollars by the average of its year; null where the unit is no money or no rate is known. A sum over many years has no year of its own.</summary>
    public static UsdAmount? ToUsd(SeriesPoint point, string unit, Basis basis)
    {
        if (unit == Usd)
            return new UsdAmount(point.Value, point.Bounds, null);
        if (basis != Basis.Period || Find(unit, point.Year) is not { } rate)
            return null;
        return new UsdAmount(In(point.Value, rate), new CrossCheck.Interval(In(point.Bounds.Low, rate), In(point.Bounds.High, rate)), rate);
    }

    private static decimal In(decimal amount, ExchangeRate rate) =>
        amount == CrossCheck.Interval.Unbounded ? amount : decimal.Round(amount / rate.UnitsPerUsd, 2);
}
