namespace NgoNews.SearchApi.CrossCheck.Judging;

/// <summary>The command <c>cross-check</c>.</summary>
internal static class CrossCheckCommand
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "cross-check";

    private const int Done = 0;
    private const int WrongArguments = 2;

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <see cref="Name"/>.</summary>
    /// <returns>0: done; 1: done in part, and told why; 2: wrong arguments.</returns>
    public static int Run(IReadOnlyList<string> arguments, Func<Stream> input, Func<Stream> output, TextWriter tell, TextWriter errors)
    {
        switch (arguments)
        {
            case ["judge"]:
                using (var lines = input())
                using (var answers = output())
                    return JudgeCommand.Run(lines, answers);
            case ["--help" or "-h"] or ["judge", "--help" or "-h"]:
                tell.WriteLine(Help);
                return Done;
            default:
                errors.WriteLine($"wrong arguments; expected: {JudgeCommand.Usage}");
                return WrongArguments;
        }
    }

    private const string Help =
        $$"""
        {{JudgeCommand.Usage}}

        Holds official totals against press figures of your own, a case a line (JSON Lines).
        in   {"id","total":{…},"press":[{…}]}   each with indicator, value, high, unit, qualifier, stage, place, period {from, to}, coverage, donor;
             a total adds source and published, a press figure portal, published, text_fragment and cluster (figures of one cluster are copies)
        out  {"id","verdict","causes":[…],"why"}
        verdict is conflicting, not_reported, confirmed, close or single_source; causes are unit_slip, decimal_mark, vnd_as_usd, committed_vs_disbursed,
        cumulative_vs_yearly, union_vs_province, old_vs_new_province, year_mixed_up, counterpart_funds, early_vs_final, rounding.
        A line that cannot be read gives {"id","line","field","error"} in its place; nothing stops.

        Exit code: 0 all judged, 1 some lines were not, 2 wrong arguments.
        """;
}
