using System.Globalization;

using NgoNews.SearchApi.Hosting;
using NgoNews.Store;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>The command <c>official import FILE [--data DIR] [--dry-run]</c>.</summary>
/// <param name="open">Gives the store of a data directory, not yet opened.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where faults go.</param>
internal sealed class OfficialCommand(Func<string, IStore> open, TextWriter output, TextWriter errors)
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "official";

    /// <summary>How it is called.</summary>
    public const string Usage = "official import FILE [--data DIR] [--dry-run]";

    private const string Trial = "--dry-run";
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongArguments = 2;

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <see cref="Name"/>.</summary>
    /// <returns>0: imported; 1: the file was refused, or the store cannot be used, and it was told why; 2: wrong arguments.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is ["--help" or "-h"] or [_, "--help" or "-h"])
        {
            await output.WriteLineAsync(Help).ConfigureAwait(false);
            return Done;
        }
        var trial = arguments.Contains(Trial);
        if (Parse([.. arguments.Where(word => word != Trial)]) is not var (file, data))
        {
            await errors.WriteLineAsync($"wrong arguments; expected: {Usage}").ConfigureAwait(false);
            return WrongArguments;
        }
        // Before the store is opened, which makes one: a file that cannot be imported leaves nothing behind.
        var reading = await OfficialImport.ReadAsync(file, cancellation).ConfigureAwait(false);
        var name = Path.GetFileName(file);
        if (reading.Faults.Count > 0)
            return await TellAsync(new OfficialOutcome(name, null, reading.Faults), trial).ConfigureAwait(false);
        try
        {
            var store = open(data);
            await using (store.ConfigureAwait(false))
            {
                await store.OpenAsync(cancellation).ConfigureAwait(false);
                var import = new OfficialImport(store);
                var outcome = trial
                    ? await import.PreviewAsync(name, reading, cancellation).ConfigureAwait(false)
                    : await import.ReplaceAsync(name, reading, new TotalsEdit(), cancellation).ConfigureAwait(false);
                return await TellAsync(outcome, trial).ConfigureAwait(false);
            }
        }
        catch (StoreException fault)
        {
            await errors.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return Refused;
        }
    }

    private static string Told(TotalChange change)
    {
        if (change.Before is null)
            return $"{change.After!.Id}: new";
        return change.After is null ? $"{change.Before.Id}: removed"
            : $"{change.After.Id}: {string.Join("; ", TotalDifference.Of(change).Select(cell => $"{cell.Column} '{cell.Before}' → '{cell.After}'"))}";
    }

    private static string Help =>
        $"""
        {Usage}

        Imports official totals from a CSV file (UTF-8, comma-separated) in place of what a file of the same name brought before.
        Columns: {OfficialColumns.Header}
        A faulty file is refused whole, and every fault is told with its line and column.

          --data DIR  where the store lies; default {Defaults.Data}
          --dry-run   tells what would change, cell by cell, and imports nothing

        Exit code: 0 imported, 1 refused, 2 wrong arguments.
        """;

    private static (string File, string Data)? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        ["import", "--data", var data, var file] => (file, data),
        ["import", var file, "--data", var data] => (file, data),
        ["import", var file] when !file.StartsWith('-') => (file, Defaults.Data),
        _ => null,
    };

    private async Task<int> TellAsync(OfficialOutcome outcome, bool trial)
    {
        foreach (var fault in outcome.Faults)
            await errors.WriteLineAsync($"{outcome.File}: {fault}").ConfigureAwait(false);
        if (outcome.Import is not { } import)
        {
            await errors.WriteLineAsync($"{outcome.File}: refused, nothing imported").ConfigureAwait(false);
            return Refused;
        }
        foreach (var change in outcome.Changes)
            await output.WriteLineAsync(Told(change)).ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{outcome.File}: {(trial ? "would be " : "")}{import.New} new, {import.Changed} changed, {import.Unchanged} unchanged, {import.Removed} removed")).ConfigureAwait(false);
        return Done;
    }
}
