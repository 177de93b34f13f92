using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>The command <c>export FILE [--data DIR] [--out PATH] [--PARAMETER VALUE …]</c>: what <c>/api/export</c> sends, without a server.</summary>
/// <param name="open">Gives the store of a data directory, not yet opened.</param>
/// <param name="output">Where a file goes that has no path.</param>
/// <param name="told">Where help goes.</param>
/// <param name="errors">Where faults go.</param>
internal sealed class ExportCommand(Func<string, IStore> open, Stream output, TextWriter told, TextWriter errors)
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "export";

    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongArguments = 2;

    private static readonly string Help =
        $"""
        Usage: dotnet run --project src/SearchApi -- export FILE [--data DIR] [--out PATH] [--PARAMETER VALUE ...]

          FILE              {string.Join(", ", ExportFiles.All)}
          --data DIR        where everything is kept (default: {Defaults.Data})
          --out PATH        the file to write (default: standard output)
          --PARAMETER VALUE a parameter of /api/export: indicator, stage, place, unit, year, coverage, donor, sector,
                            grain, basis, provinces, portal, relevant, sample, bom

        Exit code: 0 written, 1 the store cannot be read or the file not written, 2 wrong arguments.
        """;

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <see cref="Name"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is [] || arguments.Any(argument => argument is "--help" or "-h"))
        {
            await (arguments is [] ? errors : told).WriteLineAsync(Help).ConfigureAwait(false);
            return arguments is [] ? WrongArguments : Done;
        }
        if (Read(arguments, out var given) is { } wrong)
        {
            await errors.WriteLineAsync(wrong).ConfigureAwait(false);
            return WrongArguments;
        }
        var parameters = new Parameters();
        var question = ExportQuestion.Read(given.GetValueOrDefault, parameters);
        if (parameters.Detail is { } fault)
        {
            await errors.WriteLineAsync(fault).ConfigureAwait(false);
            return WrongArguments;
        }
        return await WriteAsync(ExportFiles.Named(arguments[0])!.Value, question, given, cancellation).ConfigureAwait(false);
    }

    private async Task<int> WriteAsync(ExportFile file, ExportQuestion question, Dictionary<string, string> given, CancellationToken cancellation)
    {
        try
        {
            var store = open(given.GetValueOrDefault("data", Defaults.Data));
            await using (store.ConfigureAwait(false))
            {
                await store.OpenAsync(cancellation).ConfigureAwait(false);
                var exporter = new Exporter(store, new SeriesService(store), TimeProvider.System);
                if (!given.TryGetValue("out", out var path))
                {
                    await exporter.WriteAsync(file, question, output, cancellation).ConfigureAwait(false);
                    return Done;
                }
                var target = File.Create(path);
                await using (target.ConfigureAwait(false))
                    await exporter.WriteAsync(file, question, target, cancellation).ConfigureAwait(false);
                return Done;
            }
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(e.Message).ConfigureAwait(false);
            return Refused;
        }
    }

    /// <summary>The options by name, or what is wrong in one line.</summary>
    private static string? Read(IReadOnlyList<string> arguments, out Dictionary<string, string> given)
    {
        given = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ExportFiles.Named(arguments[0]) is null)
            return $"there is no file '{arguments[0]}'; there are {string.Join(", ", ExportFiles.All)}";
        for (var i = 1; i < arguments.Count; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || !Known.Contains(arguments[i][2..]))
                return $"unknown argument '{arguments[i]}'; --help lists what there is";
            if (i + 1 == arguments.Count)
                return $"{arguments[i]} needs a value";
            if (!given.TryAdd(arguments[i][2..], arguments[i + 1]))
                return $"{arguments[i]} stands twice";
        }
        return null;
    }

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "data", "out", "indicator", "stage", "place", "unit", "year", "coverage", "donor", "sector", "grain", "basis", "provinces", "portal", "relevant", "sample", "bom",
    };
}
