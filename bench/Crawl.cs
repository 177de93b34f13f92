using System.ComponentModel;
using System.Diagnostics;
using AngleSharp.Html.Parser;
using NgoNews.Crawler.Tests.Made;

namespace NgoNews.Bench;

/// <summary>
/// A made portal on loopback, crawled by the program as an operator starts it (archived, read, stored), and mirrored by wget; then crawled again, unchanged.
/// Each side has rounds of its own in turn, and the quickest counts.
/// </summary>
internal static class Crawl
{
    private const int MostRuns = 20;

    internal static void Run(TextWriter output, int articles, int rounds, int distance)
    {
        using var served = Served.Start(articles, distance);
        Line(output, $"{articles} articles at {served.Site}, answers after {distance} ms, {Environment.ProcessorCount} cores");
        var (crawls, mirrors) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
            try
            {
                if (Mirror(served, Path.Combine(folder, "wget")) is { } mirror)
                {
                    Tell(output, "wget --mirror", mirror, mirrors);
                    Parse(output, Path.Combine(folder, "wget"), mirror);
                }
                else output.WriteLine("wget is missing: there is nothing to hold the crawl against");
                var first = Tell(output, "first crawl", Harvest(served, folder, articles), crawls);
                var second = Harvest(served, folder, articles);
                Tell(output, "second crawl", second, []);
                Line(output, $"the second transferred {100.0 * second.Bytes / first.Bytes:F2} % of the bytes of the first; store and archive take {Size(folder, "store.db") / 1e6:F0} and {Size(folder, "archive") / 1e6:F0} MB");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        if (mirrors.Count == 0) return;
        var (ours, theirs) = (crawls.MinBy(c => c.Wall)!, mirrors.MinBy(m => m.Wall)!);
        Line(output, $"quickest: crawl {ours.PagesASecond:F0} pages/s, wget {theirs.PagesASecond:F0} pages/s: ratio {ours.PagesASecond / theirs.PagesASecond:F2}");
    }

    private static Measured Tell(TextWriter output, string name, Measured measured, List<Measured> list)
    {
        list.Add(measured);
        Line(output, $"{name,-14} {measured.Requests,5} requests, {measured.Pages,5} pages, {measured.Bytes / 1e6,6:F1} MB in {measured.Wall.TotalSeconds,6:F1} s: {measured.PagesASecond,5:F0} pages/s; CPU {measured.Cpu.TotalSeconds,5:F1} s: {measured.Pages / measured.Cpu.TotalSeconds,5:F0} pages/s per core; {measured.Note}");
        return measured;
    }

    // What reading these pages costs at the very least: whoever reads has to parse, and wget does not.
    private static void Parse(TextWriter output, string folder, Measured mirror)
    {
        List<string> pages = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText).Where(t => t.Contains("<html", StringComparison.OrdinalIgnoreCase))];
        void All()
        {
            foreach (var page in pages)
            {
                using var document = new HtmlParser().ParseDocument(page);
            }
        }
        // The first pass is the compiler's, too.
        All();
        var before = Environment.CpuUsage.TotalTime;
        All();
        var rate = pages.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Line(output, $"AngleSharp's bare parse of the {pages.Count} pages that wget wrote, compiled and in memory: {rate:F0} pages/s per core, {rate / (mirror.Pages / mirror.Cpu.TotalSeconds):F2} of wget's pace");
    }

    private static Measured? Mirror(Served served, string folder)
    {
        try
        {
            served.Count();
            // Its log would cost it time.
            return Measured.Of(served, new ProcessStartInfo("wget", ["--mirror", "--quiet", "--no-host-directories", "--directory-prefix", folder, served.Site.AbsoluteUri]), null);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs the program until it says that it is through: it takes so many new addresses in one run, and no more.</summary>
    private static Measured Harvest(Served served, string folder, int articles)
    {
        var declarations = Directory.CreateDirectory(Path.Combine(folder, "portals")).FullName;
        File.WriteAllText(Path.Combine(declarations, MadePortal.Id + ".yaml"), MadePortal.Declaration(served.Site));
        served.Count();
        var whole = new Measured(TimeSpan.Zero, TimeSpan.Zero, 0, 0, 0, "");
        for (var run = 0; run < MostRuns; run++)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NgoNews.Crawler.dll"), "once", "--data", folder, "--declarations", declarations, "--most", "100000"]) { RedirectStandardOutput = true };
            var measured = Measured.Of(served, start, articles);
            whole = whole.Add(measured);
            if (measured.Exit == 0) return whole;
        }
        throw new InvalidOperationException("the crawl does not come to its end");
    }

    private static long Size(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? new FileInfo(path).Length : Directory.EnumerateFiles(path).Sum(f => new FileInfo(f).Length);
    }
}
