using System.Globalization;
using System.Text;

using NgoNews.SearchApi.CrossCheck.Truth;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Hosting;
using NgoNews.Store;

namespace NgoNews.SearchApi.CrossCheck.Reporting;

/// <summary>The command <c>cross-check --place CODE --year YEAR --out FILE</c>: a report to keep or to print.</summary>
/// <param name="open">Gives the store of a data directory, not yet opened.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where faults go.</param>
/// <param name="time">What day it is.</param>
internal sealed class ReportCommand(Func<string, IStore> open, TextWriter output, TextWriter errors, TimeProvider time)
{
    /// <summary>How it is called.</summary>
    public const string Usage = "cross-check [--place CODE] [--year YEAR] --out FILE.html|FILE.csv [--data DIR]";

    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongArguments = 2;

    /// <summary>Runs it.</summary>
    /// <returns>0: written; 1: the store or the file cannot be used; 2: wrong arguments.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (Parse(arguments) is not { } options)
        {
            await errors.WriteLineAsync($"wrong arguments; expected: {Usage}").ConfigureAwait(false);
            return WrongArguments;
        }
        try
        {
            var store = open(options.Data);
            await using (store.ConfigureAwait(false))
            {
                await store.OpenAsync(cancellation).ConfigureAwait(false);
                var report = await ReadAsync(store, options, cancellation).ConfigureAwait(false);
                await WriteAsync(report, options.Out, cancellation).ConfigureAwait(false);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{options.Out}: {report.Checks.Count} totals, {report.Checks.Count(check => check.Verdict == Verdict.Conflicting)} conflicting, {report.Findings.Count} findings")).ConfigureAwait(false);
                return Done;
            }
        }
        catch (Exception fault) when (fault is StoreException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return Refused;
        }
    }

    private async Task<CheckReport> ReadAsync(IStore store, Options options, CancellationToken cancellation)
    {
        var service = new CrossCheckService(store);
        using var truth = new TruthService(store);
        var estimates = (await truth.ReadAsync(cancellation).ConfigureAwait(false)).Of(options.Place, options.Year);
        return new CheckReport(options.Place, options.Year, DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            await service.CompareAsync(options.Place, options.Year, cancellation).ConfigureAwait(false),
            await service.FindAsync(options.Place, options.Year, cancellation).ConfigureAwait(false), estimates);
    }

    private static async Task WriteAsync(CheckReport report, string path, CancellationToken cancellation)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            await File.WriteAllTextAsync(path, ReportHtml.Of(report), new UTF8Encoding(false), cancellation).ConfigureAwait(false);
            return;
        }
        var file = File.Create(path);
        await using (file.ConfigureAwait(false))
            await CsvExport.WriteAsync(file, CrossCheckColumns.All, report.Checks.SelectMany(CrossCheckLine.Of).ToAsyncEnumerable(), cancellation).ConfigureAwait(false);
    }

    private static Options? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 != 0)
            return null;
        var options = new Options(null, null, "", Defaults.Data);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = arguments[i + 1];
            Options? next = arguments[i] switch
            {
                "--place" => PlaceCodes.IsKnown(value) ? options with { Place = value } : null,
                "--year" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? options with { Year = year } : null,
                "--out" => options with { Out = value },
                "--data" => options with { Data = value },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
        }
        return options.Out.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || options.Out.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? options : null;
    }

    private sealed record Options(string? Place, int? Year, string Out, string Data);
}
