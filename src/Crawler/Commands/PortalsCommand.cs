using System.Globalization;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Commands;

/// <summary><c>portals</c>: lists what is declared, and how it went last.</summary>
internal static class PortalsCommand
{
    public static async Task<int> RunAsync(CrawlerOptions options, IReadOnlyList<PortalChoice> choices, bool markdown, TextWriter output, CancellationToken cancellation)
    {
        var portals = (options.Declarations is null ? choices.SelectMany(choice => PortalSet.Shipped(choice).Portals) : PortalSet.Of(options).Portals).ToArray();
        if (markdown) await output.WriteAsync(PortalTable.Of(portals));
        else await ListAsync(options, portals, output, cancellation);
        return 0;
    }

    private static async Task ListAsync(CrawlerOptions options, Portal[] portals, TextWriter output, CancellationToken cancellation)
    {
        var runs = await RunsAsync(options, portals, cancellation);
        await output.WriteLineAsync($"{"portal",-26} {"kind",-11} {"place",-5} {"family",-10} {"evidence",-9} {"site",-42} state");
        foreach (var p in portals)
            await output.WriteLineAsync($"{p.Id,-26} {Word(p.Kind),-11} {p.Place,-5} {p.Family,-10} {(p.Evidence is { } e ? Word(e) : "sample"),-9} {p.Site.GetLeftPart(UriPartial.Authority),-42} {StateOf(p, runs.GetValueOrDefault(p.Id))}");
        var (active, untried) = (portals.Count(p => p.Active), portals.Count(p => p.Active && !p.Sample && p.Tried is null));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{portals.Length} declared, {active} of them active; {untried} of these have never been tried on the real site: doctor --portals live does"));
    }

    private static string StateOf(Portal portal, RunRow? run)
    {
        var state = portal.Active ? "active" : "not active: " + portal.Why;
        if (run is null) return portal.Active ? "active, never harvested here" : state;
        return string.Create(CultureInfo.InvariantCulture, $"{state}, last harvested {run.Started.UtcDateTime:yyyy-MM-dd HH:mm}Z: {run.Outcome}, {run.New} new, {run.Failed} failed{(run.Detail is null ? "" : ", " + run.Detail)}");
    }

    /// <summary>The newest run of each; none where nothing was harvested into the folder yet, which is not made for looking.</summary>
    private static async Task<IReadOnlyDictionary<string, RunRow>> RunsAsync(CrawlerOptions options, Portal[] portals, CancellationToken cancellation)
    {
        var runs = new Dictionary<string, RunRow>(StringComparer.Ordinal);
        if (options.Store.IsEmbedded && !File.Exists(Path.Combine(options.Data, "store.db"))) return runs;
        await using var store = options.Store.Make(options.Data);
        await store.OpenAsync(cancellation);
        foreach (var portal in portals)
            if (await store.ListRunsAsync(portal.Id, 1, cancellation) is [var run, ..]) runs[portal.Id] = run;
        return runs;
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
