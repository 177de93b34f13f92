using System.Diagnostics;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Tests.Figures;

namespace NgoNews.Bench;

/// <summary>Seconds and bytes for texts and pages that nobody would write, at a length and at its double.</summary>
internal static class Hostile
{
    private const int Length = 1 << 20;

    internal static void Run(TextWriter output)
    {
        Line(output, $"{"shape",-32} {"1 M: ms",10} {"2 M: ms",10} {"time",6} {"bytes",6}");
        foreach (var (name, make) in HostileShapes.Texts)
            Tell(output, "text: " + name, make, text => FigureReader.Read(new SourceArticle("x", null, DateTimeOffset.UnixEpoch.AddYears(54), "VN-33", "Viện trợ phi chính phủ nước ngoài", text)));
        foreach (var (name, make) in HostileShapes.Pages)
            Tell(output, "page: " + name, make, html => PageReader.Read(html, null));
    }

    private static void Tell(TextWriter output, string name, Func<int, string> make, Action<string> read)
    {
        read(make(1000));
        var (one, two) = (Measure(make(Length), read), Measure(make(2 * Length), read));
        Line(output, $"{name,-32} {one.Ms,10:F0} {two.Ms,10:F0} {two.Ms / one.Ms,6:F2} {(double)two.Bytes / one.Bytes,6:F2}");
    }

    private static (double Ms, long Bytes) Measure(string text, Action<string> read)
    {
        GC.Collect();
        var (bytes, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        read(text);
        return (clock.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
