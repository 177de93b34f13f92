using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.SearchApi.Hosting;
using NgoNews.Store;

namespace NgoNews.SearchApi.Search;

/// <summary>The command <c>index check|rebuild [--data DIR] [--engine NAME]</c>.</summary>
/// <param name="open">Gives the store of a data directory, not yet opened.</param>
/// <param name="engine">The engine that serves, as settings say; null for the usual one.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where faults go.</param>
internal sealed class IndexCommand(Func<string, IStore> open, string? engine, TextWriter output, TextWriter errors)
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "index";

    private const string Usage = "index check|rebuild [--data DIR] [--engine NAME]";
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongArguments = 2;

    private static string Help =>
        $"""
        {Usage}

          check    looks whether the index is whole and agrees with the store; changes nothing
          rebuild  makes the index anew from the store; what is cut off goes on at the next start

          --data DIR     where everything is kept; default {Defaults.Data}
          --engine NAME  {string.Join(" or ", SearchEngines.All.Select(e => e.Name))}; default: what {SearchEngines.Setting} says, else {SearchEngines.All[0].Name}

        An index that a program serves from cannot be rebuilt. That of another engine can: the program, started with that engine afterwards, has it all at once.
        Exit code: 0 whole, or made; 1 not whole, or in use; 2 wrong arguments.
        """;

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <see cref="Name"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments.Any(argument => argument is "--help" or "-h"))
        {
            await output.WriteLineAsync(Help).ConfigureAwait(false);
            return Done;
        }
        if (Read(arguments, out var given) is { } wrong)
        {
            await errors.WriteLineAsync($"{wrong}; expected: {Usage}").ConfigureAwait(false);
            return WrongArguments;
        }
        try
        {
            var chosen = SearchEngines.Named(given.GetValueOrDefault("--engine", engine ?? ""));
            var data = given.GetValueOrDefault("--data", Defaults.Data);
            var store = open(data);
            await using (store.ConfigureAwait(false))
            {
                await store.OpenAsync(cancellation).ConfigureAwait(false);
                return arguments[0] == "check"
                    ? await CheckAsync(store, chosen, chosen.PathIn(data), cancellation).ConfigureAwait(false)
                    : await RebuildAsync(store, chosen, chosen.PathIn(data), cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is StoreException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(e.Message).ConfigureAwait(false);
            return Refused;
        }
    }

    private async Task<int> CheckAsync(IStore store, SearchEngine chosen, string path, CancellationToken cancellation)
    {
        if (!Path.Exists(path))
        {
            await errors.WriteLineAsync($"{path}: there is no index yet; the program makes it when it starts").ConfigureAwait(false);
            return Refused;
        }
        var report = chosen.Check(path);
        // Behind the look: a program that runs meanwhile brings the index on, never the store back.
        var stored = await store.CountAsync(cancellation).ConfigureAwait(false);
        var faults = report.Faults.Concat(Against(report, stored)).ToList();
        foreach (var fault in faults)
            await errors.WriteLineAsync($"{path}: {fault}").ConfigureAwait(false);
        if (faults.Count > 0)
            return Refused;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{path} ({chosen.Name}): whole, {report.Articles} articles, {stored.LastChange - report.LastChange} changes behind the store")).ConfigureAwait(false);
        return Done;
    }

    private static IEnumerable<string> Against(IndexReport report, StoreCounts stored)
    {
        if (report.Faults.Count > 0)
            yield break;
        if (report.LastChange > stored.LastChange)
            yield return string.Create(CultureInfo.InvariantCulture, $"it stands at change {report.LastChange}, the store only at {stored.LastChange}: it is of another store");
        else if (report.LastChange == stored.LastChange && report.Articles != stored.Articles)
            yield return string.Create(CultureInfo.InvariantCulture, $"it holds {report.Articles} articles, the store {stored.Articles}");
    }

    private async Task<int> RebuildAsync(IStore store, SearchEngine chosen, string path, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var index = chosen.Open(path);
        await using (index.ConfigureAwait(false))
        {
            await index.ClearAsync(cancellation).ConfigureAwait(false);
            using var projector = new IndexProjector(store, index, TimeProvider.System, NullLogger<IndexProjector>.Instance);
            await projector.CatchUpAsync(cancellation).ConfigureAwait(false);
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path} ({chosen.Name}): made anew in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F1} s")).ConfigureAwait(false);
        return await CheckAsync(store, chosen, path, cancellation).ConfigureAwait(false);
    }

    /// <summary>The options by name, or what is wrong in a few words.</summary>
    private static string? Read(IReadOnlyList<string> arguments, out Dictionary<string, string> given)
    {
        given = new Dictionary<string, string>(StringComparer.Ordinal);
        if (arguments is not ["check" or "rebuild", ..])
            return "wrong arguments";
        for (var i = 1; i < arguments.Count; i += 2)
        {
            if (arguments[i] is not ("--data" or "--engine"))
                return $"unknown argument '{arguments[i]}'";
            if (i + 1 == arguments.Count)
                return $"{arguments[i]} needs a value";
            if (!given.TryAdd(arguments[i], arguments[i + 1]))
                return $"{arguments[i]} stands twice";
        }
        return null;
    }
}
