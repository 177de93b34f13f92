using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NgoNews.Crawler.Tests.Made;

/// <summary>One answered request.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Status">What it was answered with.</param>
internal sealed record MadeRequest(string Target, int Status);

/// <summary>Serves a made portal on loopback, and keeps a log.</summary>
internal sealed class MadeServer : IAsyncDisposable
{
    private readonly MadePortal portal;
    private readonly WebApplication app;
    private long sent;
    private int asked;

    private MadeServer(MadePortal portal)
    {
        this.portal = portal;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(next => connection =>
        {
            connection.Transport = new CountedPipe(connection.Transport, bytes => Interlocked.Add(ref sent, bytes));
            return next(connection);
        })));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Where it is.</summary>
    public Uri Site { get; private set; } = null!;

    /// <summary>Bytes sent, heads included.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Every request that was answered, in order.</summary>
    public ConcurrentQueue<MadeRequest> Log { get; } = new();

    /// <summary>Told three times of each request, with its ordinal from 1: before its answer (0), when half the body is out (1), and behind it (2).</summary>
    public Action<int, int>? Watch { get; set; }

    /// <summary>How long an answer takes; nothing, unless somebody measures what distance does.</summary>
    public TimeSpan Distance { get; init; }

    /// <summary>Starts serving.</summary>
    public static async Task<MadeServer> StartAsync(MadePortal portal, TimeSpan distance = default)
    {
        var server = new MadeServer(portal) { Distance = distance };
        await server.app.StartAsync();
        server.Site = new Uri(server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Counts requests from 1 again.</summary>
    public void Recount() => asked = 0;

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        Log.Clear();
        Interlocked.Exchange(ref sent, 0);
        asked = 0;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var target = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var number = Interlocked.Increment(ref asked);
        Watch?.Invoke(number, 0);
        if (Distance > TimeSpan.Zero) await Task.Delay(Distance);
        var answer = portal.Answer(target, Site);
        response.StatusCode = answer is null ? 404 : IsKnown(request, answer) ? 304 : 200;
        Log.Enqueue(new MadeRequest(target, response.StatusCode));
        if (answer is not null) await SendAsync(context, answer, number);
        Watch?.Invoke(number, 2);
    }

    private static bool IsKnown(HttpRequest request, MadeAnswer answer) => request.Headers.IfNoneMatch is { Count: > 0 } tags ? tags.Contains(answer.ETag)
        : DateTimeOffset.TryParse(request.Headers.IfModifiedSince, CultureInfo.InvariantCulture, out var since) && answer.Modified <= since;

    private async Task SendAsync(HttpContext context, MadeAnswer answer, int number)
    {
        var response = context.Response;
        response.Headers.ETag = answer.ETag;
        response.Headers.LastModified = answer.Modified.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = "public, max-age=60";
        if (response.StatusCode == 304) return;
        var zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        var body = zipped ? answer.Zipped : answer.Plain;
        if (zipped) response.Headers.ContentEncoding = "gzip";
        response.ContentType = answer.Type;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        if (Watch is not null)
        {
            await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            Watch.Invoke(number, 1);
            body = body[(body.Length / 2)..];
        }
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
