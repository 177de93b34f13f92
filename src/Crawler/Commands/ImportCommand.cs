using System.Globalization;
using NgoNews.Crawler.Importing;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Commands;

/// <summary><c>import</c>: puts articles from a file through reading and storing.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(FileInfo file, string data, bool sample, TextWriter output, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file}: no such file");
            return CrawlerCommands.WrongArguments;
        }
        try
        {
            await using var store = new SqliteStore(data);
            await store.OpenAsync(cancellation);
            await using var stream = file.OpenRead();
            var report = await new ArticleImport(store, TimeProvider.System, sample).RunAsync(stream, cancellation);
            foreach (var refusal in report.Refused)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {refusal.Line} refused: {refusal.Reason}"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{report.New} new, {report.Changed} changed, {report.Unchanged} unchanged, {report.Refused.Count} refused"));
            return report.Refused.Count == 0 ? 0 : 1;
        }
        catch (Exception e) when (CrawlerHost.IsOperators(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
