using NgoNews.Crawler.Portals;
using NgoNews.SearchApi.Watching;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Api;

/// <summary>A declared portal and how it does, as the API hands it out.</summary>
internal sealed record PortalItem(string Id, string Name, PortalKind Kind, string Place, string Site, bool Sample, bool Active, Evidence? Evidence, DateOnly? Tried, string? Note,
    PortalState State, DateTimeOffset? LastSuccess, DateTimeOffset? LastNew, DateTimeOffset? NextRun, string? Trouble, IReadOnlyList<RunMark> Runs)
{
    public static PortalItem Of(PortalStatus status)
    {
        var portal = status.Portal;
        return new PortalItem(portal.Id, portal.Name, portal.Kind, portal.Place, portal.Site, portal.Sample, portal.Active, portal.Evidence, portal.Tried, portal.Why,
            status.State, status.LastSuccess, status.LastNew, status.NextRun, status.Trouble, status.Runs);
    }
}

/// <summary>Portals and how they do.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">All of them, what needs care first.</param>
internal sealed record PortalList(int Total, IReadOnlyList<PortalItem> Items);
