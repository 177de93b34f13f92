using System.Globalization;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Portals;
using NgoNews.Store;

namespace NgoNews.Crawler.Commands;

/// <summary><c>import</c>: puts articles from files through reading and storing; JSON lines, or WARC files of any origin. A folder is a set of files that several processes may read together.</summary>
internal sealed class ImportCommand(CrawlerOptions options, bool sample, TextWriter output)
{
    public static async Task<int> RunAsync(IReadOnlyList<string> paths, CrawlerOptions options, bool sample, TextWriter output, CancellationToken cancellation)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } absent)
        {
            await Console.Error.WriteLineAsync($"{absent}: no such file or folder");
            return CrawlerCommands.WrongArguments;
        }
        return await new ImportCommand(options, sample, output).RunAsync(paths, cancellation);
    }

    private async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        await using var store = options.Store.Make(options.Data);
        await store.OpenAsync(cancellation);
        using var logs = CrawlerHost.Logs(LogLevel.Warning);
        await using var archive = new WarcArchive(Path.Combine(options.Data, "archive"), store, TimeProvider.System, logs.CreateLogger<WarcArchive>(), node: options.NodeName);
        // One file is read as it is asked for, again, too; of a set each is read once, by whoever claims it.
        if (paths is [var path] && File.Exists(path)) return await ReadAsync(new FileInfo(path), store, archive, logs, cancellation) ? 0 : 1;
        FileInfo[] files = [.. paths.SelectMany(FilesOf).DistinctBy(f => f.FullName).OrderBy(f => f.Name, StringComparer.Ordinal)];
        var whole = true;
        var set = new FileSet(store, string.Create(CultureInfo.InvariantCulture, $"{options.NodeName ?? "import"}/{Environment.ProcessId}"), options.LeaseTerm, TimeProvider.System, logs.CreateLogger<FileSet>());
        var count = await set.RunAsync(files, async (file, leased, ending) =>
        {
            await output.WriteAsync($"{file.Name}: ");
            var done = await ReadAsync(file, leased, archive, logs, ending);
            whole &= done;
            return done;
        }, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Length} files, {count} of them read here"));
        return whole ? 0 : 1;
    }

    private static IEnumerable<FileInfo> FilesOf(string path) => Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles() : [new FileInfo(path)];

    private async Task<bool> ReadAsync(FileInfo file, IStore store, WarcArchive archive, ILoggerFactory logs, CancellationToken cancellation)
    {
        await using var stream = file.OpenRead();
        if (!await IsWarcAsync(stream, cancellation)) return await LinesAsync(stream, store, cancellation);
        await archive.OpenAsync(cancellation);
        return await WarcAsync(stream, new WarcImport(store, archive, PortalSet.All(), TimeProvider.System, logs.CreateLogger<WarcImport>(), sample) { Workers = options.Cores }, cancellation);
    }

    private async Task<bool> LinesAsync(Stream stream, IStore store, CancellationToken cancellation)
    {
        var report = await new ArticleImport(store, TimeProvider.System, sample) { Workers = options.Cores }.RunAsync(stream, cancellation);
        foreach (var refusal in report.Refused)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {refusal.Line} refused: {refusal.Reason}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.New} new, {report.Changed} changed, {report.Unchanged} unchanged, {report.Refused.Count} refused"));
        return report.Refused.Count == 0;
    }

    private async Task<bool> WarcAsync(Stream stream, WarcImport import, CancellationToken cancellation)
    {
        var report = await import.RunAsync(stream, cancellation);
        foreach (var (why, count) in report.Without.OrderByDescending(w => w.Value))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count,7} pages without an article: {why}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Records} records, {report.Pages} pages: {report.New} new, {report.Changed} changed, {report.Unchanged} unchanged, {report.Figures} figures"));
        if (report.Fault is null) return true;
        await output.WriteLineAsync($"the file ends before its end: {report.Fault}");
        return false;
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
