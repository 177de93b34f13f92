using NgoNews.SearchApi.CrossCheck.Official;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Runs an application from start to stop: listens, loads the official totals, harvests, and serves until it is told to stop.</summary>
internal static class Serving
{
    public static async Task RunAsync(WebApplication app, ServeOptions options, TextWriter output)
    {
        await app.StartAsync().ConfigureAwait(false);
        var stopping = app.Lifetime.ApplicationStopping;
        var harvesting = Task.CompletedTask;
        try
        {
            if (OfficialFolderOf(options) is { } folder)
                await app.Services.GetRequiredService<OfficialFolder>().LoadAsync(folder, stopping).ConfigureAwait(false);
            if (app.Services.GetService<FirstHarvest>() is { } harvest)
                harvesting = await harvest.RunAsync(output, stopping).ConfigureAwait(false);
            foreach (var url in app.Urls)
                output.WriteLine($"Serving at {url} (Ctrl+C stops)");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop before it was up.
        }
        await app.WaitForShutdownAsync().ConfigureAwait(false);
        await harvesting.ConfigureAwait(false);
    }

    /// <summary>The folder told, or that of the corpus; null where there is none, since totals are not needed to serve articles.</summary>
    private static string? OfficialFolderOf(ServeOptions options)
    {
        if (options.Official is not null)
            return options.Official;
        var folder = CorpusFolder.Find(options.Corpus) is { } corpus ? Path.Combine(corpus, "official") : null;
        return Directory.Exists(folder) ? folder : null;
    }
}
