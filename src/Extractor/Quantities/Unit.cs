namespace NgoNews.Extractor.Quantities;

/// <summary>What a number counts or measures.</summary>
/// <param name="Kind">What kind of quantity it makes.</param>
/// <param name="Name">As <see cref="Quantity.Unit"/>.</param>
/// <param name="Subject">What a counted noun is to the figures, or null.</param>
/// <param name="End">Index behind its last token; where the number ends when there is none.</param>
/// <param name="Noun">The tokens of the counted noun, first and behind the last; both 0 where nothing is counted.</param>
internal sealed record Unit(QuantityKind Kind, string? Name, Subject? Subject, int End, (int First, int End) Noun = default)
{
    /// <summary>What the number is multiplied by to be in base units: a hundredth for "mười xu".</summary>
    public decimal Factor { get; init; } = 1m;

    /// <summary>Hundredths written behind the unit: the 75 of "1m75".</summary>
    public decimal Tail { get; init; }

    /// <summary>The counted noun is in the table of nouns.</summary>
    public bool IsKnown => Kind != QuantityKind.Count || Subject is not null;
}
