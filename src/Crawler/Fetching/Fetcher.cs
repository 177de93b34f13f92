using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace NgoNews.Crawler.Fetching;

/// <summary>Asks one address and follows its redirects. Whatever happens out there is a typed answer; only cancellation by the caller is thrown.</summary>
internal sealed class Fetcher : IDisposable
{
    private readonly HttpClient client;
    private readonly FetchLimits limits;
    private readonly TimeProvider time;
    private readonly string agent;

    public Fetcher(Dialer dialer, FetchLimits limits, TimeProvider time, Uri? contact, TlsPolicy? tls = null)
    {
        (this.limits, this.time) = (limits, time);
        agent = UserAgent(contact);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = dialer.ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxConnectionsPerServer = 2,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            UseCookies = false,
            // A proxy would do the connecting, and with it the checking of addresses.
            UseProxy = false,
            SslOptions = { RemoteCertificateValidationCallback = (tls ?? TlsPolicy.Strict).Accepts },
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Product token, as robots.txt names us.</summary>
    public const string Product = "NgoNewsBot";

    /// <summary>The User-Agent header.</summary>
    public static string UserAgent(Uri? contact) => contact is null ? $"{Product}/0.1" : $"{Product}/0.1 (+{contact.AbsoluteUri})";

    public async Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        try
        {
            return await FollowAsync(request, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return FaultOf(e);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<FetchAnswer> FollowAsync(FetchRequest request, CancellationToken cancellation)
    {
        var (address, left) = (request.Address, limits.Total);
        for (var hop = 0; ; hop++)
        {
            // Being let in may take long (the pause, what the server asked to wait): the deadline is for the answers alone.
            if (request.Admit is not null && await request.Admit(address, cancellation) is { } refused) return refused;
            var began = time.GetTimestamp();
            using var deadline = new CancellationTokenSource(left, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
            using var message = MessageFor(request, address);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = (int)response.StatusCode;
            if (status is not (301 or 302 or 303 or 307 or 308)) return await AnswerAsync(request, address, response, either.Token);
            if (hop >= request.Redirects) return new Failed(FetchFault.RedirectLoop, $"more than {request.Redirects} redirects", status);
            if (Target(response, address) is not { } next) return new Failed(FetchFault.BadRedirect, $"redirect to {Shown(Location(response))}", status);
            left -= time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return new Failed(FetchFault.Timeout, "redirects took too long", status);
            address = next;
        }
    }

    private static Uri? Target(HttpResponseMessage response, Uri address) =>
        Location(response) is { } target && Uri.TryCreate(address, target, out var next) && next.Scheme is "http" or "https" && next.UserInfo.Length == 0 ? next : null;

    private static string? Location(HttpResponseMessage response) => response.Headers.TryGetValues("Location", out var values) ? values.FirstOrDefault() : null;

    private HttpRequestMessage MessageFor(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Post is null ? HttpMethod.Get : HttpMethod.Post, address);
        message.Headers.TryAddWithoutValidation("User-Agent", agent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        message.Headers.TryAddWithoutValidation("Accept-Language", "vi");
        // A prefix of a compressed body would be no prefix of what it holds.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", request.Prefix is null ? "gzip" : "identity");
        if (request.ETag is not null) message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null) message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        if (request.Post is { } post)
            message.Content = new StringContent(post, Encoding.UTF8, post.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded");
        return message;
    }

    private async Task<FetchAnswer> AnswerAsync(FetchRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status == 304) return new NotModified();
        var at = time.GetUtcNow();
        var retry = RetryAfter.Read(response.Headers.TryGetValues("Retry-After", out var after) ? after.FirstOrDefault() : null, at);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var transferred = await Body.ReadAsync(stream, request.Prefix ?? limits.Body, cancellation);
        var cut = transferred.Length > (request.Prefix ?? limits.Body);
        if (cut && request.Prefix is null) return new Failed(FetchFault.TooLarge, $"more than {limits.Body} bytes", status);
        if (cut) transferred = transferred[..request.Prefix!.Value];
        var headers = response.Headers.Concat(response.Content.Headers).SelectMany(h => h.Value.Select(value => KeyValuePair.Create(h.Key, value))).ToArray();
        var coding = headers.FirstOrDefault(h => h.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)).Value;
        var (body, fault, detail) = Body.Decode(transferred, coding, limits.Body);
        if (body is null) return new Failed(fault!.Value, detail!, status);
        var page = new Page
        {
            Asked = request.Address,
            Address = address,
            FetchedAt = at,
            Status = status,
            Reason = response.ReasonPhrase ?? "",
            Headers = headers,
            Transferred = transferred,
            Body = body,
        };
        return status switch
        {
            200 or 203 => new Received(page),
            206 => new Failed(FetchFault.Partial, "a part that was not asked for", status, Page: page),
            _ => new Failed(FetchFault.Status, $"{status.ToString(CultureInfo.InvariantCulture)} {page.Reason}".TrimEnd(), status, retry, page),
        };
    }

    private static Failed FaultOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            switch (e)
            {
                case AddressRefusedException: return new Failed(FetchFault.AddressRefused, e.Message);
                case AuthenticationException: return new Failed(FetchFault.Tls, e.Message);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }: return new Failed(FetchFault.Dns, e.Message);
                case SocketException: return new Failed(FetchFault.Connection, e.Message);
                case OperationCanceledException: return new Failed(FetchFault.Timeout, "no whole answer in time");
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }: return new Failed(FetchFault.Truncated, e.Message);
                case HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }: return new Failed(FetchFault.Protocol, e.Message);
            }
        }
        return new Failed(exception is IOException or HttpRequestException ? FetchFault.Connection : FetchFault.Protocol, exception.Message);
    }

    private static string Shown(string? target) => target is null ? "nowhere" : target.Length > 200 ? target[..200] + "…" : target;
}
