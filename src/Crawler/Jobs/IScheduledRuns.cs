namespace NgoNews.Crawler.Jobs;

/// <summary>What a schedule sets going.</summary>
internal interface IScheduledRuns
{
    /// <summary>Takes what one process alone may have; to be called before the schedule starts.</summary>
    /// <exception cref="Archive.ArchiveInUseException">Another process harvests into the same data directory.</exception>
    Task ReadyAsync(CancellationToken cancellation);

    /// <summary>Runs one portal; null where it is being run already, or was since it was due.</summary>
    Task<PortalSummary?> RunDueAsync(string portal, CancellationToken cancellation);
}
