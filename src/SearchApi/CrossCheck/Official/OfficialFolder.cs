using NgoNews.Store;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Loads the totals that come with the program, when the server starts.</summary>
internal sealed partial class OfficialFolder(IStore store, ILogger<OfficialFolder> logger)
{
    /// <summary>Names of the files that were loaded: they are loaded again whenever the server starts.</summary>
    public IReadOnlySet<string> Names { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Loads every file of a folder; a faulty one is logged and left out, and the server starts all the same. The store must be open.</summary>
    public async Task<IReadOnlyList<OfficialOutcome>> LoadAsync(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            LogMissing(folder);
            return [];
        }
        // Those that the store holds are as a newer program loaded them.
        if (store.OnlyReads is not null)
            return [];
        var outcomes = await new OfficialImport(store).ImportFolderAsync(folder, cancellation).ConfigureAwait(false);
        Names = outcomes.Select(outcome => outcome.File).ToHashSet(StringComparer.Ordinal);
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
