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
    internal static readonly string[] Engines =
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
#if LUCENE
        if (engine == "lucene")
            await MeasureAloneAsync(output, made, SearchEngines.Named(engine).PathIn(folder), queries);
#endif
        await InsertAsync(output, opened, made, queries);
        await UpdateAsync(output, opened, made, queries);
    }

#if LUCENE
    private static async Task MeasureAloneAsync(TextWriter output, Recombined made, string folder, int queries)
    {
        using var alone = new LuceneAlone(folder);
        var kind = new MadeQuestions([.. made.Articles.Select(a => a.Text)]).Kinds.Single(k => k.Name == "broad OR").Make;
        foreach (var plain in (bool[])[false, true])
        {
            var times = await TimesAsync(kind, queries, plain, text => Task.FromResult(alone.Find(text)));
            Print(output, $"bm25 alone, {(plain ? "plain" : "accented")}", times);
        }
    }
#endif

    private static async Task FillAsync(TextWriter output, ISearchIndex index, Recombined made)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Cpu());
        for (var at = 0; at < made.Articles.Count; at += IndexProjector.BatchSize)
            await index.ApplyAsync([.. made.Articles.Skip(at).Take(IndexProjector.BatchSize)], at + 1, default);
        var spent = (Cpu() - cpu).TotalSeconds;
        Line(output, $"{made.Articles.Count} articles, {made.Articles.Average(a => a.Text.Length):F0} characters each: {made.Articles.Count / spent:F0} a CPU second, {made.Articles.Count / clock.Elapsed.TotalSeconds:F0} a second");
    }

    private static async Task MeasureAsync(TextWriter output, ISearchIndex index, string name, Func<Random, string> make, int queries, bool plain) =>
        Print(output, $"{name}, {(plain ? "plain" : "accented")}", await TimesAsync(make, queries, plain, text => index.SearchAsync(new SearchQuery { Text = text }, default)));

    private static async Task<List<Taken>> TimesAsync(Func<Random, string> make, int queries, bool plain, Func<string, Task> ask)
    {
        var (times, chance) = (new List<Taken>(), new Random(plain ? 3 : 2));
        for (var i = 0; i < WarmUp + queries; i++)
        {
            var text = make(chance);
            if (plain)
                text = MadeQuestions.Plain(text);
            var taken = await TakenAsync(() => ask(text));
            if (i >= WarmUp)
                times.Add(taken);
        }
        return times;
    }

    private static async Task InsertAsync(TextWriter output, ISearchIndex index, Recombined made, int rounds)
    {
        var (times, chance) = (new List<Taken>(), new Random(5));
        for (var i = 0; i < rounds; i++)
        {
            var word = $"zq{i}x";
            var article = made.Make(made.Articles.Count + i, chance);
            article = article with { Text = article.Text + " " + word };
            times.Add(await TakenAsync(() => PutAndFindAsync(index, article, made.Articles.Count + i, word)));
        }
        Print(output, "inserted and found", times);
    }

    /// <summary>Versions that take the place of others: one that is found at once, and many at a time.</summary>
    private static async Task UpdateAsync(TextWriter output, ISearchIndex index, Recombined made, int rounds)
    {
        var (times, chance) = (new List<Taken>(), new Random(6));
        for (var i = 0; i < rounds; i++)
        {
            var word = $"qz{i}y";
            var article = made.Articles[chance.Next(made.Articles.Count)];
            times.Add(await TakenAsync(() => PutAndFindAsync(index, article with { Text = article.Text + " " + word }, made.Articles.Count + rounds + i, word)));
        }
        Print(output, "replaced and found", times);
        var (cpu, taken) = (Cpu(), made.Articles.Where((_, i) => i % 10 == 0).ToArray());
        foreach (var batch in taken.Chunk(IndexProjector.BatchSize))
            await index.ApplyAsync(batch, made.Articles.Count + (2 * rounds), default);
        Line(output, $"{taken.Length} of them replaced: {taken.Length / (Cpu() - cpu).TotalSeconds:F0} a CPU second");
    }

    private static async Task PutAndFindAsync(ISearchIndex index, IndexedArticle article, long change, string word)
    {
        await index.ApplyAsync([article], change, default);
        var answer = await index.SearchAsync(new SearchQuery { Text = word }, default);
        if (answer.Total != 1)
            throw new InvalidOperationException("what was put in was not found");
    }

    /// <summary>By the clock, and of the processor's time what this process took: the clock tells what someone waits for, on a machine that does nothing else.</summary>
    private readonly record struct Taken(double Clock, double Cpu);

    private static async Task<Taken> TakenAsync(Func<Task> work)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Cpu());
        await work();
        return new Taken(clock.Elapsed.TotalMilliseconds, (Cpu() - cpu).TotalMilliseconds);
    }

    private static void Print(TextWriter output, string name, List<Taken> times)
    {
        var (clock, cpu) = (times.Select(t => t.Clock).Order().ToList(), times.Select(t => t.Cpu).Order().ToList());
        var (half, most) = (times.Count / 2, times.Count * 95 / 100);
        Line(output, $"{name,-22} p50 {clock[half],7:F2} ms   p95 {clock[most],7:F2} ms   p95/p50 {clock[most] / clock[half],5:F1}   CPU p50 {cpu[half],7:F2} ms   p95 {cpu[most],7:F2} ms");
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
