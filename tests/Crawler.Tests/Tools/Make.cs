using System.Net;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>Portals and fetchers for tests.</summary>
internal static class Make
{
    public static Portal Portal(Uri site, IReadOnlyList<Source>? sources = null, bool sample = true, TimeSpan? delay = null) => new()
    {
        Id = "sample-test",
        Name = "Cổng thử (dữ liệu mẫu)",
        Kind = PortalKind.Portal,
        Places = [new PlaceSpan("VN-25", null, null)],
        Site = site,
        Hosts = [site.Authority],
        Family = "generic",
        Sample = sample,
        Active = true,
        Why = null,
        Cron = "0 0 5 * * ?",
        Delay = delay ?? TimeSpan.Zero,
        Sections = new Dictionary<string, string>(StringComparer.Ordinal),
        Sources = sources ?? [],
        Articles = [AddressPattern.Parse("/{slug}-{id}", [], out _)!],
    };

    /// <summary>A fetcher that may go to the given servers on loopback, and else to public addresses only.</summary>
    public static Fetcher Fetcher(IEnumerable<Uri> loopback, FetchLimits? limits = null, TimeProvider? time = null, Func<string, IPEndPoint?>? mapped = null,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, TlsPolicy? tls = null) =>
        new(new Dialer(loopback.Select(uri => uri.Authority).ToHashSet(StringComparer.OrdinalIgnoreCase), mapped ?? (_ => null), resolve), limits ?? new FetchLimits(), time ?? TimeProvider.System, null, tls);

    public static Page Page(string body, string address = "http://quangtri.localhost:5081/tin-1") => new()
    {
        Asked = new Uri(address),
        Address = new Uri(address),
        FetchedAt = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7)),
        Status = 200,
        Reason = "OK",
        Headers = [KeyValuePair.Create("Content-Type", "text/html; charset=utf-8"), KeyValuePair.Create("Content-Encoding", "gzip")],
        Transferred = Crawler.Fetching.Body.Gzip(System.Text.Encoding.UTF8.GetBytes(body)),
        Body = System.Text.Encoding.UTF8.GetBytes(body),
    };
}
