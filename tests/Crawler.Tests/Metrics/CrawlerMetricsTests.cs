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
