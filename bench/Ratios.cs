using System.Diagnostics;

namespace NgoNews.Bench;

/// <summary>
/// The same measures as <see cref="ReadingBench"/> in turn, many rounds, and the quickest round of each:
/// what else the machine does only ever slows a round down, so the minimum is what reading costs.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 60;

    internal static void Run(TextWriter output)
    {
        var bench = new ReadingBench();
        bench.Prepare();
        var measures = new (string Name, Func<int> Run)[]
        {
            ("AngleSharp parses the pages", bench.Parse),
            ("page → article", bench.Read),
            ("page → article → figures", bench.ReadWhole),
            ("article → figures", bench.Figures),
        };
        var quickest = new double[measures.Length];
        Array.Fill(quickest, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var m = 0; m < measures.Length; m++)
            {
                GC.Collect();
                var clock = Stopwatch.StartNew();
                measures[m].Run();
                quickest[m] = Math.Min(quickest[m], clock.Elapsed.TotalMilliseconds);
            }
        }
        for (var m = 0; m < measures.Length; m++)
            Line(output, $"{measures[m].Name,-28} {quickest[m],8:F1} ms {quickest[m] / quickest[0],6:F2}");
    }
}
