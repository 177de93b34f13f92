using System.Globalization;
using System.Text;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Causes;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>A verdict in words: the intervals, what lies between them, and why.</summary>
internal static class Reasons
{
    /// <summary>More figures are counted instead of told.</summary>
    private const int MostTold = 6;

    /// <summary>The reasons, in English.</summary>
    public static string Of(TotalCheck check)
    {
        var text = new StringBuilder(check.Review is { Holds: true } review ? $"A person decided ({WireName<ReviewDecision>.Of(review.Decision)}). Computed: {Verdict(check)}" : Verdict(check));
        text.Append(CultureInfo.InvariantCulture, $" The total means {Amount(check.Bounds, check.Total.Unit)}.");
        foreach (var report in check.Reports.OrderByDescending(report => report.Agreement).Take(MostTold))
            text.Append(' ').Append(Report(check, report));
        if (check.Reports.Count > MostTold)
            text.Append(CultureInfo.InvariantCulture, $" {check.Reports.Count - MostTold} more figures are comparable.");
        return text.ToString();
    }

    private static string Verdict(TotalCheck check) => check.Computed switch
    {
        CrossCheck.Verdict.Conflicting => "A comparable figure conflicts.",
        CrossCheck.Verdict.Confirmed => "Independent sources agree.",
        CrossCheck.Verdict.Close => "A comparable figure is only close.",
        CrossCheck.Verdict.SingleSource => "One independent source agrees.",
        _ when check.NotCompared is { } obstacle => $"The total is not compared ({WireName<NotCompared>.Of(obstacle)}).",
        _ => "No figure is comparable.",
    };

    private static string Report(TotalCheck check, PressReport report)
    {
        var figure = report.Figure.Figure;
        var means = figure.Unit == check.Total.Unit
            ? Amount(report.Bounds, figure.Unit)
            : $"{Amount(Bounds.Of(report.Figure), figure.Unit)}, at the rates of its time {Amount(report.Bounds, check.Total.Unit)}";
        var stands = report.Agreement switch
        {
            Agreement.Agrees => "which agrees",
            Agreement.Close => $"which is close ({Share(report.Gap)} apart)",
            _ => $"which conflicts ({Share(report.Gap)} apart)",
        };
        var cause = report.Cause is { } found ? $"; {WireName<Cause>.Of(found.Cause)}: {found.Because}" : "";
        return $"{report.Figure.Portal} says {means}, {stands}{cause}.";
    }

    private static string Amount(Interval interval, string unit) => unit == "1" ? Printing.Of(interval) : $"{Printing.Of(interval)} {unit}";

    private static string Share(decimal gap) => (gap * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
