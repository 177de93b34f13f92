namespace NgoNews.Crawler.Portals;

/// <summary>The portals that this process harvests, for showing.</summary>
public interface IPortalDirectory
{
    /// <summary>All declared ones, in the order of their ids.</summary>
    IReadOnlyList<PortalInfo> List();

    /// <summary>When each active portal is due next by its schedule, by id; one that is never due again is left out.</summary>
    /// <param name="after">Runs that are due later than this.</param>
    IReadOnlyDictionary<string, DateTimeOffset> NextRuns(DateTimeOffset after);
}

/// <summary>A portal, for showing.</summary>
/// <param name="Id">Its id, as articles carry it.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="Place">The publisher's place: <c>VN</c> or ISO 3166-2:VN.</param>
/// <param name="Site">Its front page.</param>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Active">Is it harvested?</param>
/// <param name="Why">What the declaration rests on, and why it is not active where it is not.</param>
public sealed record PortalInfo(string Id, string Name, string Place, string Site, bool Sample, bool Active, string? Why)
{
    /// <summary>What it is.</summary>
    public PortalKind Kind { get; init; }

    /// <summary>How it is known that it is there; null for invented ones.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The day when somebody last saw its declaration work, or null where nobody has tried it.</summary>
    public DateOnly? Tried { get; init; }

    /// <summary>The longest time from one scheduled run to the next; null where it is not harvested.</summary>
    public TimeSpan? Rhythm { get; init; }
}
