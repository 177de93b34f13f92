namespace NgoNews.Extractor.Quantities;

/// <summary>What kind of quantity a number states.</summary>
public enum QuantityKind
{
    /// <summary>A bare number, or one before a word that no table knows.</summary>
    Number,

    /// <summary>An amount with a currency.</summary>
    Money,

    /// <summary>A share of a hundred.</summary>
    Percent,

    /// <summary>A place in an order: "lần thứ 4".</summary>
    Ordinal,

    /// <summary>A count of something that the noun table knows.</summary>
    Count,

    /// <summary>A length, an area, a weight, an age, a duration, a multiple.</summary>
    Measure,
}
