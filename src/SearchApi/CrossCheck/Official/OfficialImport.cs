using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>What became of a file of totals: what its import did, or why it was refused.</summary>
internal sealed record OfficialOutcome(string File, TotalsImport? Import, IReadOnlyList<OfficialFault> Faults);

/// <summary>Brings files of totals into the store, each whole or not at all.</summary>
internal sealed class OfficialImport(IOfficialTotalStore store)
{
    /// <summary>Imports a file in place of what the same file name brought before.</summary>
    public async Task<OfficialOutcome> ImportAsync(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        var reading = await ReadAsync(path, cancellation).ConfigureAwait(false);
        return reading.Faults.Count > 0
            ? new OfficialOutcome(name, null, reading.Faults)
            : await ReplaceAsync(name, reading, cancellation).ConfigureAwait(false);
    }

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
                : await ReplaceAsync(name, reading, cancellation).ConfigureAwait(false));
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

    private async Task<OfficialOutcome> ReplaceAsync(string name, OfficialReading reading, CancellationToken cancellation)
    {
        try
        {
            var import = await store.ReplaceTotalsAsync(name, [.. reading.Totals.Select(line => line.Total)], cancellation).ConfigureAwait(false);
            return new OfficialOutcome(name, import, []);
        }
        catch (ArgumentException taken)
        {
            // Only the store knows the ids that other files brought before. What follows its reason names a variable, for programmers.
            var reason = taken.Message.Split(" (Parameter ")[0];
            return new OfficialOutcome(name, null, [new OfficialFault(0, OfficialColumns.Id, reason)]);
        }
    }
}
