using NgoNews.Crawler.Portals;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Watching;

/// <summary>How every declared portal does.</summary>
/// <param name="store">What the runs left.</param>
/// <param name="time">Now.</param>
/// <param name="directory">What is declared; a host without a crawler has none, and watches nothing.</param>
internal sealed class PortalWatch(IStore store, TimeProvider time, IPortalDirectory? directory = null)
{
    /// <summary>So many runs of each portal are told.</summary>
    public const int RunsTold = 10;

    /// <summary>All of them: what needs care first, then by id.</summary>
    public async Task<IReadOnlyList<PortalStatus>> ReadAsync(CancellationToken cancellation)
    {
        if (directory is null) return [];
        var now = time.GetUtcNow();
        var next = directory.NextRuns(now);
        var activities = (await store.ListActivityAsync(RunsTold, cancellation).ConfigureAwait(false)).ToDictionary(a => a.Portal, StringComparer.Ordinal);
        return [.. directory.List()
            .Select(portal => StatusOf(portal, activities.GetValueOrDefault(portal.Id), next.TryGetValue(portal.Id, out var due) ? due : null, now))
            .OrderBy(status => status.State).ThenBy(status => status.Portal.Id, StringComparer.Ordinal)];
    }

    private static PortalStatus StatusOf(PortalInfo portal, PortalActivity? activity, DateTimeOffset? next, DateTimeOffset now) => new(portal, PortalJudgement.Of(portal, activity, now))
    {
        LastSuccess = activity?.LastSuccess,
        LastNew = activity?.Brought is [var last, ..] ? last : null,
        NextRun = next,
        Trouble = PortalJudgement.TroubleOf(activity),
        Runs = activity?.Runs ?? [],
    };
}

/// <summary>How one portal does.</summary>
/// <param name="Portal">As it is declared.</param>
/// <param name="State">How it does.</param>
internal sealed record PortalStatus(PortalInfo Portal, PortalState State)
{
    /// <summary>When the last run ended that dealt with what it met, or null.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When the last run began that stored an article for the first time, or null.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>When it is due next, or null.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>Why the latest run did not deal with everything, or null.</summary>
    public string? Trouble { get; init; }

    /// <summary>Its latest runs, newest first.</summary>
    public IReadOnlyList<RunMark> Runs { get; init; } = [];
}
