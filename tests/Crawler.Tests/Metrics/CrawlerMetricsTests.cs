using System.Diagnostics.Metrics;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Metrics;

public sealed class CrawlerMetricsTests : IDisposable
{
    private readonly Meter meter = new(CrawlerMetrics.MeterName);
    private readonly MeterListener listener = new();
    private readonly Dictionary<string, double> sums = new(StringComparer.Ordinal);

    public CrawlerMetricsTests()
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter == meter) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    [Fact]
    public async Task A_run_is_counted_by_outcome_and_leaves_no_queue()
    {
        await using var bench = await StartAsync();
        bench.Publish(1, 2, 3);
        bench.Pages.TryRemove(RunBench.Address(2), out _);

        var summary = await bench.RunAsync();

        Assert.Equal(2, summary.New);
        Assert.Equal(2, sums["ngonews.crawler.fetches new"]);
        Assert.Equal(1, sums["ngonews.crawler.fetches http_error"]);
        Assert.Equal(2, sums["ngonews.crawler.articles new"]);
        Assert.Equal(summary.Figures, sums.GetValueOrDefault("ngonews.crawler.figures"));
        Assert.Equal(0, sums["ngonews.crawler.queue"]);
        Assert.True(sums["ngonews.crawler.pages"] >= 3, "the listing and two articles");
        var run = (await bench.Store.ListRunsAsync(null, 1, default))[0];
        Assert.Equal((await bench.Store.ListFetchesAsync(run.Run, default)).Sum(f => f.Bytes), sums["ngonews.crawler.bytes"]);
        Assert.Contains("ngonews.crawler.run.duration completed_with_errors", sums.Keys);
    }

    [Fact]
    public async Task What_a_stopped_run_had_no_turn_for_waits_no_longer()
    {
        await using var bench = await StartAsync();
        bench.Publish(1, 2, 3);
        using var stop = new CancellationTokenSource();
        bench.Odd[RunBench.Address(2)] = context =>
        {
            stop.Cancel();
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        await bench.RunAsync(cancellation: stop.Token);

        Assert.Equal(0, sums["ngonews.crawler.queue"]);
        Assert.Contains("ngonews.crawler.run.duration cancelled", sums.Keys);
    }

    [Fact]
    public void Nothing_is_exported_unless_the_environment_names_a_collector()
    {
        Assert.False(MetricsExport.IsConfigured(_ => null));
        Assert.False(MetricsExport.IsConfigured(_ => " "));
        Assert.False(MetricsExport.IsConfigured(name => name == "OTEL_SERVICE_NAME" ? "x" : null));
        Assert.True(MetricsExport.IsConfigured(name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? "http://localhost:4318" : null));
        Assert.True(MetricsExport.IsConfigured(name => name == "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT" ? "http://localhost:4318/v1/metrics" : null));
    }

    [CorpusFact]
    public async Task A_harvest_tells_the_collector_that_the_environment_names()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var collector = await TestServer.StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            told.Enqueue(System.Text.Encoding.UTF8.GetString(body.ToArray()));
        });
        using var folder = new TempFolder();

        var (exit, output, error) = await CrawlerProcess.RunAsync(["once", "--data", folder.Path, "--sample-port", "0"], null, null, environment: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Root.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });

        Assert.True(exit == 0, output + error);
        Assert.Contains("/v1/metrics", collector.Requests);
        Assert.Contains(told, body => body.Contains("ngonews.crawler.articles", StringComparison.Ordinal) && body.Contains("sample-yenbai", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        listener.Dispose();
        meter.Dispose();
    }

    private async Task<RunBench> StartAsync()
    {
        var bench = await RunBench.StartAsync();
        bench.Tools = tools => tools with { Metrics = new CrawlerMetrics(meter) };
        return bench;
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = instrument.Name;
        foreach (var tag in tags)
            if (tag.Key == "outcome") name += " " + tag.Value;
            else Assert.Equal(("portal", "sample-test"), (tag.Key, tag.Value));
        lock (sums) sums[name] = sums.GetValueOrDefault(name) + value;
    }
}
