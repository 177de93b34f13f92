using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Fetching;

public class TlsPolicyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("localhost", false, new[] { "chain" }, true)]
    [InlineData("localhost", false, new[] { "expired", "name" }, false)]
    [InlineData("localhost", false, new string[0], false)]
    [InlineData("localhost", true, new[] { "chain", "expired" }, true)]
    [InlineData("localhost", true, new[] { "chain" }, false)]
    [InlineData("khac.vn", false, new[] { "chain", "name" }, true)]
    [InlineData("khac.vn", false, new[] { "chain" }, false)]
    public async Task A_broken_certificate_is_refused_unless_the_portal_declares_just_that(string name, bool expired, string[] accept, bool taken)
    {
        await using var server = await ServeAsync(name, expired);
        var site = new Uri($"https://localhost:{new Uri(Address(server)).Port}");
        var faults = accept.Select(word => Enum.Parse<TlsFault>(word, ignoreCase: true)).ToHashSet();
        var portal = Make.Portal(site) with { Tls = faults.Count == 0 ? null : new TlsException(faults, "thử") };
        var tls = new TlsPolicy([portal], null);
        using var fetcher = Fetcher(site, tls);
        var answer = await fetcher.FetchAsync(new FetchRequest(new Uri(site, "/a-1")), default);
        if (taken) Assert.IsType<Received>(answer);
        else Assert.Equal(FetchFault.Tls, Assert.IsType<Failed>(answer).Fault);
        Assert.NotNull(tls.EndOf("localhost"));
    }

    [Fact]
    public async Task The_exception_of_one_portal_is_no_other_portals()
    {
        await using var server = await ServeAsync("localhost", expired: false);
        var site = new Uri($"https://localhost:{new Uri(Address(server)).Port}");
        var other = Make.Portal(new Uri("https://khac.localhost")) with { Tls = new TlsException(new HashSet<TlsFault>(Enum.GetValues<TlsFault>()), "thử") };
        using var fetcher = Fetcher(site, new TlsPolicy([other], null));
        Assert.Equal(FetchFault.Tls, Assert.IsType<Failed>(await fetcher.FetchAsync(new FetchRequest(site), default)).Fault);
    }

    private static Fetcher Fetcher(Uri site, TlsPolicy tls) =>
        new(new Dialer(new HashSet<string> { site.Authority }, _ => null), new FetchLimits(), TimeProvider.System, null, tls);

    private static string Address(WebApplication server) => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task<WebApplication> ServeAsync(string name, bool expired)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate(name, expired))));
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("<p>Tin"));
        await app.StartAsync();
        return app;
    }

    /// <summary>Of its own making, and so of no authority that anybody trusts.</summary>
    private static X509Certificate2 Certificate(string name, bool expired)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(Noon.AddYears(-10), expired ? Noon.AddYears(-9) : Noon.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
