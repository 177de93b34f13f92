using System.Globalization;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Portals;
using NgoNews.Store;

namespace NgoNews.Crawler.Commands;

/// <summary><c>import</c>: puts articles from a file through reading and storing; JSON lines, or a WARC file of any origin.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(FileInfo file, CrawlerOptions options, bool sample, TextWriter output, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file}: no such file");
            return CrawlerCommands.WrongArguments;
        }
        try
        {
            await using var store = options.Store.Make(options.Data);
            await store.OpenAsync(cancellation);
            await using var stream = file.OpenRead();
            return await IsWarcAsync(stream, cancellation)
                ? await WarcAsync(stream, store, options.Data, sample, output, cancellation)
                : await LinesAsync(stream, store, sample, output, cancellation);
        }
        catch (Exception e) when (CrawlerHost.IsOperators(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> LinesAsync(Stream stream, IStore store, bool sample, TextWriter output, CancellationToken cancellation)
    {
        var report = await new ArticleImport(store, TimeProvider.System, sample).RunAsync(stream, cancellation);
        foreach (var refusal in report.Refused)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {refusal.Line} refused: {refusal.Reason}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.New} new, {report.Changed} changed, {report.Unchanged} unchanged, {report.Refused.Count} refused"));
        return report.Refused.Count == 0 ? 0 : 1;
    }

    private static async Task<int> WarcAsync(Stream stream, IStore store, string data, bool sample, TextWriter output, CancellationToken cancellation)
    {
        using var logs = CrawlerHost.Logs(LogLevel.Warning);
        await using var archive = new WarcArchive(Path.Combine(data, "archive"), store, TimeProvider.System, logs.CreateLogger<WarcArchive>());
        await archive.OpenAsync(cancellation);
        var report = await new WarcImport(store, archive, PortalSet.All(), TimeProvider.System, logs.CreateLogger<WarcImport>(), sample).RunAsync(stream, cancellation);
        foreach (var (why, count) in report.Without.OrderByDescending(w => w.Value))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count,7} pages without an article: {why}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Records} records, {report.Pages} pages: {report.New} new, {report.Changed} changed, {report.Unchanged} unchanged, {report.Figures} figures"));
        if (report.Fault is null) return 0;
        await output.WriteLineAsync($"the file ends before its end: {report.Fault}");
        return 1;
    }

    /// <summary>By its first bytes: names tell nothing.</summary>
    private static async Task<bool> IsWarcAsync(FileStream stream, CancellationToken cancellation)
    {
        var head = new byte[5];
        var count = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        stream.Position = 0;
        return head.AsSpan(0, count).StartsWith("WARC/"u8) || head.AsSpan(0, count).StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
    }
}
