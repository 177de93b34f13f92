using System.Globalization;
using NgoNews.Crawler.Fetching;

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

    /// <summary>One worker and two over a set of WARC files, a core each. Every program starts and compiles itself first, which ends after some hundreds of pages: what it takes over a set a tenth as large is taken off, and of two programs each has such a set.</summary>
    internal static void Share(TextWriter output, int pages, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        using var server = PostgresServer.Missing is null ? new PostgresServer() : null;
        try
        {
            // As many files for each of two.
            var (whole, few) = (Math.Max(4, pages / PagesInFile / 2 * 2), Math.Max(1, pages / PagesInFile / 10));
            string Made(string name, int count)
            {
                var made = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
                Write(made, count * PagesInFile);
                return made;
            }
            var (set, start, starts) = (Made("set", whole), Made("start", few), Made("starts", 2 * few));
            var (files, first, firsts) = (Files(set), Files(start), Files(starts));
            Line(output, $"{whole * PagesInFile} pages in {files.Length} files, {files.Sum(f => new FileInfo(f).Length) / (double)(whole * PagesInFile):F0} bytes each as gzip; of them {first.Length} files for each program to start with, which are not counted; {Environment.ProcessorCount} cores");
            var ways = new List<(string Name, int Programs, Func<bool, int, Worker> Run, double Best)>
            {
                // Pages to articles, nothing stored: half of the files each.
                ("read by one", 1, (all, _) => Worker.Run([Filter(all ? files : first, 0, 1)], null, pinned: true), double.MaxValue),
                ("read by two", 2, (all, _) => Worker.Run([Filter(all ? files : firsts, 0, 2), Filter(all ? files : firsts, 1, 2)], null, pinned: true), double.MaxValue),
            };
            if (server is not null)
            {
                ways.Add(("imported by one", 1, (all, round) => Worker.Run([Node(all ? set : start, folder, round, all, "a")], server.NewAddress()), double.MaxValue));
                ways.Add(("imported by two", 2, (all, round) => Worker.Run([Node(all ? set : starts, folder, round, all, "b"), Node(all ? set : starts, folder, round, all, "c")], server.NewAddress()), double.MaxValue));
            }
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < ways.Count; i++)
                    ways[i] = ways[i] with { Best = Math.Min(ways[i].Best, Told(output, ways[i].Name, ways[i].Run(false, round), ways[i].Run(true, round), (whole - (few * ways[i].Programs)) * PagesInFile)) };
            }
            Line(output, $"two workers against one, quickest rounds: reading {ways[0].Best / ways[1].Best:F2} times as fast{(server is null ? "" : $", importing into one PostgreSQL, which takes of the same cores, {(ways[2].Best / ways[3].Best).ToString("F2", CultureInfo.InvariantCulture)} times")}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string set, int pages)
    {
        var made = new MadeArticles();
        for (var at = 0; at < pages; at += PagesInFile)
        {
            using var file = File.Create(Path.Combine(set, string.Create(CultureInfo.InvariantCulture, $"MADE-{at / PagesInFile:00000}.warc.gz")));
            for (var i = at; i < Math.Min(pages, at + PagesInFile); i++)
                file.Write(Body.Gzip(WarcPage.Of(string.Create(CultureInfo.InvariantCulture, $"https://made.example/tin-{i}.html"), made.Page(i))));
        }
    }

    private static string[] Files(string set) => [.. Directory.EnumerateFiles(set).Order(StringComparer.Ordinal)];

    private static string[] Filter(string[] files, int part, int of) => ["pages", "--workers", "1", .. files.Where((_, i) => i % of == part)];

    private static string[] Node(string set, string folder, int round, bool all, string node) =>
        ["import", set, "--workers", "1", "--node", node, "--data", Path.Combine(folder, $"{node}-{round}{(all ? "" : "-start")}")];

    /// <summary>Seconds for a page of those that are counted.</summary>
    private static double Told(TextWriter output, string name, Worker start, Worker took, int pages)
    {
        var (wall, cpu) = ((took.Wall - start.Wall).TotalSeconds, (took.Cpu - start.Cpu).TotalSeconds);
        Line(output, $"{name,-15} {pages / wall,6:F0} pages/s, {pages / cpu,6:F0} a CPU second, {took.Peak / 1e6:F0} MB at most; {took.Wall.TotalSeconds:F0} s with the start");
        // The machine was busier with the few than with all of them.
        if (wall <= 0)
            output.WriteLine($"{name}: too few pages to tell");
        return wall > 0 ? wall / pages : double.NaN;
    }

    private static void Tell(TextWriter output, string name, Worker took, int articles, long bytes) =>
        Line(output, $"{name,-10} {articles / took.Wall.TotalSeconds,6:F0} articles/s, {articles / took.Cpu.TotalSeconds,6:F0} a CPU second, {bytes / (double)articles,6:F0} bytes each, {took.Peak / 1e6:F0} MB at most");

    private static double Busy(Worker took) => took.Cpu / took.Wall;

    private static long Size(PostgresServer server, string address) =>
        long.Parse(server.Query($"SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{Schema(address)}' AND c.relkind = 'r'"), CultureInfo.InvariantCulture);

    private static string Schema(string address) => address[(address.LastIndexOf('=') + 1)..];
}
