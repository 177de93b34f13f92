using System.Globalization;
using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Search.Fts5;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.SearchApi.Tests.Review;
using NgoNews.Store;

namespace NgoNews.SearchApi.Tests.Hosting;

/// <summary>Several nodes over one store: what is written at one is read at another, and a new one catches up.</summary>
public sealed class SearchNodesTests
{
    private const string Moved =
        """
        {"decision":"correct","given":{"indicator":"aid_value","value":150000000000,"high":null,"unit":"VND","qualifier":"exact","stage":"received","place":"VN-33",
         "period":{"from":"2023-01-01","to":"2023-12-31"},"coverage":"total","donor":null}}
        """;

    [PostgresFact]
    public async Task What_a_reviewer_writes_at_one_node_is_read_at_another_that_was_behind()
    {
        var address = NewAddress();
        await using var nodes = new Nodes();
        var one = await nodes.StartAsync(new AppFixture { Address = address, Configure = ReviewApp.Configure });
        var other = await nodes.StartAsync(new AppFixture { Address = address });
        await one.Store.SaveAsync([ReviewApp.Draft(ReviewApp.Article, "quangtri")], default);
        var figure = (await one.Store.FindFiguresAsync(new Store.Figures.FigureQuery(), default)).Items[0];
        await other.Projector.CaughtUpAsync(default);
        await other.Projector.StopAsync(default);

        using var written = await one.Client.SendAsync(ReviewApp.Send("POST", $"/api/review/figures/{figure.Id}", ReviewApp.Reviewer, Moved));
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        var reading = AskAsync(other, "/api/articles?place=VN-33", Assert.Single(written.Headers.GetValues(ChangeNumbers.Header)));
        await other.Projector.StartAsync(default);
        using var read = await reading;

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains(ReviewApp.Article, await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(written.Headers.GetValues(ChangeNumbers.Header), read.Headers.GetValues(ChangeNumbers.Header));
    }

    [Fact]
    public async Task A_node_that_does_not_get_there_says_when_to_ask_again()
    {
        await using var nodes = new Nodes();
        var node = await nodes.StartAsync(new AppFixture { Configure = builder => builder.Services.AddSingleton<TimeProvider>(new Rushing()) });
        await node.Projector.StopAsync(default);
        await node.Store.SaveAsync([ReviewApp.Draft(ReviewApp.Article, "quangtri")], default);

        using var answer = await AskAsync(node, "/api/articles", (await node.Store.LastChangeAsync(default)).ToString(CultureInfo.InvariantCulture));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        // Who names nothing is answered from what there is, and told how far that goes.
        using var anyhow = await node.Client.GetAsync("/api/articles");
        Assert.Equal((HttpStatusCode.OK, "0"), (anyhow.StatusCode, Assert.Single(anyhow.Headers.GetValues(ChangeNumbers.Header))));
    }

    [Fact]
    public async Task A_browser_is_told_so_by_a_page()
    {
        await using var nodes = new Nodes();
        var node = await nodes.StartAsync(new AppFixture { Configure = builder => builder.Services.AddSingleton<TimeProvider>(new Rushing()) });
        await node.Projector.StopAsync(default);
        await node.Store.SaveAsync([ReviewApp.Draft(ReviewApp.Article, "quangtri")], default);
        var last = await node.Store.LastChangeAsync(default);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tim-kiem") { Headers = { { "Cookie", FormattableString.Invariant($"{ChangeNumbers.Cookie}={last}") } } };

        using var answer = await node.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused()
    {
        await using var nodes = new Nodes();
        using var answer = await AskAsync(await nodes.StartAsync(new AppFixture()), "/api/articles", "-5");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_keeps_the_number_of_its_last_write()
    {
        await using var nodes = new Nodes();
        var node = await nodes.StartAsync(new AppFixture { Configure = ReviewApp.Configure });
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = node.Client.BaseAddress };

        using var signedIn = await browser.PostAsync("/xem-lai/dang-nhap", await ReviewApp.FormAsync(browser, "/xem-lai/dang-nhap", ("ma", ReviewApp.Reviewer)));

        Assert.Contains(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(ChangeNumbers.Cookie + "=0;", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_was_written_is_not_told_to_have_failed_where_its_number_cannot_be_read()
    {
        await using var nodes = new Nodes();
        var node = await nodes.StartAsync(new AppFixture
        {
            Configure = builder =>
            {
                ReviewApp.Configure(builder);
                builder.Services.AddSingleton(s => Silent.Over(StoreAddress.Embedded.Make(s.GetRequiredService<ServeOptions>().Data)));
            },
        });
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = node.Client.BaseAddress };
        using var form = await ReviewApp.FormAsync(browser, "/xem-lai/dang-nhap", ("ma", ReviewApp.Reviewer));
        ((Silent)node.Store).IsSilent = true;

        using var signedIn = await browser.PostAsync("/xem-lai/dang-nhap", form);

        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.DoesNotContain(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(ChangeNumbers.Cookie, StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task A_new_node_builds_its_index_from_nothing_or_goes_on_with_a_copied_one()
    {
        var address = NewAddress();
        await using var nodes = new Nodes();
        var first = await nodes.StartAsync(new AppFixture { Address = address });
        await first.Store.SaveAsync([ReviewApp.Draft(ReviewApp.Article, "quangtri")], default);
        await first.Projector.CaughtUpAsync(default);
        var stood = await first.Store.LastChangeAsync(default);
        await first.StopAsync();
        await using (var copied = Fts5Index.Open(first.IndexFile)) Assert.Equal(stood, await copied.LastChangeAsync(default));

        var fromNothing = await nodes.StartAsync(new AppFixture { Address = address });
        await fromNothing.Store.SaveAsync([ReviewApp.Draft(ReviewApp.Copy, "nhandan")], default);
        var fromCopy = await nodes.StartAsync(new AppFixture { Address = address, IndexFrom = first.IndexFile });

        var answers = new List<string>();
        foreach (var node in new[] { fromNothing, fromCopy })
        {
            await node.Projector.CaughtUpAsync(default);
            Assert.Equal("ready", (await node.GetAsync("/health/ready")).GetProperty("status").GetString());
            answers.Add(await node.Client.GetStringAsync("/api/articles?q=viện+trợ&copies=true"));
        }
        Assert.Contains(ReviewApp.Article, answers[0], StringComparison.Ordinal);
        Assert.Contains(ReviewApp.Copy, answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
    }

    private static StoreAddress NewAddress() => StoreAddress.TryParse(PostgresServer.Shared.NewAddress(), out var address, out var error) ? address : throw new ArgumentException(error);

    private static Task<HttpResponseMessage> AskAsync(AppFixture node, string path, string after)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(ChangeNumbers.AfterHeader, after);
        return node.Client.SendAsync(request);
    }

    private sealed class Nodes : IAsyncDisposable
    {
        private readonly List<AppFixture> _nodes = [];

        public async Task<AppFixture> StartAsync(AppFixture node)
        {
            await node.InitializeAsync();
            _nodes.Add(node);
            return node;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var node in _nodes)
                await node.DisposeAsync();
        }
    }

    /// <summary>A store that may be kept from telling how far it is.</summary>
    public class Silent : DispatchProxy
    {
        private IStore _store = null!;

        public bool IsSilent { get; set; }

        public static IStore Over(IStore store)
        {
            var proxy = Create<IStore, Silent>();
            ((Silent)proxy)._store = store;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => IsSilent && targetMethod!.Name == nameof(IStore.LastChangeAsync)
            ? Task.FromException<long>(new StoreException(StoreFault.Unreachable, "the server does not answer"))
            : targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }

    /// <summary>A second of waiting is over in a hundredth.</summary>
    private sealed class Rushing : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, dueTime / 100, period);
    }
}
