using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Samples;

namespace NgoNews.Cluster.Tests;

/// <summary>One answered request.</summary>
/// <param name="Host">Host and port that were asked.</param>
/// <param name="Node">Who asked.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Begun">When it had come, in ticks of the server's stopwatch.</param>
/// <param name="Ended">When its answer had gone.</param>
internal sealed record Asked(string Host, string Node, string Target, long Begun, long Ended);

/// <summary>The sample portals, each at a loopback address of its own, which publish their articles little by little, and keep a log of who asks when.</summary>
internal sealed class GrowingPortals : IAsyncDisposable
{
    private readonly IReadOnlyList<SampleSite> _sites;
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<Asked> _log = [];
    private Dictionary<string, SamplePages> _pages = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GrowingPortals(IReadOnlyList<SampleSite> sites, int port)
    {
        // What an article links to would change its page whenever more is published.
        _sites = [.. sites.Select(s => s with { Articles = [.. s.Articles.Select(a => a with { Related = [] })] })];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            for (var i = 0; i < sites.Count; i++)
                kestrel.Listen(Address(i), port);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
        Hosts = [.. Enumerable.Range(0, sites.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Address(i)}:{port}"))];
    }

    /// <summary>Host and port of each portal.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>Addresses of all articles, published or not, by the portal's id.</summary>
    public IEnumerable<(string Portal, string Url)> Articles => _sites.SelectMany((site, i) => site.Articles.Select(a => ($"sample-{site.Key}", $"http://{Hosts[i]}{site.AddressOf(a)}")));

    /// <summary>Ids of the portals.</summary>
    public IEnumerable<string> Portals => _sites.Select(s => $"sample-{s.Key}");

    /// <summary>Articles that their portal corrects once.</summary>
    public int Corrected => _sites.Sum(s => s.Articles.Count(a => a.Correction is not null));

    /// <summary>Every request that was answered.</summary>
    public IReadOnlyList<Asked> Log
    {
        get
        {
            lock (_gate)
                return [.. _log];
        }
    }

    /// <summary>Who has asked each host last, and how long ago.</summary>
    public string Said => string.Join('\n', Log.GroupBy(r => (r.Host, r.Node)).OrderBy(g => g.Key).Select(g =>
        string.Create(CultureInfo.InvariantCulture, $"{g.Key.Host} was asked by {g.Key.Node} {Stopwatch.GetElapsedTime(g.Max(r => r.Begun)).TotalSeconds:0.0} s ago")));

    public static async Task<GrowingPortals> StartAsync()
    {
        var portals = new GrowingPortals(SampleCorpus.Load(SampleCorpus.Find(null)), PostgresServer.FreePort());
        portals.Publish(0);
        await portals._app.StartAsync();
        return portals;
    }

    /// <summary>Lets a share of the articles be published by now, the oldest first.</summary>
    public void Publish(double share) => _pages = _sites.Select((site, i) => (Host: Hosts[i], Pages: new SamplePages(
        site with { Articles = [.. site.Articles.TakeLast((int)Math.Ceiling(share * site.Articles.Count))] }, Hosts[i], TimeProvider.System))).ToDictionary(p => p.Host, p => p.Pages);

    /// <summary>Writes the declarations of the portals as they are served here, each due every other second.</summary>
    public string Declare(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (site, i) in _sites.Select((site, i) => (site, i)))
        {
            var shipped = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Portals", "samples", $"sample-{site.Key}.yaml"));
            File.WriteAllLines(Path.Combine(folder, $"sample-{site.Key}.yaml"), shipped.Select(line =>
                line.StartsWith("site:", StringComparison.Ordinal) ? $"site: http://{Hosts[i]}" : line.StartsWith("cron:", StringComparison.Ordinal) ? "cron: \"0/2 * * * * ?\"" : line));
        }
        return folder;
    }

    /// <summary>Waits till the requests that came since satisfy a condition.</summary>
    /// <exception cref="TimeoutException">They did not within two minutes.</exception>
    public async Task UntilAsync(string what, Func<IReadOnlyList<Asked>, Task<bool>> holds)
    {
        var (patience, from) = (Task.Delay(TimeSpan.FromMinutes(2)), Log.Count);
        while (true)
        {
            Task next;
            lock (_gate)
                next = _next.Task;
            if (await holds([.. Log.Skip(from)]))
                return;
            if (await Task.WhenAny(next, patience) == patience)
                throw new TimeoutException($"waited in vain: {what}");
        }
    }

    /// <summary>Waits till the requests that came since satisfy a condition.</summary>
    public Task UntilAsync(string what, Func<IReadOnlyList<Asked>, bool> holds) => UntilAsync(what, since => Task.FromResult(holds(since)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IPAddress Address(int site) => new([127, 0, 0, (byte)(site + 2)]);

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response, begun) = (context.Request, context.Response, Stopwatch.GetTimestamp());
        var target = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        try
        {
            string? post = null;
            if (HttpMethods.IsPost(request.Method))
            {
                using var reader = new StreamReader(request.Body, Encoding.UTF8);
                post = await reader.ReadToEndAsync(context.RequestAborted);
            }
            var known = request.Headers.IfNoneMatch.ToString() is { Length: > 0 } tags ? tags : null;
            var answer = _pages[request.Host.Value!].Answer(new SampleRequest(target, post, known));
            if (answer.ETag is not null)
                response.Headers.ETag = answer.ETag;
            response.StatusCode = answer.ETag is not null && known?.Contains(answer.ETag, StringComparison.Ordinal) == true ? StatusCodes.Status304NotModified : answer.Status;
            if (response.StatusCode != StatusCodes.Status304NotModified)
            {
                response.ContentType = answer.Type;
                response.ContentLength = answer.Body.Length;
                await response.Body.WriteAsync(answer.Body, context.RequestAborted);
            }
            await response.CompleteAsync();
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Who asked is gone.
        }
        finally
        {
            Note(new Asked(request.Host.Value!, NodeOf(request), target, begun, Stopwatch.GetTimestamp()));
        }
    }

    private void Note(Asked asked)
    {
        lock (_gate)
        {
            _log.Add(asked);
            _next.TrySetResult();
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Each node gives an address of its own where it can be asked about: NgoNewsBot/0.1 (+http://a.example/).</summary>
    private static string NodeOf(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var at = agent.IndexOf("//", StringComparison.Ordinal);
        return at < 0 ? agent : agent[(at + 2)..agent.IndexOf('.', at)];
    }
}
