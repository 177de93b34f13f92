using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Counts once at start, so that the store has read what it counts by before the first visitor waits for it.</summary>
internal sealed partial class FirstCount(IStore store, ILogger<FirstCount> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host waits for nothing here.
        await Task.Yield();
        try
        {
            await store.CountFiguresAsync(new FigureQuery(), FigureGroup.All, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop before it was done.
        }
        catch (StoreException e)
        {
            // Who counts next meets the same, and is told.
            Failed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures could not be counted at start.")]
    private partial void Failed(Exception exception);
}
