using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Fetching;

public class FetcherTests
{
    [Fact]
    public async Task A_page_comes_with_its_bytes_its_headers_and_where_it_came_from()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/old")
            {
                context.Response.Redirect("/new?x=1", permanent: true);
                return Task.CompletedTask;
            }
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.ETag = "\"1\"";
            return context.Response.Body.WriteAsync(Body.Gzip("Viện trợ"u8)).AsTask();
        });
        var page = Assert.IsType<Received>(await FetchAsync(server, "/old")).Page;
        Assert.Equal(server.At("/old"), page.Asked);
        Assert.Equal(server.At("/new?x=1"), page.Address);
        Assert.Equal("Viện trợ", Encoding.UTF8.GetString(page.Body.Span));
        Assert.Equal(Body.Gzip("Viện trợ"u8), page.Transferred.ToArray());
        Assert.Equal("\"1\"", page.Header("etag"));
    }

    [Fact]
    public async Task It_says_who_asks_and_what_it_knows()
    {
        IReadOnlyList<string?> seen = [];
        await using var server = await TestServer.StartAsync(context =>
        {
            seen = [context.Request.Headers.UserAgent, context.Request.Headers.IfNoneMatch, context.Request.Headers.IfModifiedSince];
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        using var fetcher = Make.Fetcher([server.Root]);
        Assert.IsType<NotModified>(await fetcher.FetchAsync(new FetchRequest(server.At("/")) { ETag = "\"e\"", LastModified = "Mon, 05 Jan 2026 01:00:30 GMT" }, default));
        Assert.Equal(["NgoNewsBot/0.1", "\"e\"", "Mon, 05 Jan 2026 01:00:30 GMT"], seen);
        Assert.Equal("NgoNewsBot/0.1 (+https://thu.vn/bot)", Fetcher.UserAgent(new Uri("https://thu.vn/bot")));
    }

    [Theory]
    [InlineData("file:///etc/passwd", nameof(FetchFault.BadRedirect))]
    [InlineData("ftp://thu.vn/x", nameof(FetchFault.BadRedirect))]
    [InlineData("data:text/html,x", nameof(FetchFault.BadRedirect))]
    [InlineData("http://[::1", nameof(FetchFault.BadRedirect))]
    [InlineData("http://user:pw@thu.vn/", nameof(FetchFault.BadRedirect))]
    [InlineData("http://127.0.0.1:1/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://2130706433/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://0.0.0.0/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://10.0.0.1/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://169.254.169.254/latest/meta-data/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://[::1]/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://[::ffff:10.0.0.1]/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://[64:ff9b::7f00:1]/", nameof(FetchFault.AddressRefused))]
    [InlineData("http://localhost:1/", nameof(FetchFault.AddressRefused))]
    public async Task A_redirect_to_where_it_must_not_go_is_refused(string target, string fault)
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });
        Assert.Equal(fault, Assert.IsType<Failed>(await FetchAsync(server, "/")).Fault.ToString());
    }

    [Fact]
    public async Task Loopback_is_refused_to_who_has_not_declared_it()
    {
        await using var server = await TestServer.StartAsync(_ => Task.CompletedTask);
        using var fetcher = Make.Fetcher([]);
        Assert.Equal(FetchFault.AddressRefused, Assert.IsType<Failed>(await fetcher.FetchAsync(new FetchRequest(server.At("/")), default)).Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Ten_redirects_are_followed_and_not_eleven()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            var number = int.Parse(context.Request.Query["n"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
            if (number > 0) context.Response.Redirect($"/?n={number - 1}");
            return Task.CompletedTask;
        });
        Assert.IsType<Received>(await FetchAsync(server, "/?n=10"));
        Assert.Equal(FetchFault.RedirectLoop, Assert.IsType<Failed>(await FetchAsync(server, "/?n=11")).Fault);
    }

    [Fact]
    public async Task A_hop_that_is_not_admitted_is_not_asked()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/a") context.Response.Redirect("/private");
            return Task.CompletedTask;
        });
        using var fetcher = Make.Fetcher([server.Root]);
        var answer = await fetcher.FetchAsync(new FetchRequest(server.At("/a"))
        {
            Admit = (address, _) => ValueTask.FromResult(address.AbsolutePath == "/private" ? new Failed(FetchFault.Robots, "no") : null),
        }, default);
        Assert.Equal(FetchFault.Robots, Assert.IsType<Failed>(answer).Fault);
        Assert.Equal(["/a"], server.Requests);
    }

    [Theory]
    [InlineData(206, nameof(FetchFault.Partial))]
    [InlineData(204, nameof(FetchFault.Status))]
    [InlineData(404, nameof(FetchFault.Status))]
    [InlineData(500, nameof(FetchFault.Status))]
    public async Task Only_a_whole_page_is_a_page(int status, string fault)
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return status == 204 ? Task.CompletedTask : context.Response.WriteAsync("part");
        });
        var failed = Assert.IsType<Failed>(await FetchAsync(server, "/"));
        Assert.Equal(fault, failed.Fault.ToString());
        Assert.Equal(status, failed.Status);
    }

    [Fact]
    public async Task A_gzip_body_that_breaks_off_is_told()
    {
        var whole = Body.Gzip(Encoding.UTF8.GetBytes(new string('v', 5000)));
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.Connection = "close";
            return context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length - 4)).AsTask();
        });
        Assert.Equal(FetchFault.Truncated, Assert.IsType<Failed>(await FetchAsync(server, "/")).Fault);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_body_is_told()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("only this");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.True(Assert.IsType<Failed>(await FetchAsync(server, "/")).Transient);
    }

    [Fact]
    public async Task An_endless_body_and_a_bomb_are_stopped()
    {
        var bomb = Body.Gzip(new byte[10 * 1024 * 1024]);
        await using var server = await TestServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/bomb")
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(bomb);
                return;
            }
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(new byte[16 * 1024]);
        });
        var limits = new FetchLimits { Body = 256 * 1024 };
        Assert.Equal(FetchFault.TooLarge, Assert.IsType<Failed>(await FetchAsync(server, "/endless", limits)).Fault);
        Assert.Equal(FetchFault.TooLarge, Assert.IsType<Failed>(await FetchAsync(server, "/bomb", limits)).Fault);
    }

    [Fact]
    public async Task A_drip_is_given_up_at_the_deadline()
    {
        var time = new FakeTime();
        var dripping = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("v");
            await context.Response.Body.FlushAsync();
            dripping.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var fetcher = Make.Fetcher([server.Root], time: time);
        var fetch = fetcher.FetchAsync(new FetchRequest(server.At("/")), default);
        await dripping.Task;
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(FetchFault.Timeout, Assert.IsType<Failed>(await fetch).Fault);
    }

    [Fact]
    public async Task A_body_below_the_least_rate_is_a_typed_answer_that_may_be_tried_again()
    {
        await using var server = await TestServer.StartAsync(context => context.Response.WriteAsync("v"));
        var failed = Assert.IsType<Failed>(await FetchAsync(server, "/", new FetchLimits { Window = TimeSpan.Zero, Rate = int.MaxValue }));
        Assert.Equal((FetchFault.TooSlow, true), (failed.Fault, failed.Transient));
    }

    [Fact]
    public async Task A_name_is_judged_at_every_connection_and_not_once()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var asked = 0;
        var site = new Uri($"http://doi.example:{server.Root.Port}");
        using var fetcher = Make.Fetcher([site], resolve: (_, _) => Task.FromResult(asked++ == 0 ? [IPAddress.Parse("10.0.0.1"), IPAddress.Loopback] : new[] { IPAddress.Parse("10.0.0.1"), IPAddress.Parse("::ffff:192.168.1.1") }));
        Assert.IsType<Received>(await fetcher.FetchAsync(new FetchRequest(site), default));
        Assert.Equal(FetchFault.AddressRefused, Assert.IsType<Failed>(await fetcher.FetchAsync(new FetchRequest(site), default)).Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirects_are_handed_out_with_the_answer_their_long_bodies_left_off()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/c") return context.Response.WriteAsync("page");
            context.Response.Redirect(context.Request.Path == "/a" ? "/b" : "/c");
            return context.Response.WriteAsync(context.Request.Path == "/a" ? "moved" : new string('v', 100_000));
        });
        var answer = Assert.IsType<Received>(await FetchAsync(server, "/a"));
        Assert.Equal([("/a", 302, 5, false), ("/b", 302, 0, true)], answer.Way.Select(p => (p.Address.AbsolutePath, p.Status, p.Transferred.Length, p.Cut)));
        Assert.Equal(("/a", "/c"), (answer.Page.Asked.AbsolutePath, answer.Page.Address.AbsolutePath));
        Assert.Contains(answer.Page.Sent!.Headers, h => h is { Key: "User-Agent", Value: "NgoNewsBot/0.1" });
    }

    [Fact]
    public async Task Waiting_to_be_let_in_is_not_held_against_the_deadline()
    {
        var time = new FakeTime();
        await using var server = await TestServer.StartAsync(_ => Task.CompletedTask);
        using var fetcher = Make.Fetcher([server.Root], time: time);
        var answer = await fetcher.FetchAsync(new FetchRequest(server.At("/"))
        {
            Admit = (_, _) =>
            {
                time.Advance(TimeSpan.FromMinutes(10));
                return ValueTask.FromResult<Failed?>(null);
            },
        }, default);
        Assert.IsType<Received>(answer);
    }

    [Fact]
    public async Task Of_a_robots_txt_without_end_a_prefix_is_read()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(new byte[16 * 1024]);
        });
        using var fetcher = Make.Fetcher([server.Root]);
        var page = Assert.IsType<Received>(await fetcher.FetchAsync(new FetchRequest(server.At("/robots.txt")) { Prefix = 1000 }, default)).Page;
        Assert.Equal(1000, page.Body.Length);
    }

    [Fact]
    public async Task The_callers_cancellation_is_thrown_and_nothing_else()
    {
        var asked = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var fetcher = Make.Fetcher([server.Root]);
        using var stop = new CancellationTokenSource();
        var fetch = fetcher.FetchAsync(new FetchRequest(server.At("/")), stop.Token);
        await asked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    [Fact]
    public async Task Nobody_there_and_no_HTTP_are_typed_answers()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        using var fetcher = Make.Fetcher([address]);
        var fetch = fetcher.FetchAsync(new FetchRequest(address), default);
        using (var client = await listener.AcceptTcpClientAsync()) await client.GetStream().WriteAsync("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray());
        Assert.IsType<Failed>(await fetch);
        listener.Stop();
        Assert.Equal(FetchFault.Connection, Assert.IsType<Failed>(await fetcher.FetchAsync(new FetchRequest(address), default)).Fault);
    }

    [Fact]
    public async Task A_mapped_authority_is_served_elsewhere_under_its_own_address()
    {
        string? host = null;
        await using var server = await TestServer.StartAsync(context =>
        {
            host = context.Request.Host.Value;
            return Task.CompletedTask;
        });
        using var fetcher = Make.Fetcher([], mapped: authority => authority == "quangtri.localhost:5081" ? new IPEndPoint(IPAddress.Loopback, server.Root.Port) : null);
        Assert.IsType<Received>(await fetcher.FetchAsync(new FetchRequest(new Uri("http://quangtri.localhost:5081/")), default));
        Assert.Equal("quangtri.localhost:5081", host);
    }

    private static async Task<FetchAnswer> FetchAsync(TestServer server, string path, FetchLimits? limits = null)
    {
        using var fetcher = Make.Fetcher([server.Root], limits);
        return await fetcher.FetchAsync(new FetchRequest(server.At(path)), default);
    }
}
