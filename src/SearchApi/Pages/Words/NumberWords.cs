using System.Globalization;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Numbers as each language prints them: 2.072,5 in Vietnamese, 2,072.5 in English.</summary>
internal static class NumberWords
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };

    /// <summary>From a million on, with a word; more digits than this behind the mark are printed in full instead.</summary>
    private const int ScaledDigits = 3;

    private static readonly (decimal Scale, Text Word)[] Scales = [(1_000_000_000, Texts.Billion), (1_000_000, Texts.Million)];

    /// <summary>All digits, in groups of three.</summary>
    public static string Number(decimal value, Language language) =>
        value.ToString("#,0.############", language == Language.English ? English : Vietnamese);

    /// <summary>"2,072 triệu", "22,9 tỷ"; "25.761.306" where rounding would be needed for a scale word.</summary>
    public static string Scaled(decimal value, Language language)
    {
        var (scale, word) = ScaleOf(value);
        return word is null ? Number(value, language) : $"{Number(value / scale, language)} {word.In(language)}";
    }

    /// <summary>Two numbers of one unit; a scale word that both share is said once, with the second: "236,75" and "236,85 triệu".</summary>
    public static (string Low, string High) Scaled(decimal low, decimal high, Language language)
    {
        var (scale, word) = ScaleOf(low);
        return (word is not null && ScaleOf(high).Word == word ? Number(low / scale, language) : Scaled(low, language), Scaled(high, language));
    }

    private static (decimal Scale, Text? Word) ScaleOf(decimal value)
    {
        foreach (var (scale, word) in Scales)
        {
            if (value >= scale)
                return decimal.Round(value / scale, ScaledDigits) == value / scale ? (scale, word) : (1, null);
        }
        return (1, null);
    }

    /// <summary>"6,4%".</summary>
    public static string Percent(decimal share, Language language) => Number(decimal.Round(share * 100, 1), language) + "%";
}
