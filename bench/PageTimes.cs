using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.Bench;

/// <summary>How soon the web pages answer over many articles, with two users at once: while nothing is stored, and while articles keep coming in.</summary>
internal static class PageTimes
{
    private const int Batch = 500;
    // Rounds till the program is compiled as it stays.
    private const int WarmUp = 10;

    // So many give the words, places and donors that are asked for.
    private const int Some = 2000;

    /// <param name="output">Where to tell.</param>
    /// <param name="articles">How many.</param>
    /// <param name="rounds">How often each user asks each kind.</param>
    /// <param name="users">How many at once. With one, the processor's time is told too: all of it is spent on that request.</param>
    /// <param name="kept">A folder to keep the store in from run to run; none: a new one, thrown away.</param>
    internal static async Task RunAsync(TextWriter output, int articles, int rounds, int users, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        try
        {
            await using var app = SearchApp.Build(new ServeOptions { Data = folder, Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" }, b => b.Logging.ClearProviders());
            await app.StartAsync();
            var made = new RecombinedDrafts();
            var some = await FillAsync(output, app, made, articles);
            var kinds = new PageKinds(some, articles);
            await MeasureAsync(output, app, kinds, rounds, users, null);
            await MeasureAsync(output, app, kinds, rounds, users, made);
            await app.StopAsync();
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Stores articles, where none are yet; some of them.</summary>
    private static async Task<IReadOnlyList<ArticleDraft>> FillAsync(TextWriter output, WebApplication app, RecombinedDrafts made, int articles)
    {
        var clock = Stopwatch.StartNew();
        var store = app.Services.GetRequiredService<IStore>();
        var held = (await store.CountAsync(default)).Articles;
        var some = new List<ArticleDraft>();
        foreach (var batch in made.Make((int)Math.Max(held, articles)).Chunk(Batch))
        {
            if (some.Count < Some)
                some.AddRange(batch);
            if (held == 0)
                await store.SaveAsync(batch, default);
        }
        await app.Services.GetRequiredService<IndexProjector>().CaughtUpAsync(default);
        var counts = await store.CountAsync(default);
        Line(output, $"{counts.Articles} articles with {counts.Figures} figures stored and indexed in {clock.Elapsed.TotalSeconds:F0} s");
        return some;
    }

    /// <summary>Each user asks every kind in each round, in an order of his own.</summary>
    /// <param name="output">Where to tell.</param>
    /// <param name="app">The program.</param>
    /// <param name="kinds">What is asked.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="users">How many ask at once.</param>
    /// <param name="coming">Articles that come in, one a request, so that nothing counted before holds for the next one; null: nothing is stored.</param>
    private static async Task MeasureAsync(TextWriter output, WebApplication app, PageKinds kinds, int rounds, int users, RecombinedDrafts? coming)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var asked = kinds.All.ToDictionary(kind => kind.Name, _ => new Asked(), StringComparer.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, users).Select(async user =>
        {
            var chance = new Random(user + (coming is null ? 0 : 100));
            for (var round = 0; round < WarmUp + rounds; round++)
            {
                foreach (var (name, make) in kinds.All.OrderBy(_ => chance.Next()).ToList())
                {
                    if (coming is not null)
                        await StoreAsync(app, coming);
                    var (time, cpu) = await AskAsync(client, make(chance));
                    if (round >= WarmUp)
                        asked[name].Add(time, cpu);
                }
            }
        }));
        Line(output, $"{users} at once, {(coming is null ? "nothing stored meanwhile" : "an article stored before each request")}:");
        foreach (var (name, _) in kinds.All)
            asked[name].Print(output, name, users == 1);
        var all = new Asked();
        foreach (var kind in asked.Values)
            all.Add(kind);
        all.Print(output, "all of them", users == 1);
    }

    private static async Task StoreAsync(WebApplication app, RecombinedDrafts coming)
    {
        ArticleDraft next;
        lock (coming)
            next = coming.Make(1).Single();
        await app.Services.GetRequiredService<IStore>().SaveAsync([next], default);
        app.Services.GetRequiredService<IndexProjector>().Nudge();
    }

    private static async Task<(double Time, double Cpu)> AskAsync(HttpClient client, string address)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Cpu());
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        // A question may have been made that cannot mean anything, and not every donor has a page.
        if ((int)answer.StatusCode is not (200 or 400 or 404))
            throw new InvalidOperationException($"{address} answers {(int)answer.StatusCode}");
        return (clock.Elapsed.TotalMilliseconds, (Cpu() - cpu).TotalMilliseconds);
    }

    /// <summary>What answers of a kind took.</summary>
    private sealed class Asked
    {
        private readonly List<double> _times = [];
        private readonly List<double> _cpu = [];

        public void Add(double time, double cpu)
        {
            lock (_times)
            {
                _times.Add(time);
                _cpu.Add(cpu);
            }
        }

        public void Add(Asked other)
        {
            _times.AddRange(other._times);
            _cpu.AddRange(other._cpu);
        }

        public void Print(TextWriter output, string name, bool alone) =>
            Line(output, $"{name,-36} p50 {At(_times, 50),7:F1} ms   p95 {At(_times, 95),7:F1} ms{(alone ? FormattableString.Invariant($"   processor p50 {At(_cpu, 50),7:F1} ms   p95 {At(_cpu, 95),7:F1} ms") : "")}");
    }
}
