using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Hosting;

/// <summary>The harvest at start: the first one before a person's eyes, later quietly in the background. The server answers meanwhile.</summary>
internal sealed partial class FirstHarvest(IHarvest harvest, IStore store, IndexProjector projector, IHostApplicationLifetime host, ILogger<FirstHarvest> logger)
{
    /// <summary>Harvests, waits for the index and sums up, where none has ended before (a killed one does not count); else leaves a harvest running.</summary>
    /// <returns>The harvest that goes on, or one that has ended.</returns>
    public async Task<Task> RunAsync(TextWriter output, CancellationToken stopping)
    {
        if (await HarvestedBeforeAsync(stopping).ConfigureAwait(false))
        {
            var counts = await store.CountAsync(stopping).ConfigureAwait(false);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{counts.Articles} articles are stored; portals that are due are asked for news in the background."));
            return Guard(QuietlyAsync(stopping), stopping);
        }
        output.WriteLine("No harvest has ended yet in this data directory: harvesting every portal once.");
        await Guard(LoudlyAsync(output, stopping), stopping).ConfigureAwait(false);
        return Task.CompletedTask;
    }

    private async Task<bool> HarvestedBeforeAsync(CancellationToken stopping)
    {
        const int enough = 1000;
        var runs = await store.ListRunsAsync(null, enough, stopping).ConfigureAwait(false);
        return runs.Any(r => r.Outcome is RunOutcome.Completed or RunOutcome.CompletedWithErrors);
    }

    private async Task LoudlyAsync(TextWriter output, CancellationToken stopping)
    {
        var summary = await harvest.RunAllAsync(new HarvestLines(output, projector), stopping).ConfigureAwait(false);
        stopping.ThrowIfCancellationRequested();
        await projector.CaughtUpAsync(stopping).ConfigureAwait(false);
        HarvestTable.Write(summary, await store.CountAsync(stopping).ConfigureAwait(false), await store.CountPagesAsync(stopping).ConfigureAwait(false), output);
    }

    private async Task QuietlyAsync(CancellationToken stopping)
    {
        // Off the caller's thread: it has pages to serve.
        await Task.Yield();
        var summary = await harvest.RunDueAsync(null, stopping).ConfigureAwait(false);
        projector.Nudge();
        foreach (var portal in summary.Portals)
            Told(portal.Portal, portal.Outcome.ToString(), portal.New, portal.Changed, portal.Unchanged, portal.Failed);
    }

    /// <summary>What keeps portals from being harvested (no sample pages, a data directory in use) is said; what is stored is served all the same.</summary>
    private async Task Guard(Task work, CancellationToken stopping)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || host.ApplicationStopping.IsCancellationRequested)
        {
        }
        catch (Exception e) // The job's boundary.
        {
            Failed(e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Portal}: {Outcome}, {New} new, {Changed} changed, {Unchanged} unchanged, {Failed} failed")]
    private partial void Told(string portal, string outcome, int @new, int changed, int unchanged, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The portals could not be harvested: {Reason}")]
    private partial void Failed(string reason);
}
