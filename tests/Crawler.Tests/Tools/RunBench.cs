using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Store.Crawling;
using NgoNews.Store.Sqlite;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A portal on loopback whose pages a test sets, and everything that a run needs.</summary>
internal sealed class RunBench : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private TestServer server = null!;
    private Fetcher fetcher = null!;

    public SqliteStore Store { get; private set; } = null!;

    public WarcArchive Archive { get; private set; } = null!;

    public FakeTime Time { get; } = new(hurry: true);

    /// <summary>Bodies by path and query; an ETag is made of them.</summary>
    public ConcurrentDictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Answers that are no page, by path and query.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Odd { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths that are answered without an ETag, and so always whole.</summary>
    public ConcurrentDictionary<string, bool> WithoutValidators { get; } = new(StringComparer.Ordinal);

    /// <summary>The archive's files, in order.</summary>
    public IReadOnlyList<string> ArchiveFiles => [.. Directory.GetFiles(Path.Combine(folder.Path, "archive"), "*.warc.gz").Order(StringComparer.Ordinal)];

    /// <summary>Paths asked for since the last run began, robots.txt left out.</summary>
    public IEnumerable<string> Asked => server.Requests.Where(r => r != "/robots.txt");

    /// <summary>Pages on their way to the store while the next is asked for; 0 where a test stops a run at a page.</summary>
    public int Ahead { get; set; } = 24;

    /// <summary>Changes the tools of the next runs.</summary>
    public Func<RunTools, RunTools> Tools { get; set; } = tools => tools;

    public Uri At(string path) => server.At(path);

    public static async Task<RunBench> StartAsync(long archiveFile = 1 << 30, Func<string, FileStream>? create = null)
    {
        var bench = new RunBench();
        bench.server = await TestServer.StartAsync(bench.AnswerAsync);
        bench.Store = new SqliteStore(bench.folder.Path);
        await bench.Store.OpenAsync(default);
        bench.Archive = new WarcArchive(Path.Combine(bench.folder.Path, "archive"), bench.Store, bench.Time, NullLogger<WarcArchive>.Instance, archiveFile)
        {
            Create = create ?? (path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)),
        };
        await bench.Archive.OpenAsync(default);
        bench.fetcher = Make.Fetcher([bench.server.Root]);
        return bench;
    }

    /// <summary>Lists articles on /tin, newest first, and gives each a page.</summary>
    public void Publish(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers) Pages[Address(number)] = Article(number, $"Khoản viện trợ số {number.ToString(CultureInfo.InvariantCulture)}");
        List(numbers);
    }

    /// <summary>Makes a path lead to another one.</summary>
    public void Redirect(string path, string target) => Odd[path] = context =>
    {
        context.Response.Redirect(target);
        return Task.CompletedTask;
    };

    public void List(params ReadOnlySpan<int> numbers)
    {
        var links = "";
        foreach (var number in numbers) links += $"<li><a href=\"{Address(number)}\">Tin</a></li>";
        Pages["/tin"] = $"<html><body><ul>{links}</ul></body></html>";
    }

    public static string Address(int number) => $"/vien-tro-{number.ToString(CultureInfo.InvariantCulture)}";

    public static string Article(int number, string title, string? canonical = null) => $"""
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{(canonical is null ? "" : $"<link rel=\"canonical\" href=\"{canonical}\">")}</head>
        <body><article><h1>{title}</h1><div class="content">
        <p>Sáng ngày {1 + (number % 28)} tháng 3, Ủy ban nhân dân tỉnh tổ chức hội nghị tổng kết công tác phi chính phủ nước ngoài với sự tham dự của nhiều tổ chức.</p>
        <p>Theo báo cáo số {number}, các tổ chức phi chính phủ nước ngoài đã cam kết viện trợ cho tỉnh nhiều chương trình, dự án trong lĩnh vực y tế, giáo dục và sinh kế.</p>
        <p>Phát biểu tại hội nghị, lãnh đạo Sở Ngoại vụ đề nghị các địa phương tiếp tục phối hợp chặt chẽ để nguồn viện trợ đến đúng nơi, đúng người và kịp thời.</p>
        </div></article></body></html>
        """;

    public Portal Portal(params Source[] sources) => Make.Portal(server.Root, sources.Length > 0 ? sources : [new ListingSource(At("/tin"), "/tin?page={page}", null, 20)]);

    public async Task<PortalSummary> RunAsync(Portal? portal = null, IProgress<HarvestEvent>? progress = null, CancellationToken cancellation = default)
    {
        server.Requests.Clear();
        return await new PortalRun(portal ?? Portal(), ToolsOfRun(), progress).RunAsync(cancellation);
    }

    /// <summary>As a process does that is killed while these pages are on their way: a run has begun, they are archived, and the store knows nothing of them.</summary>
    public async Task KillAsync(params string[] paths)
    {
        await Store.StartRunAsync("sample-test", Time.GetUtcNow(), default);
        foreach (var path in paths) await Archive.AppendAsync(((Received)await fetcher.FetchAsync(new FetchRequest(At(path)), default)).Page with { FetchedAt = Time.GetUtcNow() }, default);
        await Archive.DisposeAsync();
        Archive = new WarcArchive(Path.Combine(folder.Path, "archive"), Store, Time, NullLogger<WarcArchive>.Instance);
        await Archive.OpenAsync(default);
    }

    /// <summary>What a harvest does before its first run.</summary>
    public Task SalvageAsync() => new Salvage([Portal()], ToolsOfRun()).RunAsync(default);

    /// <summary>Recorded outcomes of the newest run: the path and what became of it.</summary>
    public async Task<IReadOnlyList<(string Path, FetchOutcome Outcome, string? Detail)>> OutcomesAsync()
    {
        var run = (await Store.ListRunsAsync(null, 1, default))[0];
        return [.. (await Store.ListFetchesAsync(run.Run, default)).Select(f => (new Uri(f.Url).PathAndQuery, f.Outcome, f.Detail))];
    }

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await server.DisposeAsync();
        await Archive.DisposeAsync();
        await Store.DisposeAsync();
        folder.Dispose();
    }

    private RunTools ToolsOfRun() =>
        Tools(new RunTools(Store, Archive, fetcher, new RobotsCache(Time), new HostPace(Time), Time, NullLogger.Instance, TimeSpan.FromDays(30)) { Ahead = Ahead });

    private Task AnswerAsync(HttpContext context)
    {
        var target = context.Request.Path + context.Request.QueryString;
        if (Odd.TryGetValue(target, out var odd)) return odd(context);
        if (!Pages.TryGetValue(target, out var page))
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        var tag = Crawler.Samples.SampleAnswer.TagOf(page);
        context.Response.ContentType = "text/html; charset=utf-8";
        if (WithoutValidators.ContainsKey(target)) return context.Response.WriteAsync(page);
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch != tag) return context.Response.WriteAsync(page);
        context.Response.StatusCode = 304;
        return Task.CompletedTask;
    }
}
