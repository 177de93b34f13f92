using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Says things in the language of the request.</summary>
internal sealed class Wording(Language language)
{
    public Language Language => language;

    /// <summary>For the attribute <c>lang</c>.</summary>
    public string Code => LanguageCode.Of(language);

    /// <summary>The attribute <c>lang</c> of what stays Vietnamese, such as names and sentences; none where all the page is.</summary>
    public string? Vietnamese => language == Language.Vietnamese ? null : LanguageCode.Of(Language.Vietnamese);

    /// <summary>The attribute <c>lang</c> of what the crawler said in English; none where all the page is.</summary>
    public string? English => language == Language.English ? null : LanguageCode.Of(Language.English);

    public string this[Text text] => text.In(language);

    public string this[Text text, params object?[] values] => text.In(language, values);

    /// <summary>A count or any other bare number.</summary>
    public string Number(decimal value) => NumberWords.Number(value, language);

    /// <summary>A figure's value with hedge and unit: "hơn 2,07 triệu USD", "26 tổ chức".</summary>
    public string Value(Figure figure) => ValueWords.Of(figure.Indicator, figure.Value, figure.High, figure.Unit, figure.Qualifier, language);

    /// <summary>The same of a total.</summary>
    public string Value(Indicator indicator, decimal value, decimal? high, string unit, Qualifier qualifier) =>
        ValueWords.Of(indicator, value, high, unit, qualifier, language);

    /// <summary>What the article's own arithmetic says of a figure.</summary>
    public string Check(Figure figure, FigureCheck check) => ValueWords.Check(figure, check, language);

    /// <summary>What a hedged number can mean.</summary>
    public string Bounds(Indicator indicator, Interval bounds, string unit) => ValueWords.Bounds(indicator, bounds, unit, language);

    /// <summary>The time that a figure covers.</summary>
    public string Period(Period period) => PeriodWords.Of(period, language);

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => DateWords.Day(day, language);

    /// <summary>The day of a moment, in Viet Nam.</summary>
    public string Day(DateTimeOffset moment) => DateWords.Day(moment, language);

    /// <summary>Day and time of a moment, in Viet Nam.</summary>
    public string Moment(DateTimeOffset moment) => DateWords.Moment(moment, language);

    /// <summary>A place by its code; null is no province.</summary>
    public string Place(string? code) => PlaceWords.Of(code, language);

    /// <summary>A rate of exchange, to four digits.</summary>
    public string Rate(decimal rate)
    {
        var step = 1m;
        while (rate / step >= 10000)
            step *= 10;
        while (rate / step < 1000 && step > 0.00000001m)
            step /= 10;
        return NumberWords.Number(Math.Round(rate / step) * step, language);
    }

    /// <summary>A share as percent, one digit behind the mark.</summary>
    public string Percent(decimal share) => NumberWords.Percent(share, language);
}
