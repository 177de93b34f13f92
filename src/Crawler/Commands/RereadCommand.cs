using System.Globalization;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Rereading;

namespace NgoNews.Crawler.Commands;

/// <summary><c>reread</c>: runs the reader of today over the archive, and says what it reads otherwise.</summary>
internal static class RereadCommand
{
    public static async Task<int> RunAsync(bool all, CrawlerOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using var store = options.Store.Make(options.Data);
        await store.OpenAsync(cancellation);
        using var logs = CrawlerHost.Logs(LogLevel.Warning);
        await using var archive = new WarcArchive(Path.Combine(options.Data, "archive"), store, TimeProvider.System, logs.CreateLogger<WarcArchive>());
        await archive.OpenAsync(cancellation);
        var reread = new Reread(store, archive, PortalSet.All(), TimeProvider.System, logs.CreateLogger<Reread>());
        var report = await reread.RunAsync(all, output.WriteLine, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Articles} articles read anew by reader {reread.Version}: {report.Added} figures added, {report.Changed} changed, {report.Gone} gone; {report.Words} with other words, {report.New} that could not be read before, {report.Kept} left as they were"));
        return report.Kept == 0 ? 0 : 1;
    }
}
