using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages.Charts;

/// <summary>What a chart's axis counts in: ones, millions or billions of a unit.</summary>
/// <param name="Factor">1, a million or a billion.</param>
/// <param name="Unit">In words: "triệu USD", "tổ chức".</param>
internal sealed record ChartScale(decimal Factor, string Unit)
{
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    /// <summary>The scale that suits the greatest number.</summary>
    public static ChartScale Of(IEnumerable<decimal> values, Indicator indicator, string unit, Wording say)
    {
        var name = unit == "1" ? say[FigureTexts.CountedIn(indicator, 2)] : FigureTexts.Currencies.TryGetValue(unit, out var currency) ? say[currency] : unit;
        var greatest = values.DefaultIfEmpty().Max();
        return greatest >= Billion ? new(Billion, $"{say[Texts.Billion]} {name}") : greatest >= Million ? new(Million, $"{say[Texts.Million]} {name}") : new(1, name);
    }
}
