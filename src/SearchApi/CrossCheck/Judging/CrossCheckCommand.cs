using NgoNews.SearchApi.CrossCheck.Reporting;
using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.SearchApi.Hosting;
using NgoNews.Store;

namespace NgoNews.SearchApi.CrossCheck.Judging;

/// <summary>The command <c>cross-check</c>: what is done without a server.</summary>
/// <param name="open">Gives the store of a data directory, not yet opened.</param>
/// <param name="input">Opens standard input.</param>
/// <param name="bytes">Opens standard output for bytes.</param>
/// <param name="output">Where words go.</param>
/// <param name="errors">Where faults go.</param>
internal sealed class CrossCheckCommand(Func<string, IStore> open, Func<Stream> input, Func<Stream> bytes, TextWriter output, TextWriter errors)
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "cross-check";

    private const int Done = 0;
    private const int WrongArguments = 2;

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <see cref="Name"/>.</summary>
    /// <returns>0: done; 1: done in part or not, and told why; 2: wrong arguments.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        switch (arguments)
        {
            case ["--help" or "-h"] or [_, "--help" or "-h"]:
                await output.WriteLineAsync(Help).ConfigureAwait(false);
                return Done;
            case ["judge"]:
                return Judge();
            case ["findings", ..]:
                return await new FindingsCommand(output, errors).RunAsync([.. arguments.Skip(1)], bytes, cancellation).ConfigureAwait(false);
            case [['-', '-', ..], ..]:
                return await new ReportCommand(open, output, errors, TimeProvider.System).RunAsync(arguments, cancellation).ConfigureAwait(false);
            default:
                await errors.WriteLineAsync($"wrong arguments; expected one of: {JudgeCommand.Usage} | {FindingsCommand.Usage} | {ReportCommand.Usage}").ConfigureAwait(false);
                return WrongArguments;
        }
    }

    private int Judge()
    {
        using var lines = input();
        using var answers = bytes();
        return JudgeCommand.Run(lines, answers);
    }

    private static readonly string Help =
        $$"""
        {{JudgeCommand.Usage}}

        Holds official totals against press figures of your own, a case a line (JSON Lines).
        in   {"id","total":{…},"press":[{…}]}   each with indicator, value, high, unit, qualifier, stage, place, period {from, to}, coverage, donor;
             a total adds source and published, a press figure portal, published, text_fragment and cluster (figures of one cluster are copies)
        out  {"id","verdict","causes":[…],"why"}
        verdict is conflicting, not_reported, confirmed, close or single_source; causes are unit_slip, decimal_mark, vnd_as_usd, committed_vs_disbursed,
        cumulative_vs_yearly, union_vs_province, old_vs_new_province, year_mixed_up, counterpart_funds, early_vs_final, rounding.
        A line that cannot be read gives {"id","line","field","error"} in its place; nothing stops.

        {{FindingsCommand.Usage}}

        Tells where the totals of CSV files (columns as for official import) do not add up: the surest and largest first, as lines or as CSV.

        {{ReportCommand.Usage}}

        Writes a report of a place, a year or both from the store (default: {{Defaults.Data}}): a page to keep or to print, or the table of /api/cross-check as CSV.

        Exit code: 0 done, 1 some lines could not be judged or a file was refused, 2 wrong arguments.
        """;
}
