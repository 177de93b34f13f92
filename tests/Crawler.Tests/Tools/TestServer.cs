using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A server on loopback that answers as a test says.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestServer(WebApplication app) => this.app = app;

    /// <summary>Scheme, address and port.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>Path and query of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="answer">Its answers.</param>
    /// <param name="certificate">For HTTPS, with HTTP/2 on offer; plain HTTP without.</param>
    public static async Task<TestServer> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null) listen.UseHttps(certificate);
            });
            kestrel.AllowSynchronousIO = true;
        });
        var server = new TestServer(builder.Build());
        server.app.Run(context =>
        {
            server.Requests.Enqueue(context.Request.Path + context.Request.QueryString);
            return answer(context);
        });
        await server.app.StartAsync();
        server.Root = new Uri(server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    public Uri At(string path) => new(Root, path);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
