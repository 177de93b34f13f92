using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>What a harvest of all portals did.</summary>
/// <param name="Portals">One a portal, in the order of their ids.</param>
public sealed record HarvestSummary(IReadOnlyList<PortalSummary> Portals)
{
    /// <summary>Everything was dealt with.</summary>
    public bool Succeeded => Portals.All(p => p.Outcome == RunOutcome.Completed);
}

/// <summary>What one run of one portal did.</summary>
public sealed record PortalSummary
{
    /// <summary>Portal id.</summary>
    public required string Portal { get; init; }

    /// <summary>As it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>How the run ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Why it ended so, where it did not complete.</summary>
    public string? Detail { get; init; }

    /// <summary>Addresses of articles that were listed, or known and due to be asked again.</summary>
    public int Found { get; init; }

    /// <summary>Answers that brought a page.</summary>
    public int Fetched { get; init; }

    /// <summary>Articles stored for the first time.</summary>
    public int New { get; init; }

    /// <summary>Articles stored as a new version.</summary>
    public int Changed { get; init; }

    /// <summary>Not modified, or the same again, or known under another address.</summary>
    public int Unchanged { get; init; }

    /// <summary>Addresses that brought no article although they should.</summary>
    public int Failed { get; init; }

    /// <summary>Figures read from new and changed articles.</summary>
    public int Figures { get; init; }

    /// <summary>What failed, in order.</summary>
    public IReadOnlyList<HarvestFailure> Failures { get; init; } = [];
}

/// <summary>An address that brought nothing.</summary>
/// <param name="Url">The address.</param>
/// <param name="Outcome">Recorded outcome.</param>
/// <param name="Detail">Why.</param>
public sealed record HarvestFailure(string Url, FetchOutcome Outcome, string? Detail);
