using NgoNews.Store;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Loads the totals that come with the program, when the server starts.</summary>
internal sealed partial class OfficialFolder(IStore store, ILogger<OfficialFolder> logger)
{
    /// <summary>Loads every file of a folder; a faulty one is logged and left out, and the server starts all the same. The store must be open.</summary>
    public async Task<IReadOnlyList<OfficialOutcome>> LoadAsync(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            LogMissing(folder);
            return [];
        }
        var outcomes = await new OfficialImport(store).ImportFolderAsync(folder, cancellation).ConfigureAwait(false);
        foreach (var outcome in outcomes)
        {
            foreach (var fault in outcome.Faults)
                LogFault(outcome.File, fault);
        }
        return outcomes;
    }

    [LoggerMessage(LogLevel.Warning, "No official totals: {Folder} is missing")]
    private partial void LogMissing(string folder);

    [LoggerMessage(LogLevel.Error, "Official totals in {File} were refused: {Fault}")]
    private partial void LogFault(string file, OfficialFault fault);
}
