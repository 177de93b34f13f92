using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Fetching;

public class TlsGuardTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData("localhost", 1, null, false)]
    [InlineData("localhost", 1, "Chain", true)]
    [InlineData("localhost", 1, "Name", false)]
    [InlineData("localhost", -1, "Chain", false)]
    [InlineData("localhost", -1, "Chain,Expired", true)]
    [InlineData("other.vn", 1, "Chain", false)]
    [InlineData("other.vn", 1, "Chain,Name", true)]
    public async Task A_faulty_certificate_is_refused_unless_its_portal_declares_the_very_fault(string name, int daysLeft, string? accepted, bool received)
    {
        using var certificate = Certificate(name, Now.AddDays(daysLeft));
        await using var server = await TestServer.StartAsync(context => context.Response.WriteAsync("Viện trợ"), certificate);
        var site = new Uri($"https://localhost:{server.Root.Port}");
        var log = new ListLogger();
        var portal = Make.Portal(site) with { Tls = accepted is null ? null : new TlsException(accepted.Split(',').Select(Enum.Parse<TlsFault>).ToHashSet(), "chưa gia hạn") };
        using var fetcher = Make.Fetcher([site], tls: TlsGuard.For([portal], log));
        var answer = await fetcher.FetchAsync(new FetchRequest(site), default);
        if (received)
        {
            Assert.Equal(HttpVersion.Version20, Assert.IsType<Received>(answer).Page.Protocol);
            Assert.Contains("chưa gia hạn", Assert.Single(log.Lines), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(FetchFault.Tls, Assert.IsType<Failed>(answer).Fault);
            Assert.Empty(server.Requests);
            Assert.Empty(log.Lines);
        }
    }

    [Fact]
    public void What_nobody_may_overlook_is_no_fault_that_can_be_declared()
    {
        using var certificate = Certificate("localhost", Now.AddDays(1));
        Assert.Null(TlsGuard.Faults(null, null, SslPolicyErrors.RemoteCertificateNotAvailable));
        Assert.Null(TlsGuard.Faults(certificate, null, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.Equal([TlsFault.Name], TlsGuard.Faults(certificate, null, SslPolicyErrors.RemoteCertificateNameMismatch));
    }

    private static X509Certificate2 Certificate(string name, DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(until.AddDays(-30), until);
        // A key that is not persisted cannot be served with on every system.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
