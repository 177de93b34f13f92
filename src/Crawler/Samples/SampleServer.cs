using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Samples;

/// <summary>Serves the sample portals on loopback, by the Host header, for the crawler and for people.</summary>
/// <param name="corpus">The folder <c>corpus</c>; null looks for it.</param>
/// <param name="port">Port wished for; another is taken where it is in use.</param>
/// <param name="time">For today's date in page headers.</param>
/// <param name="log">Where the server says where it is.</param>
internal sealed class SampleServer(string? corpus, int port, TimeProvider time, ILogger<SampleServer> log) : IHostedService, IAsyncDisposable
{
    /// <summary>Port that stands in the addresses of sample portals, whatever port they are served at: an article's address must not change with it.</summary>
    public const int NominalPort = 5081;

    private readonly SemaphoreSlim gate = new(1);
    private Dictionary<string, SamplePages> pages = [];
    private Dictionary<string, string> names = [];
    private WebApplication? server;

    /// <summary>Where an authority of the sample portals is really served, or null.</summary>
    public IPEndPoint? Served(string authority) => pages.ContainsKey(authority) ? EndPoint : null;

    /// <summary>Where it listens; null while it does not.</summary>
    public IPEndPoint? EndPoint { get; private set; }

    /// <summary>Starts serving; does nothing when it serves already.</summary>
    /// <exception cref="Portals.DeclarationException">The sample portals are not there, or wrong.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (server is not null) return;
            var sites = SampleCorpus.Load(SampleCorpus.Find(corpus));
            names = sites.ToDictionary(Authority, site => site.Name, StringComparer.OrdinalIgnoreCase);
            pages = sites.ToDictionary(Authority, site => new SamplePages(site, Authority(site), time), StringComparer.OrdinalIgnoreCase);
            server = await ListenAsync(cancellationToken);
            EndPoint = Where(server);
            log.LogInformation("Sample portals are served at http://localhost:{Port}/", EndPoint.Port);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (server is not null) await server.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        gate.Dispose();
    }

    private async Task<WebApplication> ListenAsync(CancellationToken cancellation)
    {
        foreach (var wish in new[] { port, 0 })
        {
            var app = Build(wish);
            try
            {
                await app.StartAsync(cancellation);
                return app;
            }
            catch (IOException) when (wish != 0)
            {
                await app.DisposeAsync();
            }
        }
        throw new IOException("no port is free on loopback");
    }

    private WebApplication Build(int wish)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, wish);
        });
        // The host around it listens to signals; this one must go on serving until the crawl has ended.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.Run(AnswerAsync);
        return app;
    }

    private static IPEndPoint Where(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new IPEndPoint(IPAddress.Loopback, new Uri(address).Port);
    }

    private static string Authority(SampleSite site) => $"{site.Host}:{NominalPort.ToString(CultureInfo.InvariantCulture)}";

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        // The port in the Host header is the nominal one for the crawler, and the real one for a person's browser.
        var site = pages.GetValueOrDefault($"{request.Host.Host}:{NominalPort.ToString(CultureInfo.InvariantCulture)}");
        var target = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var post = HttpMethods.IsPost(request.Method) ? Encoding.UTF8.GetString(await Body.ReadAsync(request.Body, 64 * 1024, null, context.RequestAborted)) : null;
        var known = request.Headers.IfNoneMatch.ToString() is { Length: > 0 } tags ? tags : null;
        var answer = site?.Answer(new SampleRequest(target, post, known)) ?? Index();
        await SendAsync(context, answer, known);
    }

    private static async Task SendAsync(HttpContext context, SampleAnswer answer, string? known)
    {
        var response = context.Response;
        if (answer.ETag is not null) response.Headers.ETag = answer.ETag;
        if (answer.Modified is { } modified) response.Headers.LastModified = modified.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);
        response.Headers.Vary = "Accept-Encoding";
        if (answer.ETag is not null && known is not null && known.Contains(answer.ETag, StringComparison.Ordinal))
        {
            response.StatusCode = 304;
            return;
        }
        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        var bytes = answer.Body;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            bytes = Body.Gzip(bytes);
            response.Headers.ContentEncoding = "gzip";
        }
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private SampleAnswer Index()
    {
        var port = EndPoint!.Port.ToString(CultureInfo.InvariantCulture);
        var links = string.Concat(names.Select(n => $"<li><a href=\"http://{n.Key.Split(':')[0]}:{port}/\">{WebUtility.HtmlEncode(n.Value)}</a></li>"));
        return new SampleAnswer(200, "text/html; charset=utf-8", "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Dữ liệu mẫu</title>"
            + $"<h1>Dữ liệu mẫu</h1><p>Sự kiện, nhân vật và con số trên các trang này đều là hư cấu.</p><ul>{links}</ul></html>");
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
