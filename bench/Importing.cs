using System.Globalization;
using NgoNews.Crawler.Fetching;
using NgoNews.Tests;

namespace NgoNews.Bench;

/// <summary>
/// The program imports made articles into the file and into a PostgreSQL of its own, in turn, as an operator starts it; then a set of WARC files is read by one worker and by two, and the same pages by the filter alone.
/// </summary>
internal static class Importing
{
    private const int PagesInFile = 250;

    /// <summary>Articles a second and bytes each, on both engines.</summary>
    internal static void Run(TextWriter output, int articles, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        using var server = PostgresServer.Missing is null ? new PostgresServer() : null;
        if (server is null)
            output.WriteLine(PostgresServer.Missing);
        try
        {
            var (file, made) = (Path.Combine(folder, "articles.jsonl"), new MadeArticles());
            using (var lines = File.Create(file))
            {
                for (var i = 0; i < articles; i++)
                    lines.Write(made.Line(i));
            }
            Line(output, $"{articles} articles, {new FileInfo(file).Length / (double)articles:F0} bytes of JSON each; {Environment.ProcessorCount} cores");
            for (var round = 0; round < rounds; round++)
            {
                var data = Path.Combine(folder, $"file-{round}");
                var took = Worker.Run([["import", file, "--data", data]], null);
                Tell(output, "store.db", took, articles, new FileInfo(Path.Combine(data, "store.db")).Length);
                Directory.Delete(data, recursive: true);
                if (server is null)
                    continue;
                var address = server.NewAddress();
                took = Worker.Run([["import", file, "--data", data]], address);
                Tell(output, "PostgreSQL", took, articles, Size(server, address));
                Line(output, $"           PostgreSQL's own processes are not in that CPU; together {Busy(took):F1} of {Environment.ProcessorCount} cores were busy with the program");
                server.Query($"DROP SCHEMA {Schema(address)} CASCADE");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One worker and two over a set of WARC files.</summary>
    internal static void Share(TextWriter output, int pages, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        using var server = PostgresServer.Missing is null ? new PostgresServer() : null;
        try
        {
            var set = Directory.CreateDirectory(Path.Combine(folder, "set")).FullName;
            var files = Write(set, pages);
            Line(output, $"{pages} pages in {files.Length} files, {files.Sum(f => new FileInfo(f).Length) / (double)pages:F0} bytes each as gzip; {Environment.ProcessorCount} cores");
            var (alone, together) = (double.MaxValue, double.MaxValue);
            var (one, two) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < rounds; round++)
            {
                // Pages to articles, nothing stored: half of the files each.
                alone = Math.Min(alone, Told(output, "read by one", Worker.Run([Filter(files, 0, 1)], null), pages));
                together = Math.Min(together, Told(output, "read by two", Worker.Run([Filter(files, 0, 2), Filter(files, 1, 2)], null), pages));
                if (server is null)
                    continue;
                one = Math.Min(one, Told(output, "imported by one", Worker.Run([Node(set, folder, round, "a")], server.NewAddress()), pages));
                two = Math.Min(two, Told(output, "imported by two", Worker.Run([Node(set, folder, round, "b"), Node(set, folder, round, "c")], server.NewAddress()), pages));
            }
            Line(output, $"two workers against one, quickest rounds: reading {alone / together:F2} times as fast{(server is null ? "" : $", importing into one PostgreSQL on the same cores {(one / two).ToString("F2", CultureInfo.InvariantCulture)} times")}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Write(string set, int pages)
    {
        var made = new MadeArticles();
        var files = new List<string>();
        for (var at = 0; at < pages; at += PagesInFile)
        {
            files.Add(Path.Combine(set, string.Create(CultureInfo.InvariantCulture, $"MADE-{files.Count:00000}.warc.gz")));
            using var file = File.Create(files[^1]);
            for (var i = at; i < Math.Min(pages, at + PagesInFile); i++)
                file.Write(Body.Gzip(WarcPage.Of(string.Create(CultureInfo.InvariantCulture, $"https://made.example/tin-{i}.html"), made.Page(i))));
        }
        return [.. files];
    }

    private static string[] Filter(string[] files, int part, int of) => ["pages", "--workers", "1", .. files.Where((_, i) => i % of == part)];

    private static string[] Node(string set, string folder, int round, string node) => ["import", set, "--workers", "1", "--node", node, "--data", Path.Combine(folder, $"{node}-{round}")];

    private static double Told(TextWriter output, string name, Worker took, int pages)
    {
        Line(output, $"{name,-15} {pages / took.Wall.TotalSeconds,6:F0} pages/s, {pages / took.Cpu.TotalSeconds,6:F0} a CPU second, {took.Peak / 1e6:F0} MB at most");
        return took.Wall.TotalSeconds;
    }

    private static void Tell(TextWriter output, string name, Worker took, int articles, long bytes) =>
        Line(output, $"{name,-10} {articles / took.Wall.TotalSeconds,6:F0} articles/s, {articles / took.Cpu.TotalSeconds,6:F0} a CPU second, {bytes / (double)articles,6:F0} bytes each, {took.Peak / 1e6:F0} MB at most");

    private static double Busy(Worker took) => took.Cpu / took.Wall;

    private static long Size(PostgresServer server, string address) =>
        long.Parse(server.Query($"SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{Schema(address)}' AND c.relkind = 'r'"), CultureInfo.InvariantCulture);

    private static string Schema(string address) => address[(address.LastIndexOf('=') + 1)..];
}
