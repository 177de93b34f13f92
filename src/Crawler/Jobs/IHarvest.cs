namespace NgoNews.Crawler.Jobs;

/// <summary>Harvests on demand.</summary>
public interface IHarvest
{
    /// <summary>Runs every active portal once, several at a time, and waits for them. A portal that is being harvested already is waited for first.</summary>
    /// <param name="progress">Told of every step from several threads; or null.</param>
    /// <param name="cancellation">Stops within seconds; what is stored stays, and the runs are recorded as cancelled.</param>
    /// <exception cref="Archive.ArchiveInUseException">Another process harvests into the same data directory.</exception>
    /// <exception cref="Portals.DeclarationException">The sample portals are not there, or wrong.</exception>
    Task<HarvestSummary> RunAllAsync(IProgress<HarvestEvent>? progress, CancellationToken cancellation);

    /// <summary>The same for those portals alone that are due: never run, cut off, or not run since their schedule last named a time. One that is being harvested already is left out.</summary>
    /// <inheritdoc cref="RunAllAsync"/>
    Task<HarvestSummary> RunDueAsync(IProgress<HarvestEvent>? progress, CancellationToken cancellation);
}
