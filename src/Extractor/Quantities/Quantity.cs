using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Quantities;

/// <summary>A number with its hedge and what it counts.</summary>
public sealed record Quantity
{
    /// <summary>What kind.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>In base units; for a range, the lower end.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 for money, the noun as the table has it for a count, the unit for a measure; null for a number.</summary>
    public string? Unit { get; init; }

    /// <summary>The hedge.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>What a counted noun is to the figures; null where it is no count.</summary>
    public Subject? Subject { get; init; }

    /// <summary>A scale word was printed ("triệu").</summary>
    public bool Scaled { get; init; }

    /// <summary>What a number without scale words of its own was multiplied by, from the last one of its row; null where it stands by itself.</summary>
    public decimal? RowScale { get; init; }

    /// <summary>
    /// Only read because every quantity is asked for: an order, a share, a number said loosely or without what it counts.
    /// No figure is made of it.
    /// </summary>
    public bool Incidental { get; init; }

    /// <summary>The tokens of the counted noun as written, first and behind the last; both 0 where nothing is counted.</summary>
    public (int First, int End) Noun { get; init; }

    /// <summary>"mỗi năm", "/năm", "bình quân": an average, not a sum.</summary>
    public bool PerYear { get; init; }

    /// <summary>Index of the first token, qualifier included.</summary>
    public required int First { get; init; }

    /// <summary>Index of the token that holds the number itself.</summary>
    public required int Number { get; init; }

    /// <summary>Index behind the last token, unit included.</summary>
    public required int End { get; init; }
}

/// <summary>What a counted noun is to the figures.</summary>
public enum Subject
{
    /// <summary>Never a figure.</summary>
    Other,

    /// <summary>Foreign NGOs by name of their kind.</summary>
    Ngo,

    /// <summary>Organisations; foreign NGOs only where the passage speaks of them.</summary>
    Org,

    /// <summary>Aid items.</summary>
    Item,

    /// <summary>Delegations.</summary>
    Delegation,

    /// <summary>Persons of delegations.</summary>
    Visit,

    /// <summary>Persons; a visit only beside a delegation.</summary>
    Person,
}
