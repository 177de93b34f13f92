using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using NgoNews.Crawler.Metrics;

namespace NgoNews.Crawler.Fetching;

/// <summary>Asks one address and follows its redirects. Whatever happens out there is a typed answer; only cancellation by the caller is thrown.</summary>
internal sealed class Fetcher : IDisposable
{
    /// <summary>Of a redirect's body.</summary>
    private const int LongestRedirect = 64 * 1024;

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
            // What we measure is nobody else's business: no traceparent header.
            ActivityHeadersPropagator = null,
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
        using var trace = CrawlerTraces.Fetch(request.Address);
        try
        {
            return trace.Answered(await FollowAsync(request, trace, cancellation));
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return trace.Answered(FaultOf(e));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<FetchAnswer> FollowAsync(FetchRequest request, Activity? trace, CancellationToken cancellation)
    {
        var (address, left, way) = (request.Address, limits.Total, new List<Page>());
        for (var hop = 0; ; hop++)
        {
            // Being let in may take long (the pause, what the server asked to wait): the deadline is for the answers alone.
            if (request.Admit is not null && await request.Admit(address, cancellation) is { } refused) return refused with { Way = way };
            trace.Admitted();
            var began = time.GetTimestamp();
            using var deadline = new CancellationTokenSource(left, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
            using var message = MessageFor(request, address);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = (int)response.StatusCode;
            if (status is not (301 or 302 or 303 or 307 or 308)) return await AnswerAsync(request, address, response, either.Token) with { Way = way };
            way.Add(await RedirectAsync(request, address, response, either.Token));
            if (hop >= request.Redirects) return new Failed(FetchFault.RedirectLoop, $"more than {request.Redirects} redirects", status) { Way = way };
            if (Target(response, address) is not { } next) return new Failed(FetchFault.BadRedirect, $"redirect to {Shown(Location(response))}", status) { Way = way };
            left -= time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return new Failed(FetchFault.Timeout, "redirects took too long", status) { Way = way };
            address = next;
        }
    }

    /// <summary>A redirect as a page for the archive, under its own address: its body is for nobody, and long ones are left off.</summary>
    private async Task<Page> RedirectAsync(FetchRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        byte[]? body;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            body = await Body.ReadAsync(stream, LongestRedirect, new BodyPace(limits, time), cancellation);
            if (body.Length > LongestRedirect) body = null;
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // It leads on all the same.
            body = null;
        }
        return PageOf(request with { Address = address }, address, response, at) with { Transferred = body, Body = body, Cut = body is null };
    }

    private static Uri? Target(HttpResponseMessage response, Uri address) =>
        Location(response) is { } target && Uri.TryCreate(address, target, out var next) && next.Scheme is "http" or "https" && next.UserInfo.Length == 0 ? next : null;

    private static string? Location(HttpResponseMessage response) => response.Headers.TryGetValues("Location", out var values) ? values.FirstOrDefault() : null;

    private HttpRequestMessage MessageFor(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Post is null ? HttpMethod.Get : HttpMethod.Post, address)
        {
            // Over TLS the server chooses; without, it is HTTP/1.1.
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", agent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        message.Headers.TryAddWithoutValidation("Accept-Language", "vi");
        // A prefix of a compressed body would be no prefix of what it holds.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", request.Prefix is null ? "gzip, br" : "identity");
        if (request.ETag is not null) message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null) message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        if (request.Post is { } post)
            message.Content = new StringContent(post, Encoding.UTF8, post.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded");
        return message;
    }

    private async Task<FetchAnswer> AnswerAsync(FetchRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var at = time.GetUtcNow();
        var page = PageOf(request, address, response, at);
        if (status == 304) return new NotModified(page);
        var retry = RetryAfter.Read(response.Headers.TryGetValues("Retry-After", out var after) ? after.FirstOrDefault() : null, response.Headers.Date ?? at);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var transferred = await Body.ReadAsync(stream, request.Prefix ?? limits.Body, new BodyPace(limits, time), cancellation);
        var cut = transferred.Length > (request.Prefix ?? limits.Body);
        if (cut && request.Prefix is null) return new Failed(FetchFault.TooLarge, $"more than {limits.Body} bytes", status);
        if (cut) transferred = transferred[..request.Prefix!.Value];
        var (body, fault, detail) = Body.Decode(transferred, page.Header("Content-Encoding"), limits.Body);
        if (body is null) return new Failed(fault!.Value, detail!, status);
        page = page with { Transferred = transferred, Body = body };
        return status switch
        {
            200 or 203 => new Received(page),
            206 => new Failed(FetchFault.Partial, "a part that was not asked for", status, Page: page),
            _ => new Failed(FetchFault.Status, $"{status.ToString(CultureInfo.InvariantCulture)} {page.Reason}".TrimEnd(), status, retry, page),
        };
    }

    private static Page PageOf(FetchRequest request, Uri address, HttpResponseMessage response, DateTimeOffset at) => new()
    {
        Asked = request.Address,
        Address = address,
        FetchedAt = at,
        Status = (int)response.StatusCode,
        Reason = response.ReasonPhrase ?? "",
        Protocol = response.Version,
        Headers = [.. Pairs(response.Headers), .. Pairs(response.Content.Headers)],
        Sent = new SentRequest(response.RequestMessage!.Method.Method, [.. Pairs(response.RequestMessage.Headers), .. Pairs(response.RequestMessage.Content?.Headers)], request.Post),
        Transferred = default,
        Body = default,
    };

    private static IEnumerable<KeyValuePair<string, string>> Pairs(System.Net.Http.Headers.HttpHeaders? headers) =>
        headers is null ? [] : headers.NonValidated.SelectMany(h => h.Value.Select(value => KeyValuePair.Create(h.Key, value)));

    private static Failed FaultOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            switch (e)
            {
                case AddressRefusedException: return new Failed(FetchFault.AddressRefused, e.Message);
                case TooSlowException: return new Failed(FetchFault.TooSlow, e.Message);
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

    private static string Shown(string? target)
    {
        if (target is null) return "nowhere";
        // It is recorded and printed: a password in it is not.
        if (Uri.TryCreate(target, UriKind.Absolute, out var address) && address.UserInfo.Length > 0) return $"an address with a name or password in it, at {address.IdnHost}";
        return target.Length > 200 ? target[..200] + "…" : target;
    }
}
