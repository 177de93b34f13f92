using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Values with hedge and unit.</summary>
internal static class ValueWords
{
    /// <summary>"hơn 2,07 triệu USD", "5–7 đoàn", "26 tổ chức".</summary>
    public static string Of(Indicator indicator, decimal value, decimal? high, string unit, Qualifier qualifier, Language language)
    {
        var number = high is { } top && top != value
            ? WithUnit(indicator, Range(NumberWords.Scaled(value, top, language)), top, unit, language)
            : WithUnit(indicator, NumberWords.Scaled(value, language), value, unit, language);
        return FigureTexts.Hedges.TryGetValue(qualifier, out var hedge) ? $"{hedge.In(language)} {number}" : number;
    }

    /// <summary>"Theo phép cộng các phần: 18 khoản (không khớp)". What is expected is a quotient as often as not: three digits say it.</summary>
    public static string Check(Figure figure, FigureCheck check, Language language)
    {
        var step = 1m;
        while (figure.Unit != "1" && Math.Abs(check.Expected) / step >= 1000)
            step *= 10;
        var expected = Of(figure.Indicator, decimal.Round(check.Expected / step, figure.Unit == "1" ? 1 : 0) * step, null, figure.Unit, Qualifier.Exact, language);
        return (check.Held ? Texts.CheckHeld : Texts.CheckFailed).In(language, FigureTexts.Checks[check.Kind].In(language), expected);
    }

    /// <summary>"từ 119,5 đến 120,5 tỷ đồng".</summary>
    public static string Bounds(Indicator indicator, Interval bounds, string unit, Language language)
    {
        if (bounds.High == Interval.Unbounded || bounds.Low == bounds.High)
        {
            var only = WithUnit(indicator, NumberWords.Scaled(bounds.Low, language), bounds.Low, unit, language);
            return (bounds.Low == bounds.High ? Texts.Exactly : Texts.FromOn).In(language, only);
        }
        var (low, high) = NumberWords.Scaled(bounds.Low, bounds.High, language);
        return Texts.Between.In(language, low, WithUnit(indicator, high, bounds.High, unit, language));
    }

    private static string Range((string Low, string High) ends) => $"{ends.Low}–{ends.High}";

    private static string WithUnit(Indicator indicator, string number, decimal value, string unit, Language language)
    {
        if (unit == "1")
            return $"{number} {FigureTexts.CountedIn(indicator, value).In(language)}";
        return FigureTexts.Currencies.TryGetValue(unit, out var currency) ? $"{number} {currency.In(language)}" : $"{number} {unit}";
    }
}
