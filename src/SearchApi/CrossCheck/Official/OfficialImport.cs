using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>What became of a file of totals: what its import did, or why it was refused.</summary>
internal sealed record OfficialOutcome(string File, TotalsImport? Import, IReadOnlyList<OfficialFault> Faults)
{
    /// <summary>Of a trial, what it would change.</summary>
    public IReadOnlyList<TotalChange> Changes { get; init; } = [];
}

/// <summary>Brings files of totals into the store, each whole or not at all.</summary>
internal sealed class OfficialImport(IOfficialTotalStore store)
{
    /// <summary>Imports a file in place of what the same file name brought before.</summary>
    public async Task<OfficialOutcome> ImportAsync(string path, CancellationToken cancellation)
    {
        var reading = await ReadAsync(path, cancellation).ConfigureAwait(false);
        return await ReplaceAsync(Path.GetFileName(path), reading, new TotalsEdit(), cancellation).ConfigureAwait(false);
    }

    /// <summary>Puts what was read in place of what the same file name brought before.</summary>
    public Task<OfficialOutcome> ReplaceAsync(string name, OfficialReading reading, TotalsEdit edit, CancellationToken cancellation) =>
        StoreAsync(name, reading, async totals => new OfficialOutcome(name, await store.ReplaceTotalsAsync(name, totals, edit, cancellation).ConfigureAwait(false), []));

    /// <summary>What that would change; nothing is stored.</summary>
    public Task<OfficialOutcome> PreviewAsync(string name, OfficialReading reading, CancellationToken cancellation) => StoreAsync(name, reading, async totals =>
    {
        var preview = await store.PreviewTotalsAsync(name, totals, cancellation).ConfigureAwait(false);
        return new OfficialOutcome(name, preview.Import, []) { Changes = preview.Changes };
    });

    /// <summary>Imports every CSV file of a folder, by name. An id that an earlier file holds refuses the later file.</summary>
    public async Task<IReadOnlyList<OfficialOutcome>> ImportFolderAsync(string folder, CancellationToken cancellation)
    {
        var outcomes = new List<OfficialOutcome>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var reading = await ReadAsync(path, cancellation).ConfigureAwait(false);
            IReadOnlyList<OfficialFault> faults = reading.Faults.Count > 0 ? reading.Faults : Claim(name, reading, owners);
            outcomes.Add(faults.Count > 0
                ? new OfficialOutcome(name, null, faults)
                : await ReplaceAsync(name, reading, new TotalsEdit(), cancellation).ConfigureAwait(false));
        }
        return outcomes;
    }

    private static OfficialFault[] Claim(string name, OfficialReading reading, Dictionary<string, string> owners)
    {
        var faults = reading.Totals.Where(line => owners.ContainsKey(line.Total.Id))
            .Take(OfficialReading.MaxFaults)
            .Select(line => new OfficialFault(line.Line, OfficialColumns.Id, $"{line.Total.Id} stands in {owners[line.Total.Id]} already; expected an id of its own"))
            .ToArray();
        if (faults.Length == 0)
        {
            foreach (var line in reading.Totals)
                owners[line.Total.Id] = name;
        }
        return faults;
    }

    /// <summary>Reads a file without importing it.</summary>
    public static async Task<OfficialReading> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return OfficialCsv.Read(await OfficialText.ReadAsync(stream, cancellation).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return OfficialReading.Refused($"the file cannot be read: {fault.Message}");
        }
    }

    private static async Task<OfficialOutcome> StoreAsync(string name, OfficialReading reading, Func<IReadOnlyList<OfficialTotal>, Task<OfficialOutcome>> work)
    {
        if (reading.Faults.Count > 0)
            return new OfficialOutcome(name, null, reading.Faults);
        try
        {
            return await work([.. reading.Totals.Select(line => line.Total)]).ConfigureAwait(false);
        }
        catch (ArgumentException taken)
        {
            // Only the store knows the ids that other files brought before. What follows its reason names a variable, for programmers.
            var reason = taken.Message.Split(" (Parameter ")[0];
            return new OfficialOutcome(name, null, [new OfficialFault(0, taken.ParamName == "edit" ? null : OfficialColumns.Id, reason)]);
        }
    }
}
