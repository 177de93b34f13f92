using System.Diagnostics;
using NgoNews.Extractor.Figures;

namespace NgoNews.Bench;

/// <summary>Whether memory stays flat over very many articles.</summary>
internal static class Memory
{
    private static readonly int[] Marks = [1_000, 10_000, 100_000];

    internal static void Run(TextWriter output)
    {
        var articles = Samples.Articles();
        var (read, figures) = (0, 0L);
        foreach (var mark in Marks)
        {
            for (; read < mark; read++)
                figures += FigureReader.Read(articles[read % articles.Count]).Figures.Count;
            using var process = Process.GetCurrentProcess();
            Line(output, $"{read,7} articles, {figures,8} figures: heap {GC.GetTotalMemory(true) / 1e6:F1} MB, working set {process.WorkingSet64 / 1e6:F0} MB");
        }
    }
}
