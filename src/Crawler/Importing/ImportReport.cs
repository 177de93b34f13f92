namespace NgoNews.Crawler.Importing;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>Articles stored for the first time.</summary>
    public int New { get; init; }

    /// <summary>Articles stored as a new version.</summary>
    public int Changed { get; init; }

    /// <summary>Articles that were there already; those whose figures were read anew count here.</summary>
    public int Unchanged { get; init; }

    /// <summary>Lines that hold no article, in order.</summary>
    public IReadOnlyList<ImportRefusal> Refused { get; init; } = [];
}

/// <summary>A line that was refused.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Reason">Why, for a person.</param>
public sealed record ImportRefusal(long Line, string Reason);
