using System.Diagnostics;
using System.Globalization;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.Search.Retrieval;

namespace NgoNews.Bench;

/// <summary>What searching costs over many articles: by kind of query, accented and plain; how fast they are indexed, and how soon one is found.</summary>
internal static class Searching
{
    private const int WarmUp = 200;

    // With -p:LuceneNet=true both engines are measured in one run.
    private static readonly string[] Engines =
#if LUCENE
        ["fts5", "lucene"];
#else
        ["fts5"];
#endif

    internal static async Task RunAsync(TextWriter output, int articles, int queries)
    {
        var made = new Recombined(RetrievalSet.Articles(Samples.Root), articles);
        foreach (var engine in Engines)
        {
            var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
            try
            {
                output.WriteLine(engine);
                await MeasureAsync(output, made, engine, folder, queries);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(TextWriter output, Recombined made, string engine, string folder, int queries)
    {
        await using (var index = SearchEngines.Open(engine, folder))
            await FillAsync(output, index, made);
        Line(output, $"{new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6:F0} MB");
        var clock = Stopwatch.StartNew();
        await using var opened = SearchEngines.Open(engine, folder);
        Line(output, $"opened in {clock.Elapsed.TotalMilliseconds:F0} ms");
        foreach (var (name, kind) in new MadeQuestions([.. made.Articles.Select(a => a.Text)]).Kinds)
        {
            await MeasureAsync(output, opened, name, kind, queries, plain: false);
            await MeasureAsync(output, opened, name, kind, queries, plain: true);
        }
        await InsertAsync(output, opened, made, queries);
    }

    private static async Task FillAsync(TextWriter output, ISearchIndex index, Recombined made)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Cpu());
        for (var at = 0; at < made.Articles.Count; at += IndexProjector.BatchSize)
            await index.ApplyAsync([.. made.Articles.Skip(at).Take(IndexProjector.BatchSize)], at + 1, default);
        var spent = (Cpu() - cpu).TotalSeconds;
        Line(output, $"{made.Articles.Count} articles, {made.Articles.Average(a => a.Text.Length):F0} characters each: {made.Articles.Count / spent:F0} a CPU second, {made.Articles.Count / clock.Elapsed.TotalSeconds:F0} a second");
    }

    // CA5394: nothing secret is drawn here.
#pragma warning disable CA5394
    private static async Task MeasureAsync(TextWriter output, ISearchIndex index, string name, Func<Random, string> make, int queries, bool plain)
    {
        var (times, chance) = (new List<double>(), new Random(plain ? 3 : 2));
        for (var i = 0; i < WarmUp + queries; i++)
        {
            var text = make(chance);
            if (plain)
                text = MadeQuestions.Plain(text);
            var clock = Stopwatch.StartNew();
            await index.SearchAsync(new SearchQuery { Text = text }, default);
            if (i >= WarmUp)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Print(output, $"{name}, {(plain ? "plain" : "accented")}", times);
    }

    private static async Task InsertAsync(TextWriter output, ISearchIndex index, Recombined made, int rounds)
    {
        var (times, chance) = (new List<double>(), new Random(5));
        for (var i = 0; i < rounds; i++)
        {
            var word = $"zq{i}x";
            var article = made.Make(made.Articles.Count + i, chance);
            article = article with { Text = article.Text + " " + word };
            var clock = Stopwatch.StartNew();
            await index.ApplyAsync([article], made.Articles.Count + i, default);
            var answer = await index.SearchAsync(new SearchQuery { Text = word }, default);
            times.Add(clock.Elapsed.TotalMilliseconds);
            if (answer.Total != 1)
                throw new InvalidOperationException("what was inserted was not found");
        }
        Print(output, "inserted and found", times);
    }
#pragma warning restore CA5394

    private static void Print(TextWriter output, string name, List<double> times)
    {
        times.Sort();
        var (half, most) = (times[times.Count / 2], times[times.Count * 95 / 100]);
        Line(output, $"{name,-22} p50 {half,7:F2} ms   p95 {most,7:F2} ms   p95/p50 {most / half,5:F1}");
    }

    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
