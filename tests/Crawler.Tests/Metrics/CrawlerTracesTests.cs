using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Metrics;

public sealed class CrawlerTracesTests : IDisposable
{
    private readonly ActivitySource own = new("test");
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivityListener listener;
    private readonly Activity test;

    public CrawlerTracesTests()
    {
        ActivityTraceId? trace = null;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is CrawlerTraces.SourceName || source == own,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            // Other tests crawl, too.
            ActivityStopped = span =>
            {
                if (span.TraceId == trace) spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        test = own.StartActivity("test")!;
        trace = test.TraceId;
    }

    [Fact]
    public async Task Each_address_has_a_span_for_its_fetch_its_reading_and_its_commit()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1, 2);
        bench.Pages.TryRemove(RunBench.Address(2), out _);
        await bench.RunAsync();

        Assert.Equal(["/robots.txt", "/tin", "/vien-tro-1", "/vien-tro-2"], Of("fetch").Select(s => Tag(s, "url.path")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(("404", "Status", ActivityStatusCode.Error), Of("fetch").Where(s => Tag(s, "url.path") == "/vien-tro-2").Select(s => (Tag(s, "http.response.status_code"), Tag(s, "error.type"), s.Status)).Single());
        Assert.All(Of("fetch"), span => Assert.Contains(span.Events, e => e.Name == "admitted"));
        Assert.Equal("/vien-tro-1", Tag(Assert.Single(Of("read")), "url.path"));
        // What is stored together has one span.
        Assert.Equal(["discovery", "http_error", "new"], Of("store").SelectMany(s => Tag(s, "outcome")!.Split(',')).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_span_holds_a_query_and_no_portal_is_told_that_we_trace()
    {
        await using var bench = await RunBench.StartAsync();
        var sent = new List<string>();
        bench.Odd["/tin?phien=bi-mat"] = context =>
        {
            sent.AddRange(context.Request.Headers.Keys);
            return context.Response.WriteAsync("<html><body></body></html>");
        };
        await bench.RunAsync(bench.Portal(new ListingSource(bench.At("/tin?phien=bi-mat"), "/tin?phien=bi-mat&page={page}", null, 1)));

        Assert.DoesNotContain(spans.SelectMany(s => s.TagObjects), tag => tag.Value!.ToString()!.Contains("bi-mat", StringComparison.Ordinal));
        Assert.NotEmpty(sent);
        Assert.DoesNotContain("traceparent", sent, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_run_is_the_parent_of_all_that_it_does_and_says_how_it_ended()
    {
        await using var bench = await RunBench.StartAsync();
        bench.Publish(1);
        using (var run = CrawlerTraces.Run("sample-test")) run.Ended(await bench.RunAsync());

        var ended = Assert.Single(Of("run"));
        Assert.Equal(("sample-test", "completed", "1"), (Tag(ended, "portal"), Tag(ended, "outcome"), Tag(ended, "articles.new")));
        // robots.txt is asked for within the first fetch; the others stand side by side.
        Assert.All(Of("fetch").Where(s => Tag(s, "url.path") != "/robots.txt").Concat(Of("read")), span => Assert.Equal(ended.SpanId, span.ParentSpanId));
    }

    public void Dispose()
    {
        test.Dispose();
        listener.Dispose();
        own.Dispose();
    }

    private IEnumerable<Activity> Of(string name) => spans.Where(s => s.OperationName == name);

    private static string? Tag(Activity span, string name) => span.GetTagItem(name)?.ToString();
}
