using System.Globalization;
using NgoNews.Extractor.Figures;

namespace NgoNews.Crawler.Inspection;

/// <summary>A figure on one line, for a person.</summary>
internal static class FigureLine
{
    /// <example><c>aid_value 1570000 USD, disbursed, VN-06, 2024-01-01..2024-12-31, total: "1,57 triệu USD"</c></example>
    public static string Of(Figure figure, string text)
    {
        var high = figure.High is { } most ? string.Create(CultureInfo.InvariantCulture, $"..{most}") : "";
        var quotes = string.Join(" | ", figure.Mentions.Select(m => text[m.Start..m.End]));
        return string.Create(CultureInfo.InvariantCulture,
            $"{WireName<Indicator>.Of(figure.Indicator)} {figure.Value}{high} {figure.Unit}, {WireName<Stage>.Of(figure.Stage)}, {figure.Place ?? "no place"}, {PeriodOf(figure)}, {WireName<Coverage>.Of(figure.Coverage)}: \"{quotes}\"");
    }

    private static string PeriodOf(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Period.From:yyyy-MM-dd}..{figure.Period.To:yyyy-MM-dd}");
}
