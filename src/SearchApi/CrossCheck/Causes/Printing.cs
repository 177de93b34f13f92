using System.Globalization;

using NgoNews.Extractor.Periods;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>Numbers and days as reasons print them.</summary>
internal static class Printing
{
    /// <summary>"2,072,000".</summary>
    public static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>"2,071,500–2,072,500"; "from 500 up".</summary>
    public static string Of(Interval interval)
    {
        if (interval.Low == interval.High)
            return Number(interval.Low);
        return interval.High == Interval.Unbounded ? $"from {Number(interval.Low)} up" : $"{Number(interval.Low)}–{Number(interval.High)}";
    }

    /// <summary>"1,000 times" or "a thousandth of".</summary>
    public static string Factor(decimal factor) => factor >= 1 ? $"{Number(factor)} times" : $"1/{Number(decimal.Round(1 / factor))} of";

    /// <summary>"2023-12-31".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2023", "2020–2023", "2023-01-01..2023-06-30"; an open end is left out.</summary>
    public static string Days(Period period) => period switch
    {
        { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to } => from.Year == to.Year ? Year(to) : $"{Year(from)}–{Year(to)}",
        { From: { } from, To: { } to } => $"{Day(from)}..{Day(to)}",
        { To: { } to } => $"the time up to {Day(to)}",
        { From: { } from } => $"the time from {Day(from)} on",
        _ => "no time",
    };

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
