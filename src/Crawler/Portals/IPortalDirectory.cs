namespace NgoNews.Crawler.Portals;

/// <summary>The portals that this process harvests, for showing.</summary>
public interface IPortalDirectory
{
    /// <summary>All declared ones, in the order of their ids.</summary>
    IReadOnlyList<PortalInfo> List();
}

/// <summary>A portal, for showing.</summary>
/// <param name="Id">Its id, as articles carry it.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="Place">The publisher's place: <c>VN</c> or ISO 3166-2:VN.</param>
/// <param name="Site">Its front page.</param>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Active">Is it harvested?</param>
/// <param name="Why">What the declaration rests on, and why it is not active where it is not.</param>
public sealed record PortalInfo(string Id, string Name, string Place, string Site, bool Sample, bool Active, string? Why);
