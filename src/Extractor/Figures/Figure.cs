using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Figures;

/// <summary>One quantity that an article reports about foreign-NGO aid to Vietnam, with the words it was read from.</summary>
public sealed record Figure
{
    /// <summary>What is counted.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>In base units ("334 triệu USD" is 334000000); for a range, its lower end.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range, else null.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code for <see cref="Indicator.AidValue"/>, <c>1</c> for every count.</summary>
    public required string Unit { get; init; }

    /// <summary>The writer's hedge.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Where in its life the aid or the visit stands.</summary>
    public required Stage Stage { get; init; }

    /// <summary><c>VN</c>, an ISO 3166-2:VN code, one with the suffix <c>@2025</c> for a province as merged on 2025-07-01, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The time covered.</summary>
    public Period Period { get; init; }

    /// <summary>Whole or part.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The donor organisation, when the figure is one donor's.</summary>
    public string? Donor { get; init; }

    /// <summary>Every place in the text that states the figure; at least one, in text order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>
    /// The probability, above 0 and at most 1, to three digits, that indicator, value and unit are what a careful person would read here;
    /// agreement and contradiction with the article's other numbers are counted in.
    /// </summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the article's own arithmetic compared this figure with, in text order of its mentions; empty where nothing was compared.</summary>
    public IReadOnlyList<FigureCheck> Checks { get; init; } = [];

    /// <summary>The same number without the zeros behind the mark that arithmetic leaves: 2.072 × 1,000,000 carries three.</summary>
    internal static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;
}
