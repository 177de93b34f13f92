using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Tests.Review;

/// <summary>
/// Every endpoint that takes anything but reading, whichever there are: without a token, with a wrong one, with a reader's, from another site, without the form's own token
/// and sent again, it writes nothing. One that is added has to be told here how it is asked rightly, or this fails.
/// </summary>
public sealed class WriteProtectionTests
{
    private const string Evil = "https://evil.example";

    /// <summary>How each is asked so that it does something: the path, and the body as JSON, as CSV, or as the typed fields of a form.</summary>
    private static readonly Dictionary<string, Func<Known, Asked>> Rightly = new(StringComparer.Ordinal)
    {
        ["POST api/review/figures/{id}"] = known => new($"/api/review/figures/{known.Figure}", """{"decision":"confirm"}"""),
        ["POST api/review/copies"] = _ => new("/api/review/copies", $$"""{"one":"{{ReviewApp.Article}}","other":"{{ReviewApp.Copy}}","decision":"reject"}"""),
        ["POST api/review/verdicts/{id}"] = _ => new("/api/review/verdicts/A1", """{"computed":"single_source","decision":"confirm"}"""),
        ["POST api/review/events/{id}/undo"] = known => new($"/api/review/events/{known.Event}/undo", "{}"),
        ["PUT api/official/{file}"] = _ => new("/api/official/mine.csv", Csv),
        ["POST xem-lai/so-lieu/{id:long}"] = known => new($"/xem-lai/so-lieu/{known.Figure}", null, ("quyet-dinh", "reject")),
        ["POST xem-lai/ban-sao"] = _ => new($"/xem-lai/ban-sao?mot={ReviewApp.Article}&hai={ReviewApp.Copy}", null, ("quyet-dinh", "reject")),
        ["POST xem-lai/ket-luan/{**id}"] = _ => new("/xem-lai/ket-luan/A1", null, ("quyet-dinh", "confirm")),
        ["POST xem-lai/tong-so"] = _ => new("/xem-lai/tong-so", null, ("viec", "ghi")) { File = Csv },
        ["POST xem-lai/hoan-tac/{id:long}"] = known => new($"/xem-lai/hoan-tac/{known.Event}", null) { FormAt = "/xem-lai/lich-su" },
        // These two write nothing that is kept.
        ["POST xem-lai/dang-nhap"] = _ => new("/xem-lai/dang-nhap", null, ("ma", ReviewApp.Reviewer)) { Keeps = false },
        ["POST xem-lai/dang-xuat"] = _ => new("/xem-lai/dang-xuat", null) { Keeps = false, FormAt = "/xem-lai/lich-su" },
    };

    private static string Csv => OfficialColumns.Header + "\nM1,false,item_count,received,VN-25,2023-01-01,2023-12-31,total,10,,1,exact,all,Sở Ngoại vụ,,,press,\n";

    [Fact]
    public async Task Every_endpoint_that_writes_is_known_here_and_no_other_takes_a_method_of_writing()
    {
        await using var app = await StartAsync();

        Assert.Equal(Rightly.Keys.Order(StringComparer.Ordinal), Writing(app));
        // What names no method takes all: only what stands in for pages that went wrong may.
        Assert.Equal(["loi/{status:int:range(400,599)}"], app.Endpoints.Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is null).Select(e => e.RoutePattern.RawText!).Distinct());
    }

    [Fact]
    public async Task Where_nobody_has_a_token_nothing_answers_but_403_and_404()
    {
        await using var app = await StartAsync(tokens: false);
        foreach (var (name, asked) in app.All())
        {
            await app.AssertRefusedAsync(name, app.Site.Browser(), asked.Bare(ReviewApp.Reviewer), HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            await app.AssertRefusedAsync(name, app.Site.Browser(), asked.Bare(null), HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Without_the_right_token_nothing_is_written()
    {
        await using var app = await StartAsync();
        foreach (var (name, asked) in app.All().Where(endpoint => endpoint.Asked.Keeps))
        {
            foreach (var token in new[] { null, "", "x", ReviewApp.Reviewer[..^1], ReviewApp.Reviewer + "x", ReviewApp.Reader })
                await app.AssertRefusedAsync($"{name} with '{token}'", app.Site.Browser(), asked.Bare(token), HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
            using var forged = app.Site.Browser();
            forged.DefaultRequestHeaders.Add("Cookie", "ngonews-session=CfDJ8AAAAAAAAAAAAAAAAAAAAAAA");
            await app.AssertRefusedAsync($"{name} with a forged session", forged, asked.Bare(null), HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
            // A session is for pages: programs need their token, so that no browser can be made to write for them.
            using var reader = await app.Site.SignedInAsync(ReviewApp.Reader);
            await app.AssertRefusedAsync($"{name} in a reader's session", reader, asked.IsApi ? asked.Bare(null) : await asked.WholeAsync(reader), HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
            using var reviewer = await app.Site.SignedInAsync(ReviewApp.Reviewer);
            if (asked.IsApi)
                await app.AssertRefusedAsync($"{name} in a session", reviewer, asked.Bare(null), HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task From_another_site_nothing_is_written()
    {
        await using var app = await StartAsync();
        foreach (var (name, asked) in app.All())
        {
            foreach (var (header, value) in new[] { ("Origin", Evil), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
            {
                using var browser = await app.Site.SignedInAsync(ReviewApp.Reviewer);
                var request = await asked.WholeAsync(browser);
                request.Headers.TryAddWithoutValidation(header, value);
                await app.AssertRefusedAsync($"{name} with {header}: {value}", browser, request, HttpStatusCode.Forbidden);
            }
            // A form that another site has made up does not have the token of ours.
            if (asked.IsApi)
                continue;
            using var made = await app.Site.SignedInAsync(ReviewApp.Reviewer);
            await app.AssertRefusedAsync($"{name} without the form's token", made, asked.Bare(null), HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Sent_again_nothing_is_written_again()
    {
        foreach (var name in Rightly.Keys)
        {
            await using var app = await StartAsync();
            var asked = app.All().Single(endpoint => endpoint.Name == name).Asked;
            using var browser = await app.Site.SignedInAsync(ReviewApp.Reviewer);
            using var first = await asked.WholeAsync(browser);
            using var second = await CopyAsync(first);
            var before = await app.StateAsync();

            using var written = await browser.SendAsync(first);
            var after = await app.StateAsync();
            using var again = await browser.SendAsync(second);

            Assert.True((int)written.StatusCode is 200 or 302, $"{name}: {written.StatusCode} {await written.Content.ReadAsStringAsync()}");
            Assert.True(asked.Keeps != (before == after), $"{name}: {before} and {after}");
            Assert.True(after == await app.StateAsync(), $"{name} was written twice");
            if (asked.IsApi)
                Assert.Contains("\"replayed\":true", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_is_of_this_site_alone_and_no_script_sees_it()
    {
        await using var app = await StartAsync();
        using var browser = app.Site.Browser();
        using var answer = await browser.PostAsync("/xem-lai/dang-nhap", await ReviewApp.FormAsync(browser, "/xem-lai/dang-nhap", ("ma", ReviewApp.Reviewer)));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ngonews-session=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ReviewApp.Reviewer, cookie, StringComparison.Ordinal);
        // Nobody is sent on to another site after signing in.
        using var led = app.Site.Browser();
        using var away = await led.PostAsync($"/xem-lai/dang-nhap?ve={Uri.EscapeDataString(Evil)}", await ReviewApp.FormAsync(led, "/xem-lai/dang-nhap", ("ma", ReviewApp.Reviewer)));
        Assert.Equal("/xem-lai", away.Headers.Location!.ToString());
    }

    private static async Task<Running> StartAsync(bool tokens = true)
    {
        var site = new ReviewApp { Tokens = tokens };
        await site.InitializeAsync();
        var figures = await site.FiguresAsync();
        var decided = await site.Store.ReviewAsync(new ReviewDraft { Key = "before", Author = "Lan", At = DateTimeOffset.UnixEpoch, Decision = ReviewDecision.Confirm, Target = new FigureTarget(figures[1].Id) }, default);
        return new Running(site, new Known(figures[0].Id, decided.Event!.Id));
    }

    private static IEnumerable<string> Writing(Running app) => app.Endpoints
        .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Where(method => method is not ("GET" or "HEAD")).Select(method => $"{method} {e.RoutePattern.RawText!.TrimStart('/')}"))
        .Distinct().Order(StringComparer.Ordinal);

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync()) };
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        foreach (var (name, values) in request.Content.Headers)
            copy.Content.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    private sealed record Known(long Figure, long Event);

    /// <summary>How an endpoint is asked: by a program with a body, or by a form.</summary>
    private sealed record Asked(string Path, string? Body, params (string Name, string Value)[] Typed)
    {
        public bool Keeps { get; init; } = true;

        public string? File { get; init; }

        public string? FormAt { get; init; }

        public bool IsApi => Body is not null;

        private string Method => Path.StartsWith("/api/official/", StringComparison.Ordinal) ? "PUT" : "POST";

        /// <summary>As somebody sends it who has not seen the form.</summary>
        public HttpRequestMessage Bare(string? token) => IsApi
            ? ReviewApp.Send(Method, Path, token, Body!)
            : new HttpRequestMessage(HttpMethod.Post, Path) { Content = Content(Typed), Headers = { { "Authorization", "Bearer " + token } } };

        /// <summary>As it is meant to be sent.</summary>
        public async Task<HttpRequestMessage> WholeAsync(HttpClient browser)
        {
            if (IsApi)
                return ReviewApp.Send(Method, Path, ReviewApp.Reviewer, Body!);
            using var form = await ReviewApp.FormAsync(browser, FormAt ?? Path, Typed);
            var fields = (await form.ReadAsStringAsync()).Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1])));
            return new HttpRequestMessage(HttpMethod.Post, Path) { Content = Content([.. fields.Select(f => (f.Item1!, f.Item2!))]) };
        }

        private HttpContent Content((string Name, string Value)[] fields)
        {
            if (File is null)
                return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
            var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(File)), "tep", "mine.csv" } };
            foreach (var (name, value) in fields)
                content.Add(new StringContent(value), name);
            return content;
        }
    }

    private sealed class Running(ReviewApp site, Known known) : IAsyncDisposable
    {
        public ReviewApp Site => site;

        public IReadOnlyList<RouteEndpoint> Endpoints => [.. site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

        public IEnumerable<(string Name, Asked Asked)> All() => Writing(this).Select(name => (name, Rightly[name](known)));

        /// <summary>Whatever is kept.</summary>
        public async Task<string> StateAsync()
        {
            var counts = await site.Store.CountAsync(default);
            var events = await site.Store.ListReviewsAsync(new ReviewQuery(), default);
            var totals = await site.Store.FindTotalsAsync(null, null, default);
            return $"{counts.LastChange} {counts.Figures} {events.Count} {string.Join(',', totals.Select(total => $"{total.Id}={total.Value}"))}";
        }

        public async Task AssertRefusedAsync(string name, HttpClient browser, HttpRequestMessage request, params HttpStatusCode[] expected)
        {
            var before = await StateAsync();
            using var answer = await browser.SendAsync(request);
            Assert.True(expected.Contains(answer.StatusCode), $"{name}: {(int)answer.StatusCode}");
            Assert.True(before == await StateAsync(), $"{name} has written");
            request.Dispose();
        }

        public ValueTask DisposeAsync() => new(site.DisposeAsync());
    }
}
