using System.Globalization;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Export;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>The command <c>cross-check findings FILE… [--csv]</c>: whether the totals of some files agree with each other.</summary>
internal sealed class FindingsCommand(TextWriter output, TextWriter errors)
{
    /// <summary>How it is called.</summary>
    public const string Usage = "cross-check findings FILE… [--csv]";

    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongArguments = 2;

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <c>findings</c>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<Stream> stream, CancellationToken cancellation)
    {
        var files = arguments.Where(argument => argument != "--csv").ToArray();
        if (files.Length == 0 || Array.Exists(files, file => file.StartsWith('-')))
        {
            await errors.WriteLineAsync($"wrong arguments; expected: {Usage}").ConfigureAwait(false);
            return WrongArguments;
        }
        var totals = new List<OfficialTotal>();
        foreach (var file in files)
        {
            var reading = await OfficialImport.ReadAsync(file, cancellation).ConfigureAwait(false);
            foreach (var fault in reading.Faults)
                await errors.WriteLineAsync($"{file}: {fault}").ConfigureAwait(false);
            if (reading.Faults.Count > 0)
                return Refused;
            totals.AddRange(reading.Totals.Select(line => line.Total));
        }
        var findings = AddingUp.Of(totals);
        if (arguments.Contains("--csv"))
        {
            var csv = stream();
            await using (csv.ConfigureAwait(false))
                await CsvExport.WriteAsync(csv, FindingColumns.All, findings.ToAsyncEnumerable(), cancellation).ConfigureAwait(false);
            return Done;
        }
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{finding.Rank:0.000}  {WireName<FindingKind>.Of(finding.Kind),-10} {finding.Totals[0].Place}: {finding.Says}")).ConfigureAwait(false);
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings over {totals.Count} totals")).ConfigureAwait(false);
        return Done;
    }
}
