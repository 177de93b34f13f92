using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Commands;

/// <summary><c>once</c>: harvests every portal, says each step in a line (in a terminal: how far it is), then a table.</summary>
internal static class OnceCommand
{
    public static async Task<int> RunAsync(CrawlerOptions options, TextWriter output, CancellationToken cancellation)
    {
        var host = await CrawlerHost.OpenAsync(options, LogLevel.Warning, cancellation);
        try
        {
            await host.StartAsync(cancellation);
            var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
            var live = IsTerminal() ? new LiveProgress(output, host.Services.GetRequiredService<TimeProvider>(), host.Services.GetRequiredService<PortalSet>().Portals.Count(p => p.Active), Width) : null;
            var summary = await host.Services.GetRequiredService<IHarvest>().RunAllAsync(live is null ? new Lines(output) : live, either.Token);
            live?.Finish();
            Write(summary, output);
            await host.StopAsync(CancellationToken.None);
            return summary.Succeeded ? 0 : 1;
        }
        finally
        {
            await CrawlerHost.DisposeAsync(host);
        }
    }

    /// <summary>Is a person looking, at something that can write a line over? Files, pipes and services have plain lines.</summary>
    private static bool IsTerminal() => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    private static int Width()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            // A terminal that does not tell how wide it is.
            return 80;
        }
    }

    private static void Write(HarvestSummary summary, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"portal",-24} {"found",7} {"fetched",7} {"new",7} {"changed",7} {"unchanged",9} {"failed",7} {"figures",7}  outcome"));
        foreach (var p in summary.Portals)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{p.Portal,-24} {p.Found,7} {p.Fetched,7} {p.New,7} {p.Changed,7} {p.Unchanged,9} {p.Failed,7} {p.Figures,7}  {p.Outcome}{(p.Detail is null ? "" : ": " + p.Detail)}"));
        foreach (var portal in summary.Portals)
            foreach (var failure in portal.Failures)
                output.WriteLine($"failed: {failure.Url}  {failure.Detail}");
    }

    /// <summary>One line a step, written at once and by one writer at a time.</summary>
    private sealed class Lines(TextWriter output) : IProgress<HarvestEvent>
    {
        private readonly Lock gate = new();

        public void Report(HarvestEvent value)
        {
            // The table tells how each run ended.
            if (value.Ended is not null) return;
            var count = value.Done > 0 ? string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total}") : "";
            var figures = value.Figures > 0 ? string.Create(CultureInfo.InvariantCulture, $"  ({value.Figures} figures)") : "";
            lock (gate)
            {
                output.WriteLine($"{value.Portal,-24} {count,9} {value.Outcome,-12} {value.Detail ?? value.Url}{figures}");
                output.Flush();
            }
        }
    }
}
