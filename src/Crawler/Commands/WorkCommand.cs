namespace NgoNews.Crawler.Commands;

/// <summary>Without a command: harvests by the portals' schedules until it is stopped.</summary>
internal static class WorkCommand
{
    public static async Task<int> RunAsync(CrawlerOptions options, CancellationToken cancellation)
    {
        var host = await CrawlerHost.OpenAsync(options with { Schedule = true, RunAtStart = true }, LogLevel.Information, cancellation);
        try
        {
            await host.RunAsync(cancellation);
            return Environment.ExitCode;
        }
        finally
        {
            await CrawlerHost.DisposeAsync(host);
        }
    }
}
